import assert from 'node:assert/strict'
import test from 'node:test'
import { type Answer, makesDone, readersOf, readTicks, whyNotAttempt } from './answer.rules.ts'

const points = [{ key: 'one' }, { key: 'two' }]

test('a checklist is done when every point is ticked; unknown ticks are dropped', () => {
  assert.deepEqual(readTicks(points, ['two', 'three']), ['two'])
  assert.equal(makesDone({ format: 'checklist', ticked: ['two'] }, points), false)
  assert.equal(makesDone({ format: 'checklist', ticked: ['two', 'one'] }, points), true)
})

test('a reflection is done also when nothing was written: what is private is not policed', () => {
  assert.equal(makesDone({ format: 'reflection', text: '' }, []), true)
})

const readers: [string, Answer, string][] = [
  ['a reflection from before one could choose', { format: 'reflection', text: 'x' }, 'nobody'],
  ['a reflection for the manager', { format: 'reflection', text: 'x', sharedWith: 'manager' }, 'manager'],
  ['a form', { format: 'form', filled: {} }, 'course-leader'],
  ['a quiz', { format: 'quiz', chosen: {} }, 'nobody'],
  ['a checklist', { format: 'checklist', ticked: [] }, 'nobody'],
]

for (const [name, answer, expected] of readers) {
  test(`${name} is read by ${expected}`, () => assert.equal(readersOf(answer), expected))
}

const attempts: [string, { left: number | null; isPassed: boolean }, 'answers' | 'gone-through', string | undefined][] =
  [
    ['the first answers', { left: 2, isPassed: false }, 'answers', undefined],
    ['answers without end', { left: null, isPassed: true }, 'answers', undefined],
    ['answers for the joy of it, after it is passed', { left: 1, isPassed: true }, 'answers', undefined],
    ['one attempt too many', { left: 0, isPassed: false }, 'answers', 'no-attempts-left'],
    ['going through the answers when the attempts are over', { left: 0, isPassed: false }, 'gone-through', undefined],
    [
      'going through the answers while there are attempts',
      { left: 1, isPassed: false },
      'gone-through',
      'answer-first',
    ],
    [
      'going through the answers where attempts never end',
      { left: null, isPassed: false },
      'gone-through',
      'answer-first',
    ],
  ]

for (const [name, of, sent, refused] of attempts) {
  test(`${name}: ${refused ?? 'yes'}`, () => assert.equal(whyNotAttempt(of, sent)?.refused, refused))
}
