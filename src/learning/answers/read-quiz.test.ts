import assert from 'node:assert/strict'
import test from 'node:test'
import type { Question } from '#journeys'
import { readQuiz } from './read-quiz.ts'

const answers = ['a', 'b', 'c'].map((key) => ({ key, text: key, isRight: key === 'a', feedback: '' }))
const feedback = { right: '', wrong: '' }
const questions: Question[] = [
  { kind: 'single', key: 'one', question: '', answers },
  { kind: 'multiple', key: 'some', question: '', answers },
  { kind: 'text', key: 'said', question: '', accepted: ['x'], feedback },
  { kind: 'order', key: 'first', question: '', steps: ['a', 'b'].map((key) => ({ key, text: key })), feedback },
]
const whole = { one: 'b', some: ['c', 'a'], said: ' ord ', 'first--a': '2', 'first--b': '1' }
const read = { one: 'b', some: ['a', 'c'], said: 'ord', first: ['b', 'a'] }

test('every question answered: nothing is wrong', () => {
  assert.deepEqual(readQuiz(questions, whole), { chosen: read, faults: {} })
})

const cases: [string, Record<string, unknown>, Record<string, string>][] = [
  ['nothing at all', {}, { one: 'choose', some: 'chooseSome', said: 'writeAnswer', 'first--b': 'order' }],
  ["another question's answer", { ...whole, one: 'zzz' }, { one: 'choose' }],
  ['one tick alone', { ...whole, some: 'b' }, {}],
  ['a tick that is no answer', { ...whole, some: ['zzz'] }, { some: 'chooseSome' }],
  ['only spaces', { ...whole, said: '   ' }, { said: 'writeAnswer' }],
  ['more than a line', { ...whole, said: 'å'.repeat(301) }, { said: 'tooLongLine' }],
  ['two steps in the same place', { ...whole, 'first--a': '1' }, { 'first--b': 'order' }],
  ['a place that is not there', { ...whole, 'first--a': '3' }, { 'first--b': 'order' }],
  [
    'what no form sends',
    { one: { a: 1 }, some: 7, said: null, 'first--a': [] },
    {
      ...{ one: 'choose', some: 'chooseSome', said: 'writeAnswer', 'first--b': 'order' },
    },
  ],
]

for (const [name, posted, faults] of cases) {
  test(`${name}: ${Object.values(faults).join(', ') || 'nothing wrong'}`, () =>
    assert.deepEqual(readQuiz(questions, posted).faults, faults))
}
