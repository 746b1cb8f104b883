import assert from 'node:assert/strict'
import test from 'node:test'
import { day, timeOfDay } from '#values'
import { faultsOfNewStaff, tasksChanged, whyNotCallIn, whyNotChangeStaff } from './staffing.rules.ts'

test('a reserve is called in once, and nobody else is', () => {
  assert.equal(whyNotCallIn({ role: 'reserve', calledInAt: null }), undefined)
  assert.deepEqual(whyNotCallIn({ role: 'reserve', calledInAt: new Date(0) }), { refused: 'alreadyCalledIn' })
  assert.deepEqual(whyNotCallIn({ role: 'trainer', calledInAt: null }), { refused: 'noReserve' })
})

const team = new Set([1, 2, 3])
const hours = { starts: timeOfDay('09:00'), ends: timeOfDay('16:00') }
const one = { number: 1, onDay: day('2026-03-12'), ...hours }
const led = [{ personId: 1, role: 'course-leader' as const }]

test('a day is staffed from the team, but whoever stands there already may stay', () => {
  const facts = { form: 1, before: [], team, otherTasks: [] }
  const withFour = [...led, { personId: 4, role: 'trainer' as const }]
  assert.deepEqual(faultsOfNewStaff(one, led, facts), [])
  assert.deepEqual(faultsOfNewStaff(one, [], facts), [{ field: 'leader-1', fault: 'needsLeader' }])
  assert.deepEqual(faultsOfNewStaff(one, withFour, facts), [{ field: 'trainers-1', fault: 'notInTeam' }])
  assert.deepEqual(faultsOfNewStaff(one, withFour, { ...facts, before: [{ personId: 4, role: 'reserve' }] }), [])
})

test('a fault of another day stands in the form of this one, and says which day it is of', () => {
  const otherTasks = [{ personId: 1, onDay: one.onDay, role: 'trainer' as const, ...hours }]
  const facts = { form: 2, before: [], team, otherTasks }
  assert.deepEqual(faultsOfNewStaff(one, led, facts), [
    { field: 'leader-2', fault: 'staffedElsewhere', personId: 1, onDay: one.onDay },
  ])
})

test('whoever comes, goes or gets another task is told of, and nobody whose task stays', () => {
  const before = [...led, { personId: 2, role: 'trainer' as const }, { personId: 3, role: 'reserve' as const }]
  const after = [...led, { personId: 3, role: 'trainer' as const }, { personId: 4, role: 'reserve' as const }]
  assert.deepEqual(tasksChanged(before, after), [
    { personId: 2, before: 'trainer', after: undefined },
    { personId: 3, before: 'reserve', after: 'trainer' },
    { personId: 4, before: undefined, after: 'reserve' },
  ])
  assert.deepEqual(tasksChanged(before, before), [])
})

test('staff change until the day has been, unless it is not held', () => {
  const held = { cancelledAt: null }
  assert.equal(whyNotChangeStaff(held, one, one.onDay), undefined)
  assert.deepEqual(whyNotChangeStaff(held, one, day('2026-03-13')), { refused: 'dayOver', onDay: one.onDay })
  assert.deepEqual(whyNotChangeStaff({ cancelledAt: new Date(0) }, one, one.onDay), { refused: 'notHeld' })
})
