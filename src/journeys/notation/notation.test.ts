import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import fc from 'fast-check'
import type { Block, List, Paragraph, Rich } from '../content/body.rules.ts'
import { joined } from './inline.rules.ts'
import { readNotation, unsaid } from './read-notation.rules.ts'
import { blocksOfDocument, documentOf } from './rich-document.rules.ts'
import { writeNotation } from './write-notation.rules.ts'

/** Words full of what the notation is made of. */
const marks = [
  '*',
  '**',
  '[',
  ']',
  '(',
  ')',
  '|',
  '\\',
  '#',
  '## ',
  '- ',
  '1. ',
  ':::',
  '::: fakta ',
  '<br>',
  '\n',
  ' ',
  '&#32;',
  '!',
  '![',
  '](',
  'fil:x',
  'Tabell: ',
  '"',
  '_',
  '`',
  '>',
  '<',
  '—',
  '\u00a0',
  '- [',
  '?',
  '-',
]
const tricky = fc
  .array(fc.oneof(fc.constantFrom(...marks), fc.string({ maxLength: 3, unit: 'grapheme' }), fc.constant('ord')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join('').replaceAll('\r', ''))
  // What is nothing but space, of any kind, is no text.
  .filter((text) => text.trim() !== '')
const href = fc.constantFrom('https://www.socialstyrelsen.se/', 'https://a.se/x_(y)?q=*a*&b=[1]', 'https://a.se/\\')
const rich: fc.Arbitrary<Rich> = fc.oneof(
  tricky,
  fc
    .array(
      fc
        .record({
          text: tricky,
          mark: fc.constantFrom(undefined, 'strong' as const, 'emphasis' as const),
          href: fc.option(href, { nil: undefined }),
        })
        .map(({ text, mark, href: to }) => ({ text, ...(mark && { mark }), ...(to !== undefined && { href: to }) })),
      { minLength: 1, maxLength: 4 },
    )
    .map((runs): Rich => {
      const [first, ...more] = joined(runs)
      const isPlain = first !== undefined && more.length === 0 && !first.mark && !first.href
      return isPlain ? first.text : joined(runs)
    }),
)
const paragraph: fc.Arbitrary<Paragraph> = rich.map((text) => ({ kind: 'paragraph', text }))
const list: fc.Arbitrary<List> = fc
  .record({ points: fc.array(rich, { minLength: 1, maxLength: 3 }), ordered: fc.boolean() })
  .map(({ points, ordered }) => ({ kind: 'list', points, ...(ordered && { ordered: true as const }) }))
const file = fc.constant(null).map(() => randomUUID())
const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc.record({
    kind: fc.constant('table' as const),
    caption: tricky,
    head: fc.array(tricky, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(fc.oneof(rich, fc.constant('')), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
)
const block: fc.Arbitrary<Block> = fc.oneof(
  fc
    .record({ text: tricky, deep: fc.boolean() })
    .map(({ text, deep }) => ({ kind: 'heading' as const, text, ...(deep && { level: 3 as const }) })),
  paragraph,
  list,
  fc.record({
    kind: fc.constant('fact' as const),
    title: tricky,
    blocks: fc.array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 3 }),
  }),
  fc
    .record({
      file,
      alt: fc.oneof(tricky, fc.constant(''), fc.constant(unsaid)),
      caption: fc.option(tricky, { nil: undefined }),
    })
    .map(({ caption, ...image }) => ({ kind: 'image' as const, ...image, ...(caption !== undefined && { caption }) })),
  table,
  fc.record({ kind: fc.constant('download' as const), file, label: tricky }),
)
const blocks = fc.array(block, { maxLength: 5 })

/** fast-check makes records without a prototype. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('written and read again, blocks are what they were, and nothing is a fault', () => {
  fc.assert(
    fc.property(blocks, (some) => {
      const read = readNotation(writeNotation(some))
      assert.deepEqual(plain(read.blocks), plain(some))
      assert.deepEqual(read.faults, [])
    }),
    { numRuns: 1500 },
  )
})

test('whatever text is typed can be read, and says the same when it is written anew', () => {
  const typed = fc
    .array(fc.oneof(tricky, fc.constant('\n'), fc.constant('\n\n'), fc.constant('| a |'), fc.constant(':::')))
    .map((all) => all.join(''))
  fc.assert(
    fc.property(typed, (text) => {
      const { blocks: first } = readNotation(text)
      const written = writeNotation(first)
      assert.deepEqual(plain(readNotation(written).blocks), plain(first))
      assert.equal(writeNotation(readNotation(written).blocks), written)
    }),
    { numRuns: 1500 },
  )
})

test("through the browser's editor and back, blocks are what they were", () => {
  fc.assert(
    fc.property(blocks, (some) => {
      const isKept = (one: Block): boolean =>
        one.kind !== 'heading' || (one.text === one.text.trim() && !one.text.includes('\n'))
      const kept = some.filter(isKept)
      assert.deepEqual(plain(blocksOfDocument(documentOf(kept))), plain(kept))
    }),
    { numRuns: 500 },
  )
})

const typed = `## Barnets rätt

Det **viktiga** är *lyhördhet*, se [barnkonventionen](https://www.barnombudsmannen.se/konventionen).
Raden går vidare.

- Ett

- Två
  och mer

1. Först
2. Sedan

::: fakta Kom ihåg
Barnet **hörs**.
:::

Tabell: Vem gör vad
| Vem | Gör |
| --- | --- |
| Handläggare | Frågar |

![En flicka ritar](fil:8d3b5bd0-6f57-4a3c-9a39-1a2b3c4d5e6f "Teckning")

[Mall för samtal](fil:9d3b5bd0-6f57-4a3c-9a39-1a2b3c4d5e6f)
`

test('a text as one writes it', () => {
  const { blocks: read, faults } = readNotation(typed)
  assert.deepEqual(faults, [])
  assert.deepEqual(read, [
    { kind: 'heading', text: 'Barnets rätt' },
    {
      kind: 'paragraph',
      text: [
        { text: 'Det ' },
        { text: 'viktiga', mark: 'strong' },
        { text: ' är ' },
        { text: 'lyhördhet', mark: 'emphasis' },
        { text: ', se ' },
        { text: 'barnkonventionen', href: 'https://www.barnombudsmannen.se/konventionen' },
        { text: '. Raden går vidare.' },
      ],
    },
    { kind: 'list', points: ['Ett', 'Två och mer'] },
    { kind: 'list', points: ['Först', 'Sedan'], ordered: true },
    {
      kind: 'fact',
      title: 'Kom ihåg',
      blocks: [{ kind: 'paragraph', text: [{ text: 'Barnet ' }, { text: 'hörs', mark: 'strong' }, { text: '.' }] }],
    },
    { kind: 'table', caption: 'Vem gör vad', head: ['Vem', 'Gör'], rows: [['Handläggare', 'Frågar']] },
    { kind: 'image', file: '8d3b5bd0-6f57-4a3c-9a39-1a2b3c4d5e6f', alt: 'En flicka ritar', caption: 'Teckning' },
    { kind: 'download', file: '9d3b5bd0-6f57-4a3c-9a39-1a2b3c4d5e6f', label: 'Mall för samtal' },
  ])
})

test('a fault names its line, and nothing written is lost', () => {
  const faultsOf = (text: string) => readNotation(text).faults.map(({ line, fault }) => `${line} ${fault}`)
  assert.deepEqual(faultsOf('Ett\n\n::: fakta Två\nTre'), ['3 box-not-closed'])
  assert.deepEqual(faultsOf('::: fakta Ett\n## Två\n:::'), ['2 box-holds-text-only'])
  assert.deepEqual(faultsOf('| a | b |\n| --- | --- |\n| c |'), ['3 row-of-other-length'])
  assert.deepEqual(faultsOf('| a | b |'), ['1 table-without-rows'])
  const { blocks: read } = readNotation('::: fakta Ett\n## Två\nTre\n:::')
  assert.deepEqual(
    read.map(({ kind }) => kind),
    ['fact', 'heading'],
  )
})
