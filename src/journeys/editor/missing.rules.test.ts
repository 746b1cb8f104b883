import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import fc from 'fast-check'
import type { Block, ItemBody } from '../content/body.rules.ts'
import { parseBody } from '../content/parse-body.ts'
import type { NewPiece, PieceContents } from '../drafts/piece.rules.ts'
import { readNotation } from '../notation/read-notation.rules.ts'
import { isHttps, type KnownFile } from './found.rules.ts'
import { isStopping, whatIsMissing } from './missing.rules.ts'

const goal = randomUUID()
const group = randomUUID()
const picture = randomUUID()
const film = randomUUID()
const files: KnownFile[] = [
  { key: picture, kind: 'image' },
  { key: film, kind: 'film' },
]

/** A whole draft around one item; nothing else is missing in it. */
function around(body: ItemBody, item: Partial<PieceContents['item']> = {}): NewPiece[] {
  const content = {
    part: 'preparation',
    group,
    title: 'Text',
    reason: 'Så',
    minutes: 5,
    goal,
    source: '',
    body,
  } as const
  return [
    { kind: 'about', key: randomUUID(), position: 1, content: { summary: 'Om' } },
    { kind: 'goal', key: goal, position: 1, content: { level: 'fact', wording: 'Känna till' } },
    { kind: 'day', key: randomUUID(), position: 1, content: { length: 'whole', forms: ['on-site'], source: '' } },
    { kind: 'group', key: group, position: 1, content: { firstDay: 1, lastDay: 1 } },
    { kind: 'item', key: randomUUID(), position: 1, content: { ...content, ...item } },
  ]
}
const missingIn = (pieces: readonly NewPiece[], delivery: 'course-days' | 'recorded' = 'course-days') =>
  whatIsMissing({ pieces, delivery, files })
const stopping = (pieces: readonly NewPiece[], delivery?: 'recorded') =>
  missingIn(pieces, delivery)
    .filter(({ weight }) => weight === 'blocking')
    .map(({ word }) => word)
const page = (text: string): ItemBody => ({ format: 'page', blocks: readNotation(text).blocks })
const advised = (text: string) => missingIn(around(page(text))).map(({ word }) => word)

test('a whole draft lacks nothing that stops it', () => {
  assert.deepEqual(stopping(around(page('Text.'))), [])
})

const texts: readonly [string, string, readonly string[]][] = [
  ['no text', '', ['no-text']],
  ['a smaller heading first', '### Mindre\n\n## Större', ['heading-out-of-order']],
  ['headings in order', '## Större\n\n### Mindre', []],
  ['a picture nobody has described', `![](fil:${picture})`, ['image-without-alt']],
  ['a picture that says nothing, said so', `![-](fil:${picture})`, []],
  ['a picture that is no picture', `![Film](fil:${film})`, ['file-of-other-kind']],
  ['a picture that is nowhere', '![Bild](fil:borta)', ['file-unknown']],
  ['a table without a name', '| a | b |\n| --- | --- |\n| c | d |', ['table-without-caption']],
  ['a column without a head', 'Tabell: T\n| a |  |\n| --- | --- |\n| c | d |', ['table-without-head']],
  ['a row too short', 'Tabell: T\n| a | b |\n| --- | --- |\n| c |', ['rows-uneven']],
  ['a box without words', '::: fakta Minns\n:::', ['box-empty']],
  ['a link without https', '[Lagen](http://riksdagen.se)', ['link-not-https']],
]
for (const [called, text, words] of texts) {
  test(`${called}: ${words.join(', ') || 'nothing stops it'}`, () => {
    assert.deepEqual(stopping(around(page(text))), words)
  })
}

test('a link called here, a file name for a picture and a long paragraph get advice', () => {
  assert.ok(advised('Läs [här](https://www.socialstyrelsen.se/).').includes('link-says-nothing'))
  assert.ok(advised(`![bild1.png](fil:${picture})`).includes('alt-is-file'))
  assert.ok(advised('Ord och ord. '.repeat(100)).includes('paragraph-long'))
  assert.ok(!advised('Läs [barnkonventionen](https://www.riksdagen.se/).').includes('link-says-nothing'))
})

test('a film with a file has captions, and all that is said as text', () => {
  const body = { format: 'film', media: film, captions: null, seconds: 60, transcript: [], description: [] } as const
  assert.deepEqual(stopping(around(body)), ['no-captions', 'no-transcript'])
})

test('an item has a title, a reason, minutes, a goal and a place', () => {
  const bare = { title: '', reason: '', minutes: 0, goal: '', group: randomUUID() }
  assert.deepEqual(stopping(around(page('Text.'), bare)), [
    ...['no-title', 'no-reason', 'no-minutes', 'no-goal', 'no-group'],
  ])
})

test('each thing missing leads to the piece and the field', () => {
  const pieces = around(page('Text.'), { title: '' })
  const [found] = missingIn(pieces).filter(({ weight }) => weight === 'blocking')
  assert.equal(found?.key, pieces.find(({ kind }) => kind === 'item')?.key)
  assert.equal(found?.field, 'title')
})

test('a recorded course has something to see and no days', () => {
  assert.deepEqual(stopping(around(page('Text.')), 'recorded'), ['days-of-a-recorded-course', 'nothing-to-do'])
})

const words = fc.oneof(fc.constant(''), fc.constantFrom('Ord', 'Två ord', 'x'.repeat(200)))
const blocks: fc.Arbitrary<Block[]> = fc
  .array(
    fc.constantFrom(
      '## Rubrik',
      '### Mindre',
      'Text **fet** [länk](https://a.se/)',
      '- ett\n- två',
      `![-](fil:${picture})`,
    ),
  )
  .map((all) => readNotation(all.join('\n\n')).blocks)
const judged = fc.record({ right: words, wrong: words })
const answers = fc.array(fc.record({ text: words, isRight: fc.boolean(), feedback: words }), { maxLength: 3 })
const question = fc.oneof(
  fc.record({
    kind: fc.constantFrom('single' as const, 'multiple' as const),
    question: words,
    answers: answers.map((all) => all.map((answer, index) => ({ ...answer, key: `a${index}` }))),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    question: words,
    accepted: fc.array(fc.constant('Ja')),
    feedback: judged,
  }),
  fc.record({
    kind: fc.constant('order' as const),
    question: words,
    feedback: judged,
    steps: fc
      .array(fc.constant('Steg'), { maxLength: 3 })
      .map((all) => all.map((text, index) => ({ key: `s${index}`, text }))),
  }),
)
const bodies: fc.Arbitrary<ItemBody> = fc.oneof(
  blocks.map((some) => ({ format: 'page' as const, blocks: some })),
  fc.record({ format: fc.constant('document' as const), blocks, file: fc.constant(null) }),
  fc.record({
    format: fc.constant('link' as const),
    intro: blocks,
    href: fc.constantFrom('', 'http://a.se', 'https://a.se/', 'https://a'),
    label: words,
    publisher: words,
  }),
  fc.record({
    format: fc.constantFrom('film' as const, 'podcast' as const),
    media: fc.constantFrom(null, film),
    captions: fc.constant(null),
    seconds: fc.constantFrom(null, 3),
    transcript: blocks,
    description: blocks,
  }),
  fc.record({
    format: fc.constant('quiz' as const),
    intro: blocks,
    questions: fc
      .array(question, { maxLength: 2 })
      .map((all) => all.map((each, index) => ({ ...each, key: `q${index}` }))),
    rules: fc.constant({ attempts: null, passShare: 0, showsRight: 'after-each' as const }),
  }),
  fc.record({
    format: fc.constant('reflection' as const),
    intro: blocks,
    question: words,
    sharing: fc.constant(['nobody' as const]),
  }),
  fc.record({
    format: fc.constant('checklist' as const),
    intro: blocks,
    points: fc.array(fc.constant({ key: 'p', text: 'Gör' }), { maxLength: 1 }),
  }),
  fc.record({
    format: fc.constant('form' as const),
    intro: blocks,
    fields: fc.array(
      fc.record({
        kind: fc.constant('choice' as const),
        key: fc.constant('f'),
        label: words,
        choices: fc.array(fc.constant('Ja'), { maxLength: 3 }),
        isRequired: fc.boolean(),
      }),
      { maxLength: 1 },
    ),
  }),
)

test('what nothing stops can be published', () => {
  let published = 0
  fc.assert(
    fc.property(bodies, (body) => {
      if (isStopping(missingIn(around(body)))) return
      parseBody(JSON.parse(JSON.stringify(body)))
      published += 1
    }),
    { numRuns: 2000 },
  )
  assert.ok(published > 50)
})

test('an address is https, of a host with a name', () => {
  assert.deepEqual(
    ['https://a.se/', 'https://a.b.se/x?y', 'http://a.se', 'https://a', 'ftp://a.se', 'a.se'].map(isHttps),
    [true, true, false, false, false, false],
  )
})
