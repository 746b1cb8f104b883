import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { day, kr, ore } from '#values'
import { isBalanced, owed, putInPot } from '../ledger/posting.rules.ts'
import { dueForCorrection, whyNotCorrect, whyNotWithdraw } from './correction.rules.ts'

const today = day('2026-02-12')
const one = {
  id: 7,
  regionId: 1,
  municipalityId: 25,
  year: 2025,
  amountOre: kr(-310),
  reason: 'Dubbel plats',
  about: undefined,
}

test('an amount is put right either way, in a year that has begun', () => {
  assert.equal(whyNotCorrect(one, today), undefined)
  assert.equal(whyNotCorrect({ ...one, amountOre: kr(310) }, today), undefined)
  assert.equal(whyNotCorrect({ ...one, year: 2027 }, today)?.refused, 'year-not-begun')
  assert.equal(whyNotCorrect({ ...one, amountOre: kr(0) }, today)?.refused, 'no-amount')
  assert.equal(whyNotCorrect({ ...one, amountOre: kr(-10_000_001) }, today)?.refused, 'too-much')
})

test('a correction is taken back once', () => {
  assert.equal(whyNotWithdraw('stands'), undefined)
  assert.equal(whyNotWithdraw('withdrawn')?.refused, 'already-withdrawn')
})

test('of a closed year it is on the first open one, and says which it was for', () => {
  const open = dueForCorrection(one, { today, closedYears: [] })
  assert.deepEqual([open.year, open.facts.forYear], [2025, undefined])
  const late = dueForCorrection(one, { today, closedYears: [2025] })
  assert.deepEqual([late.year, late.facts.forYear], [2026, 2025])
})

test('whatever the amount, it balances, is all that is owed, and leaves the pot alone', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (amount) => {
      const { lines } = dueForCorrection({ ...one, amountOre: ore(amount) }, { today, closedYears: [] })
      assert.ok(isBalanced(lines))
      assert.equal(owed(lines), amount)
      assert.ok(Math.abs(putInPot(lines)) === 0)
    }),
  )
})
