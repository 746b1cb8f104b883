import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { kr, negate, ore, sumMoney, zero } from '#values'
import { inAll } from '../overview/year.rules.ts'
import {
  averageOf,
  costOfAll,
  expectedPotShares,
  forecastOf,
  type MunicipalityFlows,
  nearestInSize,
  noFlows,
  togetherByYear,
} from './flows.rules.ts'

const flows = { ...noFlows, fixedCost: kr(60_024), nationalFee: kr(35_980.68), courseDays: kr(34_100) }
const municipality = (municipalityId: number, inhabitants: number | null): MunicipalityFlows => ({
  municipalityId,
  name: `Kommun ${municipalityId}`,
  inhabitants,
  asOf: null,
  years: [{ year: 2025, ...flows }],
})

describe('how a year is expected to end', () => {
  test('is what is posted and booked, and of what is not posted yet the same as the year before', () => {
    const posted = { ...noFlows, courseDays: kr(1550), fees: kr(200) }
    const found = forecastOf(posted, { before: flows, bookedOre: kr(3100), potOre: kr(800) })
    assert.deepEqual(found, {
      ...noFlows,
      fixedCost: kr(60_024),
      nationalFee: kr(35_980.68),
      courseDays: kr(4650),
      fees: kr(200),
      potShare: kr(-800),
    })
  })
  test('changes nothing that is posted for the whole year', () => {
    const posted = { ...flows, potShare: kr(-6667) }
    const before = { ...flows, fixedCost: kr(1), nationalFee: kr(1) }
    assert.deepEqual(forecastOf(posted, { before, bookedOre: zero, potOre: kr(900) }), posted)
  })
  test('gives away all of the pot and no more, whoever taught', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_000_000 }),
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 20 }),
        (pot, days) => {
          const toCome = days.map((taughtDays, at) => ({
            municipalityId: at + 1,
            ...{ taughtDays, bookedOre: zero, bookedPotOre: zero },
          }))
          const shares = [...expectedPotShares(ore(pot), toCome).values()]
          assert.equal(sumMoney(shares), days.some((count) => count > 0) ? pot : 0)
        },
      ),
    )
  })
})

describe('municipalities together', () => {
  test('are the sum of each, year by year, oldest first', () => {
    const all = [
      { ...municipality(1, 10), years: [{ year: 2025, ...flows }] },
      { ...municipality(2, 20), years: [2024, 2025].map((year) => ({ year, ...flows })) },
    ]
    const years = togetherByYear(all)
    assert.deepEqual(
      years.map(({ year }) => year),
      [2024, 2025],
    )
    assert.equal(costOfAll(years), sumMoney([inAll(flows), inAll(flows), inAll(flows)]))
  })
  test('cost per inhabitant what all paid through how many all are, and nothing where nobody is counted', () => {
    const average = averageOf([municipality(1, 10), municipality(2, 20), municipality(3, null)], 2025)
    assert.deepEqual(average, { numerator: BigInt(inAll(flows)) * 3n, denominator: 30n })
    assert.equal(averageOf([municipality(3, null)], 2025), undefined)
  })
})

describe('the one to be compared with', () => {
  test('is the nearest in size, the smaller of two equally near, never itself nor one that is not counted', () => {
    const all = [
      municipality(1, 100),
      municipality(2, 90),
      municipality(3, 110),
      municipality(4, null),
      municipality(5, 500),
    ]
    const one = municipality(1, 100)
    assert.equal(nearestInSize(all, one)?.municipalityId, 2)
    assert.equal(nearestInSize([one], one), undefined)
    assert.equal(nearestInSize(all, municipality(4, null)), undefined)
  })
})

test('what comes back is below nothing', () => {
  assert.equal(inAll({ ...noFlows, potShare: negate(kr(5)) }), kr(-5))
})
