import assert from 'node:assert/strict'
import test from 'node:test'
import { parseBody } from './parse-body.ts'

const text = { kind: 'paragraph', text: 'Text' }
const answers = [
  { key: 'a', text: 'Ja', isRight: true, feedback: 'Just det.' },
  { key: 'b', text: 'Nej', isRight: false, feedback: 'Tänk igen.' },
]
const rules = { attempts: null, passShare: 0, showsRight: 'after-each' }
const question = { kind: 'single', key: 'q', question: 'Stämmer det?', answers }

const good: [string, unknown][] = [
  ['a page', { format: 'page', blocks: [text, { kind: 'list', points: ['ett', 'två'] }] }],
  ['a link', { format: 'link', intro: [], href: 'https://www.socialstyrelsen.se/', label: 'Öppna', publisher: 'S' }],
  ['a quiz', { format: 'quiz', rules, intro: [], questions: [question] }],
  ['a reflection', { format: 'reflection', intro: [text], question: 'Vad?', sharing: ['nobody'] }],
  ['a checklist', { format: 'checklist', intro: [], points: [{ key: 'one', text: 'Ett' }] }],
  [
    'a podcast without its sound',
    { format: 'podcast', media: null, captions: null, seconds: null, description: [], transcript: [text] },
  ],
]

for (const [name, body] of good) test(`${name} is read as it stands`, () => assert.deepEqual(parseBody(body), body))

const bad: [string, unknown][] = [
  ['nothing', undefined],
  ['an unknown format', { format: 'html', blocks: [text] }],
  ['an empty page', { format: 'page', blocks: [] }],
  ['markup as a block of its own', { format: 'page', blocks: [{ kind: 'html', text: '<b>' }] }],
  ['a field nobody asked for', { format: 'page', blocks: [text], script: 'x' }],
  ['a link without https', { format: 'link', intro: [], href: 'http://a.se/', label: 'Öppna', publisher: 'S' }],
  ['a link that runs', { format: 'link', intro: [], href: 'javascript:alert(1)', label: 'Öppna', publisher: 'S' }],
  [
    'a quiz with two right answers',
    {
      format: 'quiz',
      rules,
      intro: [],
      questions: [{ ...question, answers: answers.map((a) => ({ ...a, isRight: true })) }],
    },
  ],
  ['a quiz with the same question twice', { format: 'quiz', rules, intro: [], questions: [question, question] }],
  ['a key that is no field name', { format: 'checklist', intro: [], points: [{ key: 'a b', text: 'Ett' }] }],
]

for (const [name, body] of bad) test(`${name} is refused`, () => assert.throws(() => parseBody(body)))
