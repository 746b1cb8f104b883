import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day, kr, type Period, sumMoney } from '#values'
import { owed } from '../ledger/posting.rules.ts'
import { type FeePayer, feeDues, feeInAll, feeOf, type NationalFee, whyNotAddFee } from './national-fee.rules.ts'

const fee: NationalFee = {
  year: 2025,
  perInhabitant: kr(2.28),
  source: '001',
  creditorId: 1,
  creditor: 'SKR',
  counting: 'whole-year',
}
const basis = { id: 1, asOf: day('2020-12-31'), source: '003' }
const all: Period[] = [{ from: day('2021-07-01'), until: day('2028-06-30') }]
const payer = (inhabitants: number, periods = all): FeePayer => ({
  municipalityId: inhabitants,
  name: '',
  inhabitants,
  periods,
})

test('Överkalix pays 7 526.28: to the öre, not rounded', () => {
  assert.equal(feeOf(fee, payer(3301)), kr(7526.28))
})
test('a municipality without a service agreement pays nothing', () => {
  assert.equal(feeOf(fee, payer(3301, [])), 0)
  const [due] = feeDues({ fee, basis, payers: [payer(3301, [])] }, day('2025-05-01'))
  assert.deepEqual(due?.lines, [])
})
test('who joins in September pays all of it, unless the year is counted by time', () => {
  const joined = payer(3301, [{ from: day('2025-09-30'), until: null }])
  assert.equal(feeOf(fee, joined), kr(7526.28))
  assert.equal(feeOf({ ...fee, counting: 'months' }, joined), kr(2508.76))
  assert.equal(feeOf({ ...fee, counting: 'days' }, joined), kr(1917.65))
  const [due] = feeDues({ fee: { ...fee, counting: 'months' }, basis, payers: [joined] }, day('2025-10-01'))
  assert.deepEqual([due?.facts.memberPart, due?.facts.memberOf], [4, 12])
})
test('part of a year is rounded half up to the öre, once for each municipality', () => {
  const sinceDecember = [{ from: day('2025-12-01'), until: null }]
  const paid = (ore: number, inhabitants: number) =>
    feeOf({ ...fee, perInhabitant: kr(ore / 100), counting: 'months' }, payer(inhabitants, sinceDecember))
  // A twelfth of 5, 6, 17 and 18 öre.
  assert.deepEqual([paid(1, 5), paid(1, 6), paid(1, 17), paid(1, 18)], [0, 1, 1, 2])
})
test('in whichever order the municipalities come, each pays the same, and what it pays is its own inhabitants’', () => {
  const periods = fc.constantFrom<Period[]>(all, [], [{ from: day('2025-05-17'), until: null }])
  const row = fc.record({ inhabitants: fc.integer({ min: 0, max: 1_000_000 }), periods, place: fc.nat() })
  const counting = fc.constantFrom('months' as const, 'days' as const, 'whole-year' as const)
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), counting, (rows, by) => {
      const payers = rows.map((one, at) => ({ ...payer(one.inhabitants, one.periods), municipalityId: at }))
      const shuffled = payers.toSorted(
        (a, b) => (rows[a.municipalityId]?.place ?? 0) - (rows[b.municipalityId]?.place ?? 0),
      )
      const paid = (among: FeePayer[]) => {
        const dues = feeDues({ fee: { ...fee, counting: by }, basis, payers: among }, day('2025-05-01'))
        return new Map(dues.map(({ debtorId, lines }) => [debtorId, owed(lines)]))
      }
      const straight = paid(payers)
      for (const [id, amount] of paid(shuffled)) assert.equal(amount, straight.get(id))
      assert.equal(sumMoney([...straight.values()]), feeInAll({ ...fee, counting: by }, shuffled))
    }),
  )
})
test('what is posted is the sum that was shown', () => {
  const payers = [payer(3301), payer(4230), payer(15_781, [])]
  const dues = feeDues({ fee, basis, payers }, day('2025-05-01'))
  assert.equal(sumMoney(dues.map(({ lines }) => owed(lines))), feeInAll(fee, payers))
  assert.ok(dues.every(({ creditorId }) => creditorId === 1))
})
test('is refused without a fee, a population, a connected municipality, or when it has changed', () => {
  const payers = [payer(3301)]
  assert.equal(whyNotAddFee({ fee, basis, payers }, { seen: kr(7526.28) }), undefined)
  assert.equal(whyNotAddFee({ fee: undefined, basis, payers })?.refused, 'no-national-fee')
  assert.equal(whyNotAddFee({ fee, basis: undefined, payers })?.refused, 'no-population')
  assert.equal(whyNotAddFee({ fee, basis, payers: [] })?.refused, 'no-population')
  assert.equal(whyNotAddFee({ fee, basis, payers: [payer(5, [])] })?.refused, 'no-connected-municipality')
  assert.equal(whyNotAddFee({ fee, basis, payers }, { seen: kr(1) })?.refused, 'national-fee-changed')
})
