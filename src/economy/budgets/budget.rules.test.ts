import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day, kr, ore, parseDay, subtractMoney, sumMoney, zero } from '#values'
import { amountsInForce, type BudgetAmount, resultOf, sumOfSide, whyNotTakeBack } from './budget.rules.ts'
import { type ComingDay, expectedMore, forecastFor } from './forecast.rules.ts'
import { kindsByName } from './kind.view.ts'
import { readOutcomeSheet } from './outcome-sheet.rules.ts'
import { reckon } from './reckon.rules.ts'

const coming = (change: Partial<ComingDay> = {}): ComingDay => ({
  organisationId: 1,
  journeyId: 7,
  seats: 20,
  taken: 8,
  unposted: 0,
  isOpen: true,
  parts: [
    { component: 'room', amountOre: kr(1000) },
    { component: 'pot', amountOre: kr(400) },
    { component: 'material', amountOre: kr(100) },
    { component: 'buffer', amountOre: kr(50) },
  ],
  ...change,
})
const facts = {
  ...({ purpose: 'delivery', year: 2026, today: day('2026-02-12'), isClosed: false } as const),
  ...{ coming: [coming()], fill: { used: 150, offered: 200 }, fixedCostOre: kr(950_000), potOre: kr(4000) },
}
const line = { budgetOre: zero, outcomeOre: zero } as const

describe('how many more are expected on a day', () => {
  test('as many as make it as full as the region’s days have been', () => {
    assert.equal(expectedMore(coming(), { used: 150, offered: 200 }), 7)
  })
  test('none where booking is closed, where nothing was held before, or where it is fuller already', () => {
    assert.equal(expectedMore(coming({ isOpen: false }), { used: 150, offered: 200 }), 0)
    assert.equal(expectedMore(coming(), { used: 0, offered: 0 }), 0)
    assert.equal(expectedMore(coming({ taken: 18 }), { used: 150, offered: 200 }), 0)
  })
  test('never more than there are seats', () => {
    const count = fc.integer({ min: 0, max: 300 })
    fc.assert(
      fc.property(count, count, count, count, (seats, taken, used, offered) => {
        const one = coming({ seats: seats + 1, taken: Math.min(taken, seats + 1) })
        const more = expectedMore(one, { used, offered })
        assert.ok(more >= 0 && one.taken + more <= one.seats)
      }),
    )
  })
})

describe('a forecast', () => {
  test('of course days is what is posted, what is booked and not posted, and the seats that are expected', () => {
    const found = forecastFor(
      { ...line, side: 'income', kind: 'course-days', outcomeOre: kr(12_400) },
      { ...facts, coming: [coming({ unposted: 2 })] },
    )
    assert.equal(found.forecastOre, kr(12_400 + 9 * 1550))
    assert.equal(found.why, 'seats')
  })
  test('of the fixed cost is what is decided until it is shared', () => {
    const fixed = { ...line, side: 'income', kind: 'fixed-cost' } as const
    assert.equal(forecastFor(fixed, facts).forecastOre, kr(950_000))
    assert.equal(forecastFor({ ...fixed, outcomeOre: kr(949_000) }, facts).forecastOre, kr(949_000))
  })
  test('of the venue follows every seat on the days to come', () => {
    const found = forecastFor({ ...line, side: 'cost', kind: 'venue', outcomeOre: kr(500) }, facts)
    assert.equal(found.forecastOre, kr(500 + 15 * 1000))
  })
  test('of the pot is all that is set aside, until it is shared', () => {
    const pot = { ...line, side: 'cost', kind: 'pot' } as const
    assert.equal(forecastFor(pot, facts).forecastOre, kr(4000 + 7 * 400))
    const shared = { ...pot, outcomeOre: kr(3999) }
    assert.equal(forecastFor(shared, { ...facts, isClosed: true }).forecastOre, kr(3999))
  })
  test('of a salary is what is paid and the budget’s part for the days that are left', () => {
    const salary = { side: 'cost', kind: 'salary', budgetOre: kr(365), outcomeOre: kr(50) } as const
    assert.equal(forecastFor(salary, { ...facts, today: day('2026-12-21') }).forecastOre, kr(60))
    assert.equal(forecastFor(salary, { ...facts, today: day('2027-01-01') }).forecastOre, kr(50))
    assert.equal(forecastFor(salary, { ...facts, today: day('2025-12-31') }).forecastOre, kr(415))
  })
})

describe('a budget', () => {
  const amount = (id: number, amountOre: number, journeyId: number | null = null): BudgetAmount => ({
    ...{ id, journeyId, side: 'cost', kind: 'salary', amountOre: kr(amountOre), source: 'Beslut' },
    ...{ setBy: null, setOn: day('2026-01-01') },
  })
  test('has the newest amount of each kind and journey, and 0 takes it out', () => {
    assert.deepEqual(
      amountsInForce([amount(3, 700), amount(1, 500), amount(2, 600, 7)]).map(({ amountOre }) => amountOre),
      [kr(700), kr(600)],
    )
    assert.deepEqual(amountsInForce([amount(1, 500), amount(2, 0)]), [])
  })
  test('comes to income less costs, whatever its rows', () => {
    const rows = fc.array(
      fc.record({ side: fc.constantFrom('income', 'cost'), amount: fc.integer({ max: 9_000_000 }) }),
    )
    fc.assert(
      fc.property(rows, (given) => {
        const lines = given.map(({ side, amount: size }) => {
          const each = { budgetOre: ore(size), outcomeOre: ore(size), forecastOre: ore(size) }
          return { side, kind: 'other' as const, ...each }
        })
        const result = resultOf(lines)
        const [income, cost] = [sumOfSide(lines, 'income'), sumOfSide(lines, 'cost')]
        assert.equal(result.forecastOre, subtractMoney(income.forecastOre, cost.forecastOre))
      }),
    )
  })
  test('of one journey has only what is of it, and the journeys’ course days are together all of them', () => {
    const outcomes = [7, 8, null].map((journeyId, at) => ({
      ...{ journeyId, side: 'income' as const, kind: 'course-days' as const },
      amountOre: kr(100 * (at + 1)),
    }))
    const of = { organisationId: 1, purpose: 'delivery', year: 2026 } as const
    const all = { ...facts, amounts: [], outcomes, coming: [], fill: { used: 0, offered: 0 } }
    const days = (journeyId: number | null) =>
      reckon({ ...of, journeyId }, all).find(({ kind }) => kind === 'course-days')?.outcomeOre
    assert.equal(days(7), kr(100))
    assert.equal(days(null), sumMoney([kr(100), kr(200), kr(300)]))
  })
  test('row is taken back once, with a reason, and never one that itself takes back', () => {
    const row = { correctsId: null, correctedById: null }
    assert.equal(whyNotTakeBack(row, 'Fel belopp'), undefined)
    assert.equal(whyNotTakeBack(row, ' ')?.refused, 'no-reason')
    assert.equal(whyNotTakeBack({ ...row, correctedById: 9 }, 'x')?.refused, 'taken-back-already')
    assert.equal(whyNotTakeBack({ ...row, correctsId: 8 }, 'x')?.refused, 'is-a-correction')
    assert.equal(whyNotTakeBack(undefined, 'x')?.refused, 'no-such-row')
  })
})

describe('a sheet of costs', () => {
  const words = { kinds: kindsByName('delivery'), readDay: parseDay }
  const read = (...rows: string[][]) => readOutcomeSheet(rows, words)
  test('is read by its heads in any order, in kronor as people write them', () => {
    const found = read(
      ['Belopp', 'Datum', 'Slag', 'Text'],
      ['12 500,50', '2026-03-12', 'Projektledare: lön', 'Lön mars'],
      ['-300', '2026-03-13', 'lokal och fika', 'Återbetalt'],
      ['', '', '', ''],
    )
    assert.deepEqual('rows' in found && found.rows, [
      { side: 'cost', kind: 'salary', onDay: '2026-03-12', text: 'Lön mars', amountOre: kr(12_500.5) },
      { side: 'cost', kind: 'venue', onDay: '2026-03-13', text: 'Återbetalt', amountOre: kr(-300) },
    ])
  })
  test('is read as a whole or not at all, and says which rows are wrong and how', () => {
    const found = read(
      ['datum', 'text', 'belopp', 'slag'],
      ['2026-03-12', 'Rätt', '10', 'resor'],
      ['i mars', 'Fel', '10', 'lön'],
      ['2026-03-12', '', '10', 'lön'],
      ['2026-03-12', 'Fel', '0', 'lön'],
      ['2026-03-12', 'Fel', '10', 'kaffe'],
    )
    assert.deepEqual('faults' in found && found.faults.map(({ row, fault }) => [row, fault]), [
      [2, 'unknownKind'],
      [3, 'notADay'],
      [4, 'noText'],
      [5, 'notAnAmount'],
      [6, 'unknownKind'],
    ])
  })
  test('says which heads it lacks', () => {
    const found = read(['datum', 'vad'])
    assert.deepEqual('missing' in found && found.missing, ['amount', 'kind'])
  })
})
