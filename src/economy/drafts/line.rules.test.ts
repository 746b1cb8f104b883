import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, kr, type Ore } from '#values'
import type { VatRule } from '../vat/vat.rules.ts'
import { type Billable, draftLines, groupPostings, splitByVat } from './line.rules.ts'

const sellerId = 1
const rule = (fromDay: string, percent: number, given: Partial<VatRule> = {}): VatRule => ({
  ...{ sellerId, lineKind: 'course-day', fromDay: day(fromDay), category: percent === 0 ? 'O' : 'S', percent },
  ...{ reason: percent === 0 ? 'Utanför momsen' : '', source: 'Beslut' },
  ...given,
})
const rules = [rule('2020-01-01', 25), rule('2026-07-01', 12)]

let posted = 0
const seat = (on: string, amount: Ore = kr(1000), given: Partial<Billable> = {}): Billable => {
  posted += 1
  return {
    ...{ postingId: posted, matter: `seat ${posted}`, cause: 'registered', correctsId: null, occurredOn: day(on) },
    ...{ year: 2026, amountOre: amount, facts: {}, occasionDayId: Number(on.slice(5).replace('-', '')) },
    ...{ occasionId: 7, courseName: 'Barn', dayNumber: 1, form: 'on-site', firstDay: day(on) },
    ...given,
  }
}
const linesOf = (postings: readonly Billable[], taxed: readonly VatRule[] = rules) => {
  const { lines, nothing } = groupPostings(postings, { sellerId, rules: taxed })
  const said = draftLines(lines, ({ first }) => first.cause).map(
    ({ lineKind, quantity, amountOre, vatCategory, vatPercent }) =>
      `${lineKind} ${quantity} × ${amountOre / 100 / quantity}, ${vatCategory}${vatPercent}`,
  )
  return { said, nothing: nothing.length }
}

describe('the VAT of a line is that of its own day', () => {
  test('each course day has the rate of the day, and not of the last day of the invoice', () => {
    const { said } = linesOf([seat('2026-05-20'), seat('2026-05-20'), seat('2026-06-30'), seat('2026-07-01')])
    assert.deepEqual(said, ['course-day 2 × 1000, S25', 'course-day 1 × 1000, S25', 'course-day 1 × 1000, S12'])
  })

  test('fees of one occasion are a line for each rate, where it changed between them', () => {
    const fee = (on: string) => seat(on, kr(500), { cause: 'cancelled-late', occasionDayId: null })
    const feeRules = rules.map((one) => ({ ...one, lineKind: 'fee' as const }))
    const { said } = linesOf([fee('2026-06-28'), fee('2026-06-29'), fee('2026-07-02')], feeRules)
    assert.deepEqual(said, ['fee 2 × 500, S25', 'fee 1 × 500, S12'])
  })

  test('a year’s sum that was posted in two parts is a line for each rate', () => {
    const part = (on: string, amount: Ore) => seat(on, amount, { cause: 'fixed-cost', occasionDayId: null, form: null })
    const fixed = rules.map((one) => ({ ...one, lineKind: 'fixed-cost' as const }))
    assert.deepEqual(linesOf([part('2026-05-01', kr(900)), part('2026-05-01', kr(100))], fixed).said, [
      'fixed-cost 1 × 1000, S25',
    ])
    assert.deepEqual(linesOf([part('2026-05-01', kr(900)), part('2026-09-01', kr(100))], fixed).said, [
      'fixed-cost 1 × 900, S25',
      'fixed-cost 1 × 100, S12',
    ])
  })

  test('what is taken back is taxed as it was charged, and the day that moved as the day it moved to', () => {
    const charged = seat('2026-06-20', kr(1000), { occasionDayId: 1 })
    const back = { ...charged, postingId: 900, correctsId: charged.postingId, amountOre: kr(-1000) }
    const anew = seat('2026-07-10', kr(1000), { occasionDayId: 1 })
    assert.deepEqual(linesOf([charged, back, anew]), { said: ['course-day 1 × 1000, S12'], nothing: 2 })
    // Invoiced before it moved: the old rate is credited, and the new one charged.
    assert.deepEqual(linesOf([back, anew]).said.sort(), ['course-day -1 × 1000, S25', 'course-day 1 × 1000, S12'])
  })

  test('what was invoiced before another rate was decided for its day is credited at the rate it was invoiced at', () => {
    const chargedAs = { category: 'S', percent: 25, reason: '' } as const
    const back = seat('2026-07-10', kr(-1000), { correctsId: 1, chargedAs, occasionDayId: 1 })
    const anew = seat('2026-07-10', kr(1000), { occasionDayId: 1 })
    assert.deepEqual(linesOf([back]).said, ['course-day -1 × 1000, S25'])
    assert.deepEqual(linesOf([back, anew]).said.sort(), ['course-day -1 × 1000, S25', 'course-day 1 × 1000, S12'])
  })

  test('a rate that begins and one that is outside stand on invoices of their own', () => {
    const { lines } = groupPostings([seat('2026-03-01'), seat('2026-08-01')], {
      sellerId,
      rules: [rule('2020-01-01', 0), rule('2026-07-01', 25)],
    })
    const parts = splitByVat(draftLines(lines, () => ''))
    assert.deepEqual(
      parts.map((part) => part.map(({ position, vatCategory }) => `${position} ${vatCategory}`)),
      [['1 O'], ['1 S']],
    )
  })

  test('a rule with another reason is another line, for the reason stands on the invoice', () => {
    const exempt = [rule('2020-01-01', 0, { reason: 'A' }), rule('2026-07-01', 0, { reason: 'B' })]
    const correction = (on: string) =>
      seat(on, kr(100), { cause: 'fixed-cost', occasionDayId: null, form: null, matter: 'one' })
    const ofFixed = exempt.map((one) => ({ ...one, lineKind: 'fixed-cost' as const }))
    assert.equal(linesOf([correction('2026-06-01'), correction('2026-08-01')], ofFixed).said.length, 2)
  })

  test('without any rule it is outside the scope', () => {
    assert.deepEqual(linesOf([seat('2026-03-01')], []).said, ['course-day 1 × 1000, O0'])
  })
})
