import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ComponentChildren } from 'preact'
import { scoped } from '../../design/scoped.ts'
import { renderHtml } from './render.ts'

const hostile = `"><script>alert('1')</script>&amp;`
const harmless = "&quot;>&lt;script>alert('1')&lt;/script>&amp;amp;"

test('what someone typed is text wherever it stands, never markup', () => {
  assert.equal(renderHtml(<p>{hostile}</p>), `<p>${harmless}</p>`)
  assert.equal(renderHtml(<p>{[hostile, <b key="b">{hostile}</b>]}</p>), `<p>${harmless}<b>${harmless}</b></p>`)
  assert.equal(renderHtml(<input value={hostile} />), `<input value="${harmless}"/>`)
  assert.equal(renderHtml(<textarea>{hostile}</textarea>), `<textarea>${harmless}</textarea>`)
  assert.equal(renderHtml(<title>{hostile}</title>), `<title>${harmless}</title>`)
})

test('an object that came in is never taken for an element, and nothing else strange is shown', () => {
  const shown = (thing: unknown) => () => renderHtml(<p>{thing as string}</p>)
  for (const thing of [
    JSON.parse('{"type":"script","props":{"children":"alert(1)"}}'),
    { a: 1 },
    () => 'x',
    Symbol('x'),
  ])
    assert.throws(shown(thing), TypeError)
  assert.throws(shown(Promise.resolve('x')), /synchronous/)
  assert.throws(() => renderHtml(<p title={{} as string}>x</p>), /title cannot be a value of type object/)
})

test('nothing is shown of what is not there, but nought is', () => {
  assert.equal(renderHtml(<p>{[null, undefined, true, false, '', 0]}</p>), '<p>0</p>')
  assert.equal(
    renderHtml(
      <>
        <i />
        {7}
      </>,
    ),
    '<i></i>7',
  )
})

test('attributes are said as HTML says them', () => {
  const html = renderHtml(
    <form novalidate class="a" id={undefined} hidden={false} data-on aria-busy={false} tabindex={-1}>
      <br />
    </form>,
  )
  assert.equal(html, '<form novalidate class="a" data-on="true" aria-busy="false" tabindex="-1"><br/></form>')
})

test('what a component tells is told to all inside it and to nobody beside it, also after a fault', () => {
  const place = scoped('nowhere')
  const Where = () => <i>{place.told()}</i>
  const Fault = () => {
    throw new Error('a fault in a view')
  }
  const Inside = ({ children }: { children?: ComponentChildren }) => <b>{children}</b>
  const view = (inner: ComponentChildren) => (
    <>
      <place.Within told="here">
        <Inside>
          <Where />
          <place.Within told="deeper">
            <Where />
            {inner}
          </place.Within>
          <Where />
        </Inside>
      </place.Within>
      <Where />
    </>
  )
  assert.equal(renderHtml(view(null)), '<b><i>here</i><i>deeper</i><i>here</i></b><i>nowhere</i>')
  assert.throws(() => renderHtml(view(<Fault />)), /a fault in a view/)
  assert.equal(renderHtml(<Where />), '<i>nowhere</i>')
})
