import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kr } from '#values'
import { inAll, parseYear, sumFlows, toRegion } from './year.rules.ts'

const flows = {
  fixedCost: kr(60_024),
  courseDays: kr(34_100),
  fees: kr(775),
  potShare: kr(-6667),
  corrections: kr(0),
  nationalFee: kr(35_980.68),
}

test('to the region goes the fixed cost, the course days and the fees, less the pot; SKR’s fee beside it', () => {
  assert.equal(toRegion(flows), kr(88_232))
  assert.equal(inAll(flows), kr(124_212.68))
})
test('the sum of the sums is the sum of the columns', () => {
  const all = sumFlows([flows, flows])
  assert.equal(toRegion(all), kr(2 * 88_232))
  assert.equal(all.nationalFee, kr(71_961.36))
})
test('a year is four figures from 2021', () => {
  assert.equal(parseYear('2025'), 2025)
  for (const text of [undefined, '', '2020', '25', '2100', '20x5', '2025.0']) assert.equal(parseYear(text), undefined)
})
