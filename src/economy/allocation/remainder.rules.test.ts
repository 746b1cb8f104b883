import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactKrText, kr, type MoneyUnit, type Ore, share, weight } from '#values'
import { lastCoins } from './remainder.rules.ts'

function divided(total: Ore, weights: readonly number[], unit: MoneyUnit = 'kr') {
  const parties = weights.map((each, at) => ({ key: `party ${at}`, weight: weight(each) }))
  return lastCoins(share(total, parties, unit), unit)
}

test('the krona left over goes to the largest remainder, and nobody else had as large a one', () => {
  const { remainders, left, passedOver } = divided(kr(20_000), [3, 2.5, 2])
  assert.deepEqual(
    remainders.map(({ down, remainder }) => [down, exactKrText(remainder)]),
    [
      [kr(8000), '0.000'],
      [kr(6666), '0.667'],
      [kr(5333), '0.333'],
    ],
  )
  assert.deepEqual([left, passedOver], [1, []])
})

test('three alike share two kronor left over: an order decides who goes without', () => {
  const { left, passedOver } = divided(kr(20_000), [2, 2, 2])
  assert.deepEqual([left, passedOver], [2, [2]])
})

test('in öre the coins are öre', () => {
  const { remainders, left } = divided(kr(20_000), [2, 2, 2], 'öre')
  assert.deepEqual([remainders[0]?.down, left], [kr(6666.66), 2])
})

test('what comes out even leaves nothing over', () => {
  const { left, passedOver } = divided(kr(9), [1, 1, 1])
  assert.deepEqual([left, passedOver], [0, []])
})

test('only those whose remainder was as large were passed over', () => {
  const { remainders, passedOver } = divided(kr(10), [3, 3, 1])
  assert.deepEqual(
    remainders.map(({ remainder }) => exactKrText(remainder, 3)),
    ['0.286', '0.286', '0.429'],
  )
  assert.deepEqual(passedOver, [])
  assert.deepEqual(divided(kr(11), [4, 4, 1]).passedOver, [])
  assert.deepEqual(divided(kr(5), [2, 2, 3]).passedOver, [1])
})
