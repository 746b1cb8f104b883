import assert from 'node:assert/strict'
import test from 'node:test'
import { makesDone, readChoices, readTicks } from './answer.rules.ts'

const questions = [
  { key: 'first', answers: [{ key: 'a' }, { key: 'b' }] },
  { key: 'second', answers: [{ key: 'a' }, { key: 'c' }] },
]

test('every question answered: nothing is missing', () => {
  assert.deepEqual(readChoices(questions, { first: 'b', second: 'c' }), {
    chosen: { first: 'b', second: 'c' },
    missing: [],
  })
})

test('a question without answer is named, and the others are kept', () => {
  assert.deepEqual(readChoices(questions, { first: 'b' }), { chosen: { first: 'b' }, missing: ['second'] })
})

test("another question's answer, or one that is not there, is no answer", () => {
  assert.deepEqual(readChoices(questions, { first: 'c', second: 'zzz', third: 'a' }), {
    chosen: {},
    missing: ['first', 'second'],
  })
})

const points = [{ key: 'one' }, { key: 'two' }]

test('a checklist is done when every point is ticked; unknown ticks are dropped', () => {
  assert.deepEqual(readTicks(points, ['two', 'three']), ['two'])
  assert.equal(makesDone({ format: 'checklist', ticked: ['two'] }, points), false)
  assert.equal(makesDone({ format: 'checklist', ticked: ['two', 'one'] }, points), true)
})

test('a reflection is done also when nothing was written: what is private is not policed', () => {
  assert.equal(makesDone({ format: 'reflection', text: '' }, []), true)
})
