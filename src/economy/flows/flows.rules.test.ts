import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day, kr, negate, type Ore, sumMoney, zero } from '#values'
import { inAll } from '../overview/year.rules.ts'
import type { TaughtAs } from '../pot/pot.rules.ts'
import type { TaughtDay } from '../year-closing/year-closing.rules.ts'
import {
  assumedOf,
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
const undecided = { fixedCost: undefined, nationalFee: undefined }
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
    const found = forecastOf(posted, { before: flows, due: undecided, bookedOre: kr(3100), potOre: kr(800) })
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
    assert.deepEqual(forecastOf(posted, { before, due: undecided, bookedOre: zero, potOre: kr(900) }), posted)
  })
  test('adds what is decided and not posted, whatever the year before was', () => {
    const due = { fixedCost: kr(10), nationalFee: negate(kr(5)) }
    const found = forecastOf(
      { ...noFlows, nationalFee: kr(100) },
      { before: flows, due, bookedOre: zero, potOre: zero },
    )
    assert.deepEqual(found, { ...noFlows, fixedCost: kr(10), nationalFee: kr(95) })
  })
  test('says where each flow is from', () => {
    assert.equal(assumedOf([zero], undefined), 'as before')
    assert.equal(assumedOf([zero, kr(1)], undefined), 'posted')
    assert.equal(assumedOf([kr(1)], new Map([[1, zero]])), 'posted')
    assert.equal(assumedOf([zero], new Map([[1, kr(1)]])), 'decided')
  })
})

describe('the pot in a forecast', () => {
  const rule = {
    from: day('2021-07-01'),
    until: null,
    leaderPoints: '1.5',
    trainerPoints: '1',
    unusedReservePoints: '0',
  }
  const taught = (municipalityId: number, as: TaughtAs): TaughtDay => ({
    ...{ personId: municipalityId, municipalityId, as, date: day('2026-03-01'), extent: 'whole day' },
    ...{
      name: '',
      municipality: '',
      standing: 'lent',
      dayId: 1,
      occasionId: 1,
      courseName: '',
      dayNumber: 1,
      inPot: true,
    },
  })
  const asked = (pot: Ore, teaching: readonly TaughtDay[]) => ({
    ...{ question: { pot, teaching, rules: [rule], unit: 'kr' as const }, way: 'shared' as const, back: [] },
  })
  test('weighs leaders by the rule in force', () => {
    const shares = expectedPotShares(asked(kr(1000), [taught(1, 'leader'), taught(2, 'trainer')]))
    assert.deepEqual(
      [...shares],
      [
        [1, kr(600)],
        [2, kr(400)],
      ],
    )
  })
  test('is given away whole and no more, whoever taught', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90_000 }),
        fc.array(fc.constantFrom<TaughtAs>('leader', 'trainer', 'unused reserve'), { minLength: 1, maxLength: 20 }),
        (pot, tasks) => {
          const shares = expectedPotShares(
            asked(
              kr(pot),
              tasks.map((as, at) => taught(at + 1, as)),
            ),
          )
          assert.equal(sumMoney([...shares.values()]), tasks.some((as) => as !== 'unused reserve') ? kr(pot) : 0)
        },
      ),
    )
  })
  test('goes back, or on to the next year, where the region has chosen so', () => {
    const back = [{ municipalityId: 1, municipality: '', paidOre: kr(5), part: kr(5) }]
    const question = asked(kr(5), []).question
    assert.deepEqual([...expectedPotShares({ question, way: 'back', back })], [[1, kr(5)]])
    assert.equal(expectedPotShares({ question, way: 'carried', back }).size, 0)
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
