import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from './day.ts'
import { inForceOn, isInForce, isOverlapping } from './period.ts'

const dayPrices = [
  { price: 1250, from: day('2021-01-01'), until: day('2023-12-31') },
  { price: 1550, from: day('2024-01-01'), until: null },
]

test('the price of the day is the one in force that day', () => {
  assert.equal(inForceOn(dayPrices, day('2023-12-31'))?.price, 1250)
  assert.equal(inForceOn(dayPrices, day('2024-01-01'))?.price, 1550)
  assert.equal(inForceOn(dayPrices, day('2020-12-31')), undefined)
})

test('of several in force the one that began last counts, whatever their order', () => {
  const overlapping = [{ price: 1600, from: day('2025-01-01'), until: null }, ...dayPrices]
  assert.equal(inForceOn(overlapping, day('2026-03-12'))?.price, 1600)
  assert.equal(inForceOn(overlapping.toReversed(), day('2026-03-12'))?.price, 1600)
})

test('an agreement is in force on its first and on its last day', () => {
  const agreement = { from: day('2026-03-01'), until: day('2026-03-31') }
  const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01']
  assert.deepEqual(
    days.map((text) => isInForce(agreement, day(text))),
    [false, true, true, false],
  )
})

test('periods that share a day overlap', () => {
  const march = { from: day('2026-03-01'), until: day('2026-03-31') }
  assert.ok(isOverlapping(march, { from: day('2026-03-31'), until: null }))
  assert.ok(isOverlapping({ from: day('2026-03-31'), until: null }, march))
  assert.ok(!isOverlapping(march, { from: day('2026-04-01'), until: null }))
  assert.ok(!isOverlapping({ from: day('2026-04-01'), until: null }, march))
})
