import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderHtml } from '#platform/web'
import { CheckboxField, CheckboxGroup, Form, NumberField, PassphraseField, RadioField, TextField } from './door.ts'

const options = [
  { value: 'a', label: 'Hörslinga' },
  { value: 'b', label: 'Skrivtolk' },
]

test('a field shows what was typed before what was stored', () => {
  const html = renderHtml(
    <Form lang="sv" action="/x" typed={{ seats: 'tjugo' }}>
      <NumberField name="seats" label="Platser" value={20} />
    </Form>,
  )
  assert.match(html, /value="tjugo"/)
})

test('an error stands in the summary, at the field, and in what the field points at', () => {
  const html = renderHtml(
    <Form lang="sv" action="/x" errors={{ seats: 'Minst 1.' }}>
      <NumberField name="seats" label="Platser" hint="Som i lokalen." />
    </Form>,
  )
  assert.match(html, /<a href="#f-seats">Platser: Minst 1\.<\/a>/)
  assert.match(html, /id="f-seats-error"/)
  assert.match(html, /aria-describedby="f-seats-hint f-seats-error"/)
  assert.match(html, /aria-invalid="true"/)
})

test('the summary links to the first choice of a group', () => {
  const html = renderHtml(
    <Form lang="sv" action="/x" errors={{ form: 'Välj en form.' }}>
      <RadioField name="form" label="Form" options={options} />
    </Form>,
  )
  assert.match(html, /<input[^>]*type="radio"[^>]*id="f-form"/)
})

test('a box that was unticked stays so, though it is stored as ticked', () => {
  const html = renderHtml(
    <Form lang="sv" action="/x" typed={{ help: 'b' }}>
      <CheckboxField name="open" label="Öppna" checked />
      <CheckboxGroup name="help" label="Behov" options={options} values={['a']} />
    </Form>,
  )
  assert.deepEqual(
    [...html.matchAll(/value="(\w+)" checked/g)].map(([, value]) => value),
    ['b'],
  )
})

test('a passphrase is never sent back', () => {
  const html = renderHtml(
    <Form lang="sv" action="/x" typed={{ passphrase: 'hemlig mening' }}>
      <PassphraseField name="passphrase" label="Lösenfras" value="hemlig mening" />
    </Form>,
  )
  assert.doesNotMatch(html, /hemlig/)
})

test('what people write is shown as text, in values as in labels', () => {
  const html = renderHtml(
    <Form lang="sv" action="/x" typed={{ place: '"><script>alert(1)</script>' }} errors={{ place: '<b>x</b>' }}>
      <TextField name="place" label="<i>Plats</i>" />
    </Form>,
  )
  assert.doesNotMatch(html, /<script|<b>|<i>/)
})

test('two forms on a page can have a field of the same name', () => {
  const html = renderHtml(
    <Form lang="sv" action="/x" id="second" errors={{ place: 'Skriv en plats.' }}>
      <TextField name="place" label="Plats" />
    </Form>,
  )
  assert.match(html, /href="#second-place"/)
  assert.match(html, /id="second-place"/)
})
