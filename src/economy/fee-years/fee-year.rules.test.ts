import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day, kr, ore, type Period, sumMoney } from '#values'
import {
  connectedInhabitants,
  type FeeYear,
  feeOfFrame,
  type NationalPayer,
  regionFees,
  whyNotDecideFee,
  whyNotSetFrame,
} from './fee-year.rules.ts'

const frame = { id: 1, year: 2027, most: kr(2.28), frame: kr(14_128_142), source: 'P3', setBy: null }
const year: FeeYear = {
  year: 2027,
  perInhabitant: null,
  counting: 'whole-year',
  source: null,
  decidedOn: null,
  decidedBy: null,
  connectedInhabitants: null,
  frame,
  posted: kr(0),
}
const all: Period[] = [{ from: day('2021-07-01'), until: null }]
const payer = (municipalityId: number, given: Partial<NationalPayer> = {}): NationalPayer => ({
  municipalityId,
  name: String(municipalityId),
  regionId: municipalityId % 3,
  region: `R${municipalityId % 3}`,
  code: String(municipalityId),
  inhabitants: 1000,
  periods: all,
  posted: kr(0),
  ...given,
})

describe('at most, falling as more connect', () => {
  test('60 % of the country pays the most; all of it pays 1.36', () => {
    assert.equal(feeOfFrame(frame, 6_196_553), kr(2.28))
    assert.equal(feeOfFrame(frame, 5_000_000), kr(2.28))
    assert.equal(feeOfFrame(frame, 10_327_589), kr(1.36))
    assert.equal(feeOfFrame(frame, 0), kr(2.28))
  })
  test('more inhabitants never pay more each, and never more than the frame together', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 11_000_000 }), fc.integer({ min: 0, max: 1_000_000 }), (some, more) => {
        const [few, many] = [feeOfFrame(frame, some), feeOfFrame(frame, some + more)]
        assert.ok(many <= few && few <= frame.most)
        assert.ok(many * (some + more) <= frame.frame)
      }),
    )
  })
})

test('whoever is connected on some day counts, as far as inhabitants are known', () => {
  const payers = [payer(1), payer(2, { periods: [] }), payer(3, { inhabitants: null })]
  assert.equal(connectedInhabitants(payers, 2027), 1000)
  const fees = regionFees(payers, { year: 2027, counting: 'whole-year', perInhabitant: ore(228) })
  assert.deepEqual(
    fees.map(({ connected, unknown, due }) => [connected, unknown, due]),
    [
      [1, 0, kr(2280)],
      [0, 0, 0],
      [1, 1, 0],
    ],
  )
})

test('the regions together are all municipalities together', () => {
  const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.boolean()), { maxLength: 60 })
  fc.assert(
    fc.property(some, fc.constantFrom('months' as const, 'days' as const, 'whole-year' as const), (given, counting) => {
      const late: Period[] = [{ from: day('2027-05-17'), until: null }]
      const payers = given.map(([inhabitants, isLate], at) => payer(at, { inhabitants, periods: isLate ? late : all }))
      const fee = { year: 2027, counting, perInhabitant: ore(213) }
      const each = payers.map((one) => regionFees([one], fee)[0]?.due ?? ore(0))
      assert.equal(sumMoney(regionFees(payers, fee).map(({ due }) => due)), sumMoney(each))
    }),
  )
})

test('a fee is never decided backwards, above the most, or once it is posted', () => {
  const why = (change: Partial<FeeYear>, amount = kr(1.9)) =>
    whyNotDecideFee(amount, { year: { ...year, ...change }, thisYear: 2026 })?.refused
  assert.equal(why({}), undefined)
  assert.equal(why({ perInhabitant: kr(2) }), undefined)
  assert.equal(why({ year: 2026 }), undefined)
  assert.equal(why({ year: 2026, perInhabitant: kr(2) }), 'year-begun')
  assert.equal(why({ year: 2025 }), 'year-begun')
  assert.equal(why({ posted: kr(1) }), 'fee-posted')
  assert.equal(why({}, kr(2.29)), 'above-most')
  assert.equal(why({ frame: null }, kr(2.29)), undefined)
})

test('a frame is set until the fee is decided', () => {
  assert.equal(whyNotSetFrame(year, 2026), undefined)
  assert.equal(whyNotSetFrame({ ...year, perInhabitant: kr(2) }, 2026)?.refused, 'fee-decided')
  assert.equal(whyNotSetFrame({ ...year, year: 2025 }, 2026)?.refused, 'year-begun')
})
