import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kr } from '#values'
import { noFlows } from '../flows/flows.rules.ts'
import { costOf, seatsByPrice, wholeCost, type YearCost, yearToShow } from './municipality.rules.ts'

const cost = (year: number): YearCost => ({ year, toRegion: kr(87_457), toNational: kr(35_980.68), isClosed: false })

test('the year shown is the one asked for, this year, or the last that has anything', () => {
  assert.equal(yearToShow([cost(2024), cost(2025)], { asked: 2024, thisYear: 2026 }), 2024)
  assert.equal(yearToShow([cost(2024), cost(2025)], { asked: undefined, thisYear: 2026 }), 2025)
  assert.equal(yearToShow([cost(2025), cost(2026), cost(2027)], { asked: undefined, thisYear: 2026 }), 2026)
  assert.equal(yearToShow([], { asked: undefined, thisYear: 2026 }), 2026)
})
test('the whole cost is to the region and to SKR', () => {
  assert.equal(wholeCost(cost(2025)), kr(123_437.68))
  const flows = {
    ...noFlows,
    fixedCost: kr(60_024),
    courseDays: kr(34_100),
    potShare: kr(-6667),
    nationalFee: kr(35_980.68),
  }
  const found = costOf(flows, { year: 2025, closedYears: [2025] })
  assert.deepEqual(found, { year: 2025, toRegion: kr(87_457), toNational: kr(35_980.68), isClosed: true })
  assert.equal(wholeCost(costOf(noFlows, { year: 2025, closedYears: [] })), 0)
})
test('seats are told by form and price', () => {
  const day = (seats: number, price: number, form: 'on-site' | 'digital') => ({ seats, price: kr(price), form })
  assert.deepEqual(seatsByPrice([day(3, 1550, 'on-site'), day(3, 550, 'digital'), day(2, 550, 'digital')]), [
    { form: 'on-site', price: kr(1550), seats: 3 },
    { form: 'digital', price: kr(550), seats: 5 },
  ])
})
