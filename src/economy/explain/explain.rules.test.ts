import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day, kr, negate, ore, sumMoney, timesMoney, zero } from '#values'
import { type ExplainedPosting, rowsAddUp, rulesBehind, seatsAtPrices } from './explain.rules.ts'
import { explainLine } from './explain-posting.view.ts'

const seat: ExplainedPosting = {
  postingId: 1,
  cause: 'registered',
  correctsId: null,
  occurredOn: day('2026-03-12'),
  postedOn: day('2026-02-01'),
  year: 2026,
  amountOre: kr(1550),
  facts: { form: 'on-site', number: 1 },
  courseName: 'Handläggning',
  dayNumber: 1,
  parts: [
    { component: 'room', amountOre: kr(1000) },
    { component: 'pot', amountOre: kr(400) },
    { component: 'material', amountOre: kr(100) },
    { component: 'buffer', amountOre: kr(50) },
  ],
  rule: {
    region: 'Norrbottens Kommuner',
    fromDay: day('2021-07-01'),
    decidedOn: null,
    chargingBasis: 'registered' as const,
    source: '003',
  },
}
const back = (of: ExplainedPosting, postingId: number): ExplainedPosting => ({
  ...of,
  postingId,
  correctsId: of.postingId,
  amountOre: negate(of.amountOre),
  parts: of.parts.map((part) => ({ ...part, amountOre: negate(part.amountOre) })),
})

describe('seats at their prices', () => {
  test('are what was charged less what was taken back', () => {
    const found = seatsAtPrices([seat, { ...seat, postingId: 2 }, back(seat, 3)])
    assert.deepEqual(found, [{ seats: 1, price: kr(1550), parts: seat.parts }])
  })
  test('are told price by price, dearest first', () => {
    const digital = { ...seat, postingId: 2, amountOre: kr(550), parts: seat.parts.slice(1) }
    assert.deepEqual(
      seatsAtPrices([digital, seat]).map(({ price, seats }) => [price, seats]),
      [
        [kr(1550), 1],
        [kr(550), 1],
      ],
    )
  })
  test('times their prices are the sum, whatever was charged and taken back', () => {
    const prices = fc.constantFrom(kr(1550), kr(550), ore(12_345))
    fc.assert(
      fc.property(fc.array(fc.record({ price: prices, isBack: fc.boolean() }), { maxLength: 30 }), (rows) => {
        const postings = rows.flatMap(({ price, isBack }, at) => {
          const one = { ...seat, postingId: 2 * at + 1, amountOre: price }
          return isBack ? [one, back(one, 2 * at + 2)] : [one]
        })
        const told = sumMoney(seatsAtPrices(postings).map((one) => timesMoney(one.price, one.seats)))
        assert.equal(told, sumMoney(postings.map(({ amountOre }) => amountOre)))
      }),
    )
  })
})

describe('the rules behind', () => {
  test('are named once each, the oldest first', () => {
    const later = {
      region: 'Norrbottens Kommuner',
      fromDay: day('2025-01-01'),
      decidedOn: null,
      chargingBasis: 'registered' as const,
      source: 'Beslut',
    }
    const rules = rulesBehind([{ rule: later }, { rule: null }, seat, seat])
    assert.deepEqual(
      rules.map(({ fromDay }) => fromDay),
      [day('2021-07-01'), day('2025-01-01')],
    )
  })
})

describe('a line of an invoice', () => {
  test('opens into a sentence, the price part by part, the rule with its date and source, and rows that add up to it', () => {
    const postings = [seat, { ...seat, postingId: 2 }, back(seat, 3)]
    const line = { lineKind: 'course-day' as const, amountOre: kr(1550), postings }
    const found = explainLine(line, 'sv')
    assert.match(found.sentence, /1 plats på Handläggning, dag 1, 12\smars\s2026/)
    assert.ok(found.steps.some((step) => /1\s550\skr = 1\s000 lokal och fika \+ 400 utbildarpott/.test(step)))
    assert.match(found.rules[0]?.name ?? '', /bokas \(Norrbottens Kommuner, från 1\sjuli\s2021\)/)
    assert.match(found.rules[0]?.source ?? '', /Brev från Norrbottens Kommuner/)
    assert.ok(rowsAddUp(found, kr(1550)))
    assert.equal(rowsAddUp(found, zero), false)
  })
  test('of a fixed cost says whose share of what, exactly and rounded', () => {
    const fixed: ExplainedPosting = {
      ...seat,
      cause: 'fixed-cost',
      amountOre: kr(60_024),
      courseName: null,
      dayNumber: null,
      parts: [{ component: 'fixed-cost', amountOre: kr(60_024) }],
      rule: null,
      facts: {
        ...{ totalOre: kr(950_000), inhabitants: 15_781, allInhabitants: 249_768, exactKr: '60023.502', rounded: 'up' },
        ...{ basisAsOf: '2020-12-31', source: '003' },
      },
    }
    const found = explainLine({ lineKind: 'fixed-cost', amountOre: kr(60_024), postings: [fixed] }, 'en')
    assert.match(found.sentence, /15,781 of 249,768 inhabitants and so pays SEK\s60,024 of SEK\s950,000/)
    assert.match(found.steps.join(' '), /= SEK 60,023\.502\. Rounded up/)
    assert.ok(rowsAddUp(found, kr(60_024)))
  })
  test('of the pot says which days earned which points of all, and the pot times the one through the other', () => {
    const share: ExplainedPosting = {
      ...seat,
      cause: 'pot-share',
      amountOre: kr(-12_000),
      courseName: null,
      dayNumber: null,
      facts: {
        ...{ potOre: kr(20_000), persons: 2, points: '4.5', allPoints: '7.5', exactKr: '12000.00' },
        ...{ leaderDays: '1', trainerDays: '3' },
      },
    }
    const line = { lineKind: 'pot-share' as const, amountOre: kr(-12_000), postings: [share] }
    const found = explainLine(line, 'sv')
    assert.match(found.sentence, /2 personer som har utbildat/)
    assert.equal(found.steps[0], '1 dag som kursledare, 3 dagar som utbildare gav 4,5 av årets 7,5 poäng.')
    assert.match(found.steps[1] ?? '', /^20\s000\skr × 4,5 \/ 7,5 = 12\s000,00 kr\.$/)
    assert.match(found.rules[0]?.name ?? '', /Så delas potten \(Norrbottens Kommuner, från 1\sjuli\s2021\)/)
    const before = { ...share, facts: { potOre: kr(20_000), persons: 2 } }
    assert.match(explainLine({ ...line, postings: [before] }, 'sv').steps.join(), /^Årets pott var 20\s000\skr/)
  })
  test('names nobody', () => {
    const told = { ...seat, participant: 'Fia Påhittad' }
    const found = explainLine({ lineKind: 'course-day', amountOre: kr(1550), postings: [told] }, 'sv')
    assert.doesNotMatch(JSON.stringify(found), /Fia/)
  })
})
