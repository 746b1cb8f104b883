import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addMoney, isWholeKr, kr, sumMoney, weight } from '#values'
import { allocate, type Inhabitants, whyNotAllocate } from './fixed-cost.rules.ts'

function norrbotten(inhabitants: Record<string, number>): Inhabitants[] {
  return Object.entries(inhabitants).map(([key, count]) => ({ key, inhabitants: count }))
}

const populations = norrbotten({ Arjeplog: 2714, Arvidsjaur: 6162, Överkalix: 3301, Övertorneå: 4230 })

test('a municipality pays its part of the fixed cost and the national fee', () => {
  const allocated = allocate({ fixedCost: kr(100_000), nationalFeeInOre: '228', rows: populations })
  assert.deepEqual(
    allocated.rows.map((row) => [row.key, row.regionalCost / 100, row.nationalFee / 100, row.sum / 100, row.rounded]),
    [
      ['Arjeplog', 16_542, 6_188, 22_730, 'up'],
      ['Arvidsjaur', 37_557, 14_049, 51_606, 'down'],
      ['Överkalix', 20_119, 7_526, 27_645, 'down'],
      ['Övertorneå', 25_782, 9_644, 35_426, 'up'],
    ],
  )
  assert.deepEqual(
    [allocated.inhabitants, allocated.regionalCost, allocated.nationalFee, allocated.sum],
    [16_407, kr(100_000), kr(37_407), kr(137_407)],
  )
})

test('a lower national fee per inhabitant may be part of an öre', () => {
  const [row] = allocate({ fixedCost: kr(0), nationalFeeInOre: '195.5', rows: norrbotten({ Kalix: 15_781 }) }).rows
  assert.equal(row?.nationalFee, kr(30_852))
})

test('a key that cannot divide is refused with the reason', () => {
  const basis = { fixedCost: kr(950_000), nationalFeeInOre: '228' }
  const half = norrbotten({ Kalix: 0.5 })
  assert.deepEqual(whyNotAllocate({ ...basis, rows: half }), {
    refused: 'inhabitants-not-whole',
    key: 'Kalix',
    inhabitants: 0.5,
  })
  assert.deepEqual(whyNotAllocate({ ...basis, rows: [] }), { refused: 'no-parties' })
  assert.deepEqual(whyNotAllocate({ ...basis, rows: norrbotten({ Kalix: 0 }) }), { refused: 'no-weight' })
  const twice = [...populations, ...populations]
  assert.deepEqual(whyNotAllocate({ ...basis, rows: twice }), { refused: 'duplicate-key', key: 'Arjeplog' })
  const ore = { ...basis, fixedCost: kr(950_000.5), rows: populations }
  assert.equal(whyNotAllocate(ore)?.refused, 'total-not-whole-kronor')
  assert.equal(whyNotAllocate({ ...basis, rows: populations }), undefined)
  assert.throws(() => allocate({ ...basis, rows: [] }), RangeError)
})

test('another cost, another population, another set of municipalities: it adds up to the krona, always', () => {
  const rows = fc.uniqueArray(fc.record({ key: fc.string(), inhabitants: fc.integer({ min: 1, max: 1_000_000 }) }), {
    selector: (row) => row.key,
    minLength: 1,
    maxLength: 290,
  })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50_000_000 }), fc.integer({ min: 0, max: 400 }), rows, (cost, fee, among) => {
      const basis = { fixedCost: kr(cost), nationalFeeInOre: String(fee), rows: among }
      assert.equal(whyNotAllocate(basis), undefined)
      const allocated = allocate(basis)
      assert.equal(sumMoney(allocated.rows.map((row) => row.regionalCost)), kr(cost))
      assert.equal(sumMoney(allocated.rows.map((row) => row.nationalFee)), allocated.nationalFee)
      assert.equal(sumMoney(allocated.rows.map((row) => row.sum)), allocated.sum)
      for (const row of allocated.rows) {
        assert.equal(addMoney(row.regionalCost, row.nationalFee), row.sum)
        assert.ok(isWholeKr(row.regionalCost) && isWholeKr(row.nationalFee))
        assert.equal(row.exactRegionalCost.denominator, weight(allocated.inhabitants))
      }
    }),
    { numRuns: 50 },
  )
})
