import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day } from '#values'
import { whyNotShareSeats } from './sharing.rules.ts'

const today = day('2026-02-12')
const occasion = { seats: 10, firstDay: addDays(today, 20), cancelledAt: null, used: 3 }

test('seats are shared until the first day, between what the other region has and what there is', () => {
  const why = (seats: number, over: Partial<typeof occasion> = {}) =>
    whyNotShareSeats({ ...occasion, ...over }, seats, today)
  assert.deepEqual(
    [3, 10].map((seats) => why(seats)),
    [undefined, undefined],
  )
  assert.deepEqual(why(2), { refused: 'fewerThanUsed', used: 3 })
  assert.deepEqual(why(11), { refused: 'moreThanSeats', seats: 10 })
  assert.deepEqual(why(5, { firstDay: today }), { refused: 'started', firstDay: today })
  assert.equal(whyNotShareSeats({ ...occasion, cancelledAt: new Date(0) }, 5, today)?.refused, 'cancelled')
  assert.equal(why(0, { used: 0 }), undefined)
})
