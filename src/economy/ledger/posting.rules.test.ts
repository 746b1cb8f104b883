import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day, kr, type Ore, ore, sumMoney } from '#values'
import {
  chargeLines,
  type Due,
  deductionLines,
  isBalanced,
  isCharged,
  openYear,
  owed,
  type PostedTurn,
  parseSeen,
  type Turn,
  turnsFor,
} from './posting.rules.ts'

const parties = { creditorId: 1, debtorId: 2 }
const dayPrice = [
  { component: 'room', amountOre: kr(1000) },
  { component: 'pot', amountOre: kr(400) },
  { component: 'material', amountOre: kr(100) },
  { component: 'buffer', amountOre: kr(50) },
]

function due(matter: string, amount: Ore): Due {
  return {
    ...parties,
    matter,
    year: 2025,
    occurredOn: day('2025-03-12'),
    cause: 'registered',
    lines: chargeLines(parties, [{ component: 'room', amountOre: amount }]),
    occasionDayId: null,
    bookingId: null,
    personId: null,
    regionRuleId: null,
    facts: {},
  }
}

/** A ledger in memory, so that what is asked of it can be asked again and again. */
function ledger() {
  const posted: PostedTurn[] = []
  return {
    posted,
    ask(dues: readonly Due[], withdrawn: readonly string[] = []): readonly Turn[] {
      const latest = [...new Map(posted.map((turn) => [turn.matter, turn])).values()]
      const turns = turnsFor({ dues, withdrawn, latest, yearOfCorrection: ({ year }) => year })
      for (const turn of turns) posted.push({ ...turn, id: posted.length + 1 })
      return turns
    },
    owes: (matter: string) => sumMoney(posted.filter((turn) => turn.matter === matter).map(({ lines }) => owed(lines))),
  }
}

describe('the lines of a posting', () => {
  test('a day on site in Norrbotten: the municipality owes 1 550, of which 400 is in the pot', () => {
    const lines = chargeLines(parties, dayPrice)
    assert.equal(owed(lines), kr(1550))
    assert.ok(isBalanced(lines))
    assert.deepEqual(
      lines
        .filter(({ account }) => account === 'pot')
        .map(({ organisationId, amountOre }) => [organisationId, amountOre]),
      [[1, kr(-400)]],
    )
  })
  test('what costs nothing has no lines', () => {
    assert.deepEqual(chargeLines(parties, [{ component: 'room', amountOre: kr(0) }]), [])
    assert.deepEqual(deductionLines(parties, kr(0)), [])
  })
  test('a part of the pot is deducted from what is owed', () => {
    const lines = deductionLines(parties, kr(6667))
    assert.equal(owed(lines), kr(-6667))
    assert.ok(isBalanced(lines))
  })
  test('whatever the parts cost, debits equal credits and their sum is owed', () => {
    const part = fc.record({ component: fc.string(), amountOre: fc.integer({ min: 0, max: 1e9 }).map(ore) })
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const lines = chargeLines(parties, parts)
        assert.ok(isBalanced(lines))
        assert.equal(owed(lines), sumMoney(parts.map(({ amountOre }) => amountOre)))
        assert.ok(lines.every(({ amountOre }) => amountOre !== 0))
      }),
    )
  })
})

describe('bringing the ledger to what is due', () => {
  test('what is due is posted once, however often it is asked', () => {
    const book = ledger()
    assert.equal(book.ask([due('seat 1 day 1', kr(550))]).length, 1)
    assert.equal(book.ask([due('seat 1 day 1', kr(550))]).length, 0)
    assert.equal(book.owes('seat 1 day 1'), kr(550))
  })
  test('what is withdrawn is taken back by a posting that names the one it corrects', () => {
    const book = ledger()
    book.ask([due('seat 1 day 1', kr(550))])
    const [back] = book.ask([], ['seat 1 day 1'])
    assert.equal(back?.correctsId, 1)
    assert.equal(book.owes('seat 1 day 1'), 0)
    assert.equal(book.ask([], ['seat 1 day 1']).length, 0)
  })
  test('a new amount takes the old back and charges anew', () => {
    const book = ledger()
    book.ask([due('cost', kr(60_024))])
    assert.deepEqual(
      book.ask([due('cost', kr(60_025))]).map(({ turn, correctsId }) => [turn, correctsId]),
      [
        [2, 1],
        [3, null],
      ],
    )
    assert.equal(book.owes('cost'), kr(60_025))
  })
  test('a course day on another date is taken back on the one and charged on the other, at the same price', () => {
    const book = ledger()
    const seat = { ...due('seat 1 day 1', kr(550)), occasionDayId: 1 }
    book.ask([seat])
    const moved = { ...seat, occurredOn: day('2025-04-16') }
    const turns = book.ask([moved]).map(({ turn, occurredOn }) => [turn, occurredOn])
    assert.deepEqual(turns, [
      [2, day('2025-03-12')],
      [3, day('2025-04-16')],
    ])
    assert.equal(book.ask([moved]).length, 0)
    assert.equal(book.owes('seat 1 day 1'), kr(550))
  })
  test('what is of no course day stays where it is when it is told again later', () => {
    const book = ledger()
    book.ask([due('cost', kr(550))])
    assert.equal(book.ask([{ ...due('cost', kr(550)), occurredOn: day('2025-06-01') }]).length, 0)
  })
  test('what should now cost nothing is taken back and not charged', () => {
    const book = ledger()
    book.ask([due('cost', kr(100))])
    assert.equal(book.ask([due('cost', kr(0))]).length, 1)
    assert.equal(book.owes('cost'), 0)
  })
  test('a correction of a closed year goes on the year it is told', () => {
    const latest = [{ ...due('seat 1 day 1', kr(550)), id: 7, turn: 1, correctsId: null }]
    const [back] = turnsFor({ dues: [], withdrawn: ['seat 1 day 1'], latest, yearOfCorrection: () => 2026 })
    assert.deepEqual([back?.year, back?.correctsId, back?.turn], [2026, 7, 2])
  })
  test('whatever is taken, given back and changed, each matter owes exactly what is due, charged at most once', () => {
    const step = fc.record({ matter: fc.constantFrom('a', 'b', 'c'), amount: fc.integer({ min: 0, max: 3 }) })
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const book = ledger()
        const wanted = new Map<string, number>()
        for (const { matter, amount } of steps) {
          wanted.set(matter, amount * 100)
          if (amount === 0) book.ask([], [matter])
          else book.ask([due(matter, kr(amount))])
          for (const [each, is] of wanted) assert.equal(book.owes(each), is)
        }
        assert.ok(book.posted.every(({ lines }) => isBalanced(lines)))
        const turns = book.posted.map(({ matter, turn }) => `${matter} ${turn}`)
        assert.equal(new Set(turns).size, turns.length)
        assert.ok(book.posted.every((turn) => isCharged(turn) === (turn.correctsId === null)))
      }),
    )
  })
})

test('the year of a day is its own, or the first open one after it', () => {
  assert.equal(openYear(2025, []), 2025)
  assert.equal(openYear(2025, [2024]), 2025)
  assert.equal(openYear(2025, [2025, 2026]), 2027)
})

test('the amount that a page showed comes back in whole öre, or not at all', () => {
  assert.equal(parseSeen('95000000'), kr(950_000))
  assert.equal(parseSeen('-100'), kr(-1))
  for (const text of [undefined, '', '9,5', '1e5', 'x', '9'.repeat(30)]) assert.equal(parseSeen(text), undefined)
})
