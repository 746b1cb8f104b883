import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addMoney,
  compareMoney,
  isWholeKr,
  kr,
  krFromText,
  krText,
  negate,
  ore,
  subtractMoney,
  sumMoney,
  timesMoney,
  zero,
} from './money.ts'

test('an amount in kronor as people write it', () => {
  const written: [string, number | undefined][] = [
    ['12,50', 1250],
    ['12.50', 1250],
    ['12,5', 1250],
    ['12', 1200],
    ['1 250', 125_000],
    ['1\u00a0250 kr', 125_000],
    ['950\u202f000', 95_000_000],
    [' 550 KR ', 55_000],
    ['-3,50', -350],
    ['\u22123,50', -350],
    ['1,250', undefined],
    ['0', 0],
    ['', undefined],
    ['kr', undefined],
    ['12,505', undefined],
    ['1.234,56', undefined],
    ['1 2 50', undefined],
    ['12 50', undefined],
    ['1e5', undefined],
    ['0x10', undefined],
    ['tolv', undefined],
    ['Infinity', undefined],
    ['99999999999999999', undefined],
    ['9'.repeat(10_000_000), undefined],
  ]
  for (const [text, expected] of written) assert.equal(krFromText(text), expected, text.slice(0, 30))
})

test('kronor become öre exactly, or not at all', () => {
  assert.equal(kr(1250), 125_000)
  assert.equal(kr(2.28), 228)
  assert.equal(kr(-0.05), -5)
  assert.ok(Object.is(kr(-0), 0))
  for (const n of [0.005, 0.1 + 0.2, Number.NaN, Number.POSITIVE_INFINITY, 1e21, 1e-7, Number.MAX_SAFE_INTEGER]) {
    assert.throws(() => kr(n), RangeError, String(n))
  }
})

test('only a whole, safe number of öre is money', () => {
  for (const n of [0.5, Number.NaN, 2 ** 53]) assert.throws(() => ore(n), RangeError)
  assert.throws(() => addMoney(ore(Number.MAX_SAFE_INTEGER), ore(1)), RangeError)
  assert.throws(() => timesMoney(kr(1250), 0.5), RangeError)
  assert.throws(() => timesMoney(ore(Number.MAX_SAFE_INTEGER), 2), RangeError)
})

test('a course day at GR for 22 people', () => {
  const price = addMoney(kr(300), kr(400), kr(400), kr(100), kr(50))
  assert.equal(price, kr(1250))
  assert.equal(timesMoney(price, 22), kr(27_500))
  assert.equal(subtractMoney(timesMoney(price, 22), timesMoney(kr(400), 22)), kr(18_700))
})

test('sums, credits and order', () => {
  assert.equal(sumMoney([]), zero)
  assert.equal(addMoney(kr(5), negate(kr(5))), zero)
  assert.ok(Object.is(negate(zero), 0))
  assert.deepEqual([kr(3), negate(kr(1)), kr(2)].sort(compareMoney), [negate(kr(1)), kr(2), kr(3)])
  assert.deepEqual([isWholeKr(kr(12)), isWholeKr(kr(12.5)), isWholeKr(negate(kr(12)))], [true, false, true])
})

test('whatever is written for a file is read back the same', () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (n) => assert.equal(krFromText(krText(ore(n))), ore(n))))
})
