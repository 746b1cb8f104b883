import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#values'
import { type Decided, nextDays, type PreparedDays, whyNotAdmit, whyNotOfferOn, whyNotWarn } from './readiness.rules.ts'

const days: PreparedDays = {
  ...{ dayId: 1, number: 1, lastNumber: 2, firstDay: day('2026-03-12'), prepareBy: day('2026-03-10') },
  ...{ deadlineDays: 2, reminderDays: [7, 1], unready: 'offer-seat' },
}
const slow: Decided = {
  ...{ isReady: false, isCancelled: false, isAdmitted: false },
  ...{ bookedOn: day('2026-02-01'), warnedOn: null },
}
const before = day('2026-03-10')
const after = day('2026-03-11')
const where = { today: after, firstDay: days.firstDay, queueLength: 1 }

describe('the unready', () => {
  test('are warned until the days begin, once a day; never whoever is ready, has no seat or has been let in', () => {
    assert.equal(whyNotWarn(slow, days, before), undefined)
    assert.equal(whyNotWarn({ ...slow, warnedOn: before }, days, before)?.refused, 'warnedToday')
    assert.equal(whyNotWarn({ ...slow, warnedOn: before }, days, after), undefined)
    assert.equal(whyNotWarn(slow, days, days.firstDay)?.refused, 'daysBegun')
    assert.equal(whyNotWarn({ ...slow, isReady: true }, days, before)?.refused, 'isReady')
    assert.equal(whyNotWarn({ ...slow, isCancelled: true }, days, before)?.refused, 'alreadyCancelled')
    assert.equal(whyNotWarn({ ...slow, isAdmitted: true }, days, before)?.refused, 'alreadyAdmitted')
  })
  test('are let in with a reason after the deadline, unless a warning is all the region asks for', () => {
    assert.equal(whyNotAdmit(slow, days, before)?.refused, 'notYet')
    assert.equal(whyNotAdmit(slow, days, after), undefined)
    assert.equal(whyNotAdmit(slow, { ...days, unready: 'admit' }, after), undefined)
    assert.equal(whyNotAdmit(slow, { ...days, unready: 'warn' }, after)?.refused, 'notTheRule')
  })
  test('lose the seat to whoever waits, after the deadline and before the occasion begins, where that is the rule', () => {
    assert.equal(whyNotOfferOn(slow, days, where), undefined)
    assert.equal(whyNotOfferOn(slow, { ...days, unready: 'admit' }, where)?.refused, 'notTheRule')
    assert.equal(whyNotOfferOn(slow, days, { ...where, today: before })?.refused, 'notYet')
    assert.equal(whyNotOfferOn(slow, days, { ...where, today: days.firstDay })?.refused, 'started')
    assert.equal(whyNotOfferOn(slow, days, { ...where, queueLength: 0 })?.refused, 'nobodyWaits')
    assert.equal(whyNotOfferOn({ ...slow, bookedOn: after }, days, where)?.refused, 'bookedLate')
    assert.equal(whyNotOfferOn({ ...slow, isAdmitted: true }, days, where)?.refused, 'alreadyAdmitted')
  })
})

test('the days that come are asked about first', () => {
  const later = { ...days, number: 3, firstDay: day('2026-04-02') }
  assert.equal(nextDays([days, later], days.firstDay), days)
  assert.equal(nextDays([days, later], day('2026-03-13')), later)
  assert.equal(nextDays([days, later], day('2026-05-01')), later)
  assert.equal(nextDays([], after), undefined)
})
