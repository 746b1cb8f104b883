import assert from 'node:assert/strict'
import { test } from 'node:test'
import { opening, readText } from './article-text.rules.ts'

test('a text as in a mail becomes paragraphs, headings and lists', () => {
  const text =
    'Hej alla.\r\nVi ses.\n\n# Ta med\n- penna\n- [kartan](https://karta.example/boden)\n1. Kom\n2. Sitt\n[ ] Bokad'
  assert.deepEqual(readText(text), [
    { kind: 'paragraph', lines: [['Hej alla.'], ['Vi ses.']] },
    { kind: 'heading', text: 'Ta med' },
    { kind: 'list', lines: [['penna'], [{ text: 'kartan', href: 'https://karta.example/boden' }]] },
    { kind: 'numbered', lines: [['Kom'], ['Sitt']] },
    { kind: 'boxes', lines: [['Bokad']] },
  ])
})

test('an address in the text is a link, without the full stop after it', () => {
  assert.deepEqual(readText('Se https://skr.example/resa. Välkommen'), [
    {
      kind: 'paragraph',
      lines: [['Se ', { text: 'https://skr.example/resa', href: 'https://skr.example/resa' }, '. Välkommen']],
    },
  ])
})

test('an address that runs something stays words', () => {
  for (const href of ['javascript:alert(1)', '//evil.example', 'data:text/html,x', 'vbscript:x', '/\\evil.example'])
    assert.deepEqual(readText(`[hit](${href})`), [{ kind: 'paragraph', lines: [[`[hit](${href})`]] }])
})

test('the opening is the first paragraph, as words', () => {
  assert.equal(opening('# Rubrik\n\nLäs [mer](/journeys) här.\nSedan.\n\nNästa'), 'Läs mer här. Sedan.')
  assert.equal(opening('- bara\n- en lista'), '')
})

test('a long line of half a link is read at once', () => {
  assert.equal(readText('[('.repeat(20_000)).length, 1)
})
