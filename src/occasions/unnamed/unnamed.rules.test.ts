import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, day } from '#values'
import { dueOf, type Reservable, whyNotReserve } from './unnamed.rules.ts'

const today = day('2026-02-12')
const occasion: Reservable = {
  ...{ firstDay: addDays(today, 60), bookingOpens: today, bookingCloses: addDays(today, 46), cancelledAt: null },
  ...{ releaseDays: 21, left: 3 },
}
const why = (over: Partial<Reservable>, count = 1, on = today) => whyNotReserve({ ...occasion, ...over }, count, on)

describe('seats without names are reserved', () => {
  test('while booking is open, before they go back, and as many as there are', () => {
    assert.equal(why({}, 3), undefined)
    assert.deepEqual(why({}, 4), { refused: 'tooFew', left: 3 })
    assert.deepEqual(why({ releaseDays: null }), { refused: 'noUnnamed' })
    assert.deepEqual(why({ bookingOpens: addDays(today, 1) })?.refused, 'notOpenYet')
    assert.deepEqual(why({ bookingCloses: addDays(today, -1) })?.refused, 'closed')
    assert.deepEqual(why({ cancelledAt: new Date(0) })?.refused, 'cancelled')
    assert.equal(why({}, 1, addDays(today, 38)), undefined)
    assert.deepEqual(why({}, 1, addDays(today, 39)), { refused: 'releasedAlready', on: addDays(today, 39) })
  })
})

describe('what becomes of them on a day', () => {
  test('kept, then reminded of for a week, then released; kept for ever where the rule knows none', () => {
    const due = (days: number, releaseDays: number | null = 21) =>
      dueOf({ firstDay: addDays(today, 60), releaseDays }, addDays(today, days))
    assert.deepEqual(
      [31, 32, 38, 39, 59].map((days) => due(days)),
      ['kept', 'reminded', 'reminded', 'released', 'released'],
    )
    assert.equal(due(59, null), 'kept')
  })
})
