import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addExact, exactKrText, exactOre, roundToKr, roundToOre, timesRate } from './exact.ts'
import { kr, ore } from './money.ts'

test('the national fee of 2.28 kr for Arjeplog is 6 187.92 kr, printed 6 188', () => {
  const fee = timesRate('228', 2714)
  assert.equal(exactKrText(fee, 2), '6187.92')
  assert.equal(roundToOre(fee, 'half-up'), kr(6187.92))
  assert.equal(roundToKr(fee, 'half-up'), kr(6188))
})

test('a rate below an öre is not lost before the end', () => {
  assert.equal(roundToOre(timesRate('195.5', 3), 'half-up'), ore(587))
  assert.equal(roundToOre(timesRate('0.000000001', 1_000_000_000), 'half-up'), ore(1))
  assert.throws(() => timesRate('2,2,8', 1), RangeError)
  assert.throws(() => timesRate('228', 1.5), RangeError)
})

test('rounding to whole kronor', () => {
  const third = { numerator: 100n, denominator: 3n }
  const cases: [Parameters<typeof roundToKr>[0], number, number, number][] = [
    [kr(12.49), 12, 13, 12],
    [kr(12.5), 13, 13, 12],
    [kr(12), 12, 12, 12],
    [kr(-12.5), -13, -13, -12],
    [kr(-12.49), -12, -13, -12],
    [ore(0), 0, 0, 0],
    [third, 0, 1, 0],
    [addExact(third, exactOre(ore(17))), 1, 1, 0],
    [addExact(third, exactOre(ore(16))), 0, 1, 0],
  ]
  for (const [amount, halfUp, up, down] of cases) {
    assert.deepEqual(
      [roundToKr(amount, 'half-up'), roundToKr(amount, 'up'), roundToKr(amount, 'down')],
      [kr(halfUp), kr(up), kr(down)],
    )
  }
})

test('an exact amount is shown in kronor with the decimals asked for', () => {
  assert.equal(exactKrText({ numerator: 95_000_000n * 2714n, denominator: 249_768n }), '10322.780')
  assert.equal(exactKrText({ numerator: -200n, denominator: 3n }, 2), '-0.67')
  assert.equal(exactKrText(exactOre(kr(8000)), 2), '8000.00')
})
