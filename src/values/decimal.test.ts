import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decimalText, parseDecimal } from './decimal.ts'

test('a decimal as people write it becomes a whole number of the smallest unit', () => {
  assert.equal(parseDecimal('12,5', 2), 1250n)
  assert.equal(parseDecimal('78\u2009609', 0), 78_609n)
  assert.equal(parseDecimal('2.500', 3), 2500n)
  assert.equal(parseDecimal('2.50', 1), undefined)
  assert.equal(parseDecimal('1,250.00', 2), undefined)
})

test('a decimal is written with a point, and with as many zeros as asked for', () => {
  assert.equal(decimalText(1250n, 2), '12.50')
  assert.equal(decimalText(1250n, 2, 0), '12.5')
  assert.equal(decimalText(-5n, 2), '-0.05')
  assert.equal(decimalText(7n, 0), '7')
})

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 9 }), (units, decimals) =>
      assert.equal(parseDecimal(decimalText(units, decimals, 0), decimals), units),
    ),
  )
})
