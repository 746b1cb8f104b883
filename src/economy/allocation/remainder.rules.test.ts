import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactKrText, kr, type MoneyUnit, type Ore, share, weight } from '#values'
import { lastCoins } from './remainder.rules.ts'

function divided(total: Ore, weights: readonly number[], unit: MoneyUnit = 'kr') {
  const parties = weights.map((each, at) => ({ key: `party ${at}`, weight: weight(each) }))
  return lastCoins(share(total, parties, unit), unit)
}

test('the krona left over goes to the largest remainder, and nobody else had as large a one', () => {
  const { remainders, left, tied } = divided(kr(20_000), [3, 2.5, 2])
  assert.deepEqual(
    remainders.map(({ down, remainder }) => [down, exactKrText(remainder)]),
    [
      [kr(8000), '0.000'],
      [kr(6666), '0.667'],
      [kr(5333), '0.333'],
    ],
  )
  assert.deepEqual([left, tied], [1, false])
})

test('three alike share two kronor left over: an order decides who goes without', () => {
  const { left, tied } = divided(kr(20_000), [2, 2, 2])
  assert.deepEqual([left, tied], [2, true])
})

test('in öre the coins are öre', () => {
  const { remainders, left } = divided(kr(20_000), [2, 2, 2], 'öre')
  assert.deepEqual([remainders[0]?.down, left], [kr(6666.66), 2])
})

test('what comes out even leaves nothing over', () => {
  assert.deepEqual(divided(kr(9), [1, 1, 1]).left, 0)
  assert.equal(divided(kr(9), [1, 1, 1]).tied, false)
})
