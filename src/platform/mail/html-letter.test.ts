import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlLetter } from './html-letter.ts'

const of = (body: string) => htmlLetter({ subject: 'Hej', body, language: 'sv' })

test('a letter reads the same as HTML: paragraphs, lines, and an address to follow', () => {
  const html = of('Hej Fia!\n\nDu har plats.\nDag 1: 12 mars.\n\nSe https://yrkesresan.example/occasions/7/place.')
  assert.match(html, /<html lang="sv">/)
  assert.equal(html.match(/<p /g)?.length, 3)
  assert.match(html, /Du har plats\.<br>\nDag 1: 12 mars\./)
  assert.match(html, /<a href="https:\/\/yrkesresan\.example\/occasions\/7\/place">[^<]*<\/a>\./)
})

test('what someone wrote is shown, not run, and nothing is fetched', () => {
  const html = of(`<script>alert(1)</script> <img src=x onerror=y> "citat" & 'så'\nhttps://a.example/?q="><script>`)
  assert.doesNotMatch(html, /<script|<img|src=(?!x)/)
  assert.match(html, /&lt;script&gt;alert\(1\)/)
  assert.match(html, /<a href="https:\/\/a\.example\/\?q=">https:\/\/a\.example\/\?q=<\/a>&quot;&gt;&lt;script&gt;/)
})
