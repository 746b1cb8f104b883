import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { kr } from '#values'
import { nextStep, type Step, stepsLeft, type YearSoFar } from './year-steps.rules.ts'

const finished: YearSoFar = {
  ...{ year: 2025, thisYear: 2026, fixedCost: 'done', nationalFee: 'done', daysToCome: 0, unmarkedDays: 0 },
  ...{ unmarked: null, unsettled: 0, unsettledId: null, unpriced: 0, unpricedDay: null, hasSeller: true },
  ...{ buyersWithoutParty: 0, buyersWithoutReference: 0, isPotClosed: true, potOre: kr(0), unbilled: 0 },
  ...{ unbilledOre: kr(0), drafts: 0, checked: 0, issued: 0, unexported: 0, invoices: 14, hasPostings: true },
  ...{ hasNextPrices: true, hasNextFixedCost: true, hasNextBudget: true },
}
const stateOf = (step: Step, change: Partial<YearSoFar>) => {
  const found = stepsLeft({ ...finished, ...change }).find((one) => one.step === step)
  return [found?.state, found?.left]
}

describe('the steps of a year', () => {
  test('are all done when nothing is left', () => {
    assert.ok(stepsLeft(finished).every(({ state }) => state === 'done'))
    assert.equal(nextStep(stepsLeft(finished)), undefined)
  })
  test('say how many are left, and open again when something changes', () => {
    assert.deepEqual(stateOf('marks', { unmarkedDays: 3 }), ['to-do', 3])
    assert.deepEqual(stateOf('settled', { unsettled: 2 }), ['to-do', 2])
    assert.deepEqual(stateOf('prices', { unpriced: 1 }), ['to-do', 1])
    assert.deepEqual(stateOf('fixed-cost', { fixedCost: 'changed' }), ['to-do', 0])
    assert.deepEqual(stateOf('seller', { hasSeller: false }), ['to-do', 0])
    assert.deepEqual(stateOf('buyers', { buyersWithoutParty: 14 }), ['to-do', 14])
    assert.deepEqual(stateOf('drafts', { unbilled: 4, unbilledOre: kr(9) }), ['to-do', 4])
    assert.deepEqual(stateOf('send', { issued: 14 }), ['to-do', 14])
    assert.deepEqual(stateOf('adds-up', { unbilledOre: kr(9) }), ['waiting', 0])
  })
  test('wait for what comes before them', () => {
    assert.deepEqual(stateOf('days', { daysToCome: 5 }), ['waiting', 5])
    assert.deepEqual(stateOf('pot', { isPotClosed: false, daysToCome: 5 }), ['waiting', 0])
    assert.deepEqual(stateOf('pot', { isPotClosed: false }), ['to-do', 0])
    assert.deepEqual(stateOf('drafts', { isPotClosed: false, unbilled: 14 }), ['waiting', 14])
    for (const step of ['check-drafts', 'issue', 'send'] as const)
      assert.deepEqual(stateOf(step, { unbilled: 14 }), ['waiting', 0])
    assert.deepEqual(stateOf('check-drafts', { unbilled: 4, drafts: 10 }), ['to-do', 10])
    assert.deepEqual(stateOf('export', { invoices: 0 }), ['waiting', 0])
  })
  test('lead to the first that can be done now', () => {
    const left = { unsettled: 1, isPotClosed: false, unbilled: 14 }
    assert.equal(nextStep(stepsLeft({ ...finished, ...left }))?.step, 'settled')
    assert.equal(nextStep(stepsLeft({ ...finished, ...left, unsettled: 0 }))?.step, 'pot')
  })
})
