import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Attempt } from './attempts.ts'
import { whatIsWrong } from './judge.ts'
import type { Answered, Person } from './site.ts'

const bo: Person = { called: 'Bo', lang: 'sv' }
const attempt: Attempt = {
  what: 'in good faith',
  asked: { method: 'POST', url: '/people/new' },
  filled: [
    ['name', encodeURIComponent('Åsa >"<')],
    ['units', '2'],
    ['units', '3'],
  ],
}
const form = (name: string, ticked = ' checked') =>
  `<form method="post" action="/people/new"><input name="name" type="text" value="${name}"/>` +
  `<input type="checkbox" name="units" value="2" checked/><input type="checkbox" name="units" value="3"${ticked}/></form>`
const kept = form('Åsa >&quot;&lt;')
const answer = (given: Partial<Answered> & { body?: string; lang?: string }): Answered => ({
  status: 422,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  changed: [],
  logged: '',
  html: `<!doctype html><html lang="${given.lang ?? 'sv'}"><h1 class="x">Skapa konto</h1>${given.body ?? kept}</html>`,
  ...given,
})

const cases: [string, Answered, RegExp | undefined][] = [
  ['a form that comes again with all that was typed', answer({}), undefined],
  ['a fault of ours', answer({ status: 500, logged: 'TypeError' }), /^is answered 500: TypeError$/],
  ['a page without a heading', answer({ html: `<html lang="sv">${kept}</html>` }), /without a heading/],
  ['a page in another language', answer({ lang: 'en' }), /in en, to a reader of sv/],
  [
    'a refusal that is no page',
    answer({ status: 400, headers: {}, html: '{}' }),
    /refused with 400, and without a page/,
  ],
  ['markup as it was typed', answer({ body: `${kept}<script>alert(1)</script>` }), /shows <script>alert\(1\)/],
  ['a refusal that did something', answer({ changed: ['person'] }), /refused with 422, and has changed person/],
  ['a text that is lost', answer({ body: form('') }), /^loses name$/],
  ['a tick that is lost', answer({ body: form('Åsa >&quot;&lt;', '') }), /^loses units$/],
  ['a form that is gone', answer({ body: '' }), /the form is gone/],
]

for (const [what, given, expected] of cases) {
  test(`the judge sees ${what}`, () => {
    const wrong = whatIsWrong(attempt, bo, given)
    if (expected === undefined) assert.deepEqual(wrong, [])
    else assert.match(wrong.join('\n'), expected)
  })
}
