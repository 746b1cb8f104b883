import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#values'
import {
  decisionDue,
  type LeftToDo,
  whyNotCancelDay,
  whyNotCancelOccasion,
  whyNotKeep,
  whyNotReopen,
  whyNotSettle,
} from './lifecycle.rules.ts'

const then = new Date('2026-02-01T08:00:00Z')
const asPlanned = { cancelledAt: null, settledAt: null }
const aDay = { isCancelled: false, daysLeft: 2, attended: 0 }
const nothing: LeftToDo = { unmarked: [], offers: 0, unnamed: 0, logistics: 0 }

test('an occasion is cancelled once, while nobody has been there', () => {
  assert.equal(whyNotCancelOccasion(asPlanned, 0), undefined)
  assert.deepEqual(whyNotCancelOccasion({ ...asPlanned, cancelledAt: then }, 0), { refused: 'cancelledAlready' })
  assert.deepEqual(whyNotCancelOccasion({ ...asPlanned, settledAt: then }, 0), { refused: 'settledAlready' })
  assert.deepEqual(whyNotCancelOccasion(asPlanned, 3), { refused: 'someoneAttended', people: 3 })
})

test('a day is cancelled once, while nobody has been there and another is left', () => {
  assert.equal(whyNotCancelDay(asPlanned, aDay), undefined)
  assert.equal(whyNotCancelDay(asPlanned, { ...aDay, isCancelled: true })?.refused, 'dayCancelledAlready')
  assert.equal(whyNotCancelDay(asPlanned, { ...aDay, daysLeft: 1 })?.refused, 'onlyDayLeft')
  assert.equal(whyNotCancelDay(asPlanned, { ...aDay, attended: 1 })?.refused, 'someoneAttended')
  assert.equal(whyNotCancelDay({ ...asPlanned, cancelledAt: then }, aDay)?.refused, 'cancelledAlready')
})

const few = {
  ...asPlanned,
  ...{ minimum: 10, decideBy: day('2026-03-01'), keptAt: null, seatsTaken: 7, firstDay: day('2026-03-12') },
}
const days: readonly (readonly [string, number | undefined])[] = [
  ['2026-02-21', undefined],
  ['2026-02-22', 7],
  ['2026-03-01', 0],
  ['2026-03-02', -1],
  ['2026-03-12', undefined],
]
for (const [today, left] of days)
  test(`${today} a decision is ${left === undefined ? 'not due' : `due with ${left} days left`}`, () => {
    assert.equal(decisionDue(few, day(today))?.daysLeft, left)
  })

test('nothing is to be decided when enough are booked, or it has been, or there is no minimum', () => {
  const on = day('2026-02-26')
  assert.equal(decisionDue(few, on)?.missing, 3)
  for (const given of [{ seatsTaken: 10 }, { keptAt: then }, { minimum: null }, { cancelledAt: then }])
    assert.equal(decisionDue({ ...few, ...given }, on), undefined)
  assert.equal(whyNotKeep(few), undefined)
  assert.equal(whyNotKeep({ ...few, keptAt: then })?.refused, 'keptAlready')
  assert.equal(whyNotKeep({ ...few, minimum: null })?.refused, 'noMinimum')
})

test('an occasion is settled after its last day, when nothing is left, and opened again', () => {
  const held = { ...asPlanned, lastDay: day('2026-03-19') }
  const after = day('2026-03-20')
  assert.equal(whyNotSettle(held, nothing, after), undefined)
  assert.equal(whyNotSettle(held, nothing, day('2026-03-19'))?.refused, 'notHeldYet')
  assert.equal(whyNotSettle(held, { ...nothing, offers: 1 }, after)?.refused, 'somethingLeft')
  assert.equal(whyNotSettle({ ...held, settledAt: then }, nothing, after)?.refused, 'settledAlready')
  assert.equal(whyNotSettle({ ...held, cancelledAt: then }, nothing, after)?.refused, 'cancelledAlready')
  assert.equal(whyNotReopen(asPlanned)?.refused, 'notSettled')
  assert.equal(whyNotReopen({ settledAt: then }), undefined)
})
