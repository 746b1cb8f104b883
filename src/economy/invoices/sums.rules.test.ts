import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { negate, ore, timesMoney } from '#values'
import type { DocumentLine } from './document.rules.ts'
import { sumsOf, turnedLines } from './sums.rules.ts'

const line = (amount: number, percent: number, quantity = 1): DocumentLine => ({
  ...{ position: 1, lineKind: 'course-day', text: 'Kurs', quantity, unitPriceOre: ore(amount) },
  amountOre: timesMoney(ore(amount), quantity),
  ...(percent === 0
    ? { vatCategory: 'O', vatPercent: 0, vatReason: 'Utan moms' }
    : { vatCategory: 'S', vatPercent: percent, vatReason: '' }),
})

test('VAT is rounded once for each rate, not once a line', () => {
  const sums = sumsOf([line(10, 6), line(10, 6), line(10, 6), line(100, 25)])
  assert.deepEqual(
    sums.vat.map(({ percent, taxableOre, vatOre }) => [percent, taxableOre, vatOre]),
    [
      [6, 30, 2],
      [25, 100, 25],
    ],
  )
  assert.equal(sums.totalOre, 157)
})
test('two reasons of one category stand as one, since an invoice has one breakdown of it', () => {
  const [one] = sumsOf([line(100, 0), { ...line(100, 0), vatReason: 'Avgift enligt avtal' }]).vat
  assert.equal(one?.reason, 'Utan moms; Avgift enligt avtal')
})
test('what is turned comes to the opposite to the öre, whatever the rates', () => {
  const lines = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 1e7 }), fc.constantFrom(0, 6, 12, 25), fc.integer({ min: -9, max: 9 }))
      .filter(([, , quantity]) => quantity !== 0)
      .map((of) => line(...of)),
  )
  fc.assert(
    fc.property(lines, (of) => {
      const [there, back] = [sumsOf(of), sumsOf(turnedLines(of))]
      assert.equal(back.totalOre, negate(there.totalOre))
      assert.equal(back.netOre, negate(there.netOre))
    }),
  )
})
