import assert from 'node:assert/strict'
import test from 'node:test'
import { day, kr } from '#values'
import { needOf, phaseOf, type Standing, seatPrice } from './occasion.rules.ts'

const standing = (given: Partial<Standing> = {}): Standing => ({
  seats: 22,
  seatsTaken: 19,
  queueLength: 0,
  bookingOpens: day('2026-02-01'),
  bookingCloses: day('2026-03-01'),
  firstDay: day('2026-03-12'),
  lastDay: day('2026-04-16'),
  ...given,
})

test('an occasion goes from planned to open, full, closed, running and held', () => {
  assert.equal(phaseOf(standing(), day('2026-01-31')), 'planned')
  assert.equal(phaseOf(standing(), day('2026-02-01')), 'open')
  assert.equal(phaseOf(standing({ seatsTaken: 22 }), day('2026-02-01')), 'full')
  assert.equal(phaseOf(standing(), day('2026-03-02')), 'closed')
  assert.equal(phaseOf(standing(), day('2026-03-12')), 'running')
  assert.equal(phaseOf(standing(), day('2026-04-16')), 'running')
  assert.equal(phaseOf(standing(), day('2026-04-17')), 'held')
})

test('those who wait are the first thing to look at, then a course that is half empty when booking soon closes', () => {
  const today = day('2026-02-20')
  assert.equal(needOf(standing(), today), undefined)
  assert.deepEqual(needOf(standing({ queueLength: 2, seatsTaken: 22 }), today), { need: 'queue', waiting: 2 })
  assert.deepEqual(needOf(standing({ seatsTaken: 10 }), today), { need: 'fewBooked', daysLeft: 9 })
  assert.equal(needOf(standing({ seatsTaken: 10 }), day('2026-02-10')), undefined)
  assert.equal(needOf(standing({ queueLength: 2 }), day('2026-03-12')), undefined)
})

test('a seat costs the sum of every part of every day', () => {
  const days = [
    { prices: [{ amountOre: kr(1150) }, { amountOre: kr(400) }] },
    { prices: [{ amountOre: kr(150) }, { amountOre: kr(400) }] },
  ]
  assert.equal(seatPrice(days), kr(2100))
})
