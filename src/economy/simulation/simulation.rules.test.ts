import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kr } from '#values'
import { type Ground, simulate } from './simulation.rules.ts'

test('another price for all leaves a journey with a price list of its own as it is', () => {
  const prices = { 'on-site': kr(1550), digital: kr(1250), broadcast: kr(1250) }
  const seat = { municipalityId: 1, form: 'on-site', seats: 2 } as const
  const ground: Ground = {
    ...{ year: 2026, unit: 'kr', counting: 'months', feeCounting: 'whole-year' },
    municipalities: [
      { municipalityId: 1, name: 'Alunda', code: '0001', inhabitants: null, periods: [], connected: [] },
    ],
    seats: [
      { ...seat, price: kr(1550), hasOwnList: false },
      { ...seat, price: kr(900), hasOwnList: true },
    ],
    today: { cost: null, weights: new Map(), months: new Map(), fee: null, prices },
  }
  const [row] = simulate(ground, { ...ground.today, prices: { ...prices, 'on-site': kr(1600) } })
  assert.equal(row?.today.days, kr(2 * 1550 + 2 * 900))
  assert.equal(row?.tried.days, kr(2 * 1600 + 2 * 900))
})
