import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { day } from '#values'
import { type PlannedCourse, planOf, readWay, wayKey } from './plan.rules.ts'

const course = (courseId: number, given: Partial<PlannedCourse> = {}): PlannedCourse => ({
  ...{ courseId, name: `Kurs ${courseId}`, trackId: null, isOptional: false, mandatory: 2, done: 0, days: 1 },
  ...{ daysEarned: 0, completedOn: null },
  ...given,
})
const ids = (courses: readonly PlannedCourse[]) => courses.map(({ courseId }) => courseId)

const step = [
  course(1, { completedOn: day('2026-01-10'), done: 2 }),
  course(2, { done: 1 }),
  course(3, { trackId: 7, done: 1 }),
  course(4, { trackId: 8 }),
  course(5, { isOptional: true }),
]

test('another track asks for its own courses; those of the one before fall away, and what was done in them is kept', () => {
  const plan = planOf(step, { from: { trackId: 7 }, to: { trackId: 8 } })
  assert.deepEqual([ids(plan.remains), ids(plan.kept), ids(plan.fallsAway)], [[2, 4], [1, 2, 3], [3]])
})

test('leaving a step asks for nothing, and takes nothing', () => {
  const plan = planOf(step, { from: { trackId: 7 }, to: undefined })
  assert.deepEqual([ids(plan.remains), ids(plan.kept), ids(plan.fallsAway)], [[], [1, 2, 3], [2, 3]])
})

test('what is kept does not depend on where one goes', () => {
  const way = fc.option(fc.record({ trackId: fc.constantFrom(null, 7, 8) }), { nil: undefined })
  fc.assert(
    fc.property(way, way, (from, to) => {
      assert.deepEqual(ids(planOf(step, { from, to }).kept), [1, 2, 3])
    }),
  )
})

test('a way is written in an address and read again; what is no way is none', () => {
  for (const text of ['12-3', '12-0', '12-end']) assert.equal(wayKey(readWay(text) ?? assert.fail(text)), text)
  for (const text of ['', '12', '0-1', '1-2-3', 'a-b', '1-slut', '99999999999-1'])
    assert.equal(readWay(text), undefined)
})
