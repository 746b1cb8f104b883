import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day, kr, type Ore, type Period, sumMoney } from '#values'
import { isBalanced, owed } from '../ledger/posting.rules.ts'
import { norrbotten2021 } from '../printed-table/norrbotten-2021.ts'
import {
  type FixedCost,
  type FixedCostQuestion,
  fixedCostDues,
  type KeyParty,
  shareFixedCost,
  stateOfFixedCost,
  whyNotShareFixedCost,
} from './fixed-cost.rules.ts'

const cost: FixedCost = {
  regionId: 1,
  year: 2021,
  amountOre: kr(950_000),
  source: '003',
  key: { id: 2, name: 'Invånare', kind: 'population', asOf: day('2020-12-31'), source: '003' },
}
const since: Period[] = [{ from: day('2021-07-01'), until: day('2028-06-30') }]
const parties: KeyParty[] = norrbotten2021.rows.map((row, index) => ({
  municipalityId: 100 + index,
  name: row.key,
  code: String(2500 + index),
  weight: String(row.key === 'Arvidsjaur' ? 6162 : row.inhabitants),
  periods: since,
}))
const question: FixedCostQuestion = { cost, parties, counting: 'months', unit: 'kr' }
const on = { on: day('2021-05-03'), closedYears: [] }

describe('the fixed cost of Norrbotten', () => {
  test('is shared as printed in all 14 rows, and is 950 000 in all, although all began in July', () => {
    const parts = shareFixedCost(question)
    assert.deepEqual(
      parts.map(({ amount }) => amount),
      norrbotten2021.rows.map(({ regionalCost }) => regionalCost),
    )
    assert.equal(sumMoney(parts.map(({ amount }) => amount)), kr(950_000))
    assert.ok(parts.every(({ part, of }) => part === of))
  })
  test('is posted with the figures it was reckoned from, and with its key', () => {
    const kalix = fixedCostDues(cost, shareFixedCost(question), on)[6]
    assert.ok(kalix && isBalanced(kalix.lines))
    assert.equal(owed(kalix.lines), kr(60_024))
    const { inhabitants, allInhabitants, exactKr, rounded, keyName, keySource, memberPart } = kalix.facts
    assert.deepEqual([inhabitants, allInhabitants, exactKr, rounded], [15_781, 249_768, '60023.502', 'up'])
    assert.deepEqual([keyName, keySource, memberPart], ['Invånare', '003', undefined])
  })
  test('goes on the first open year when its own is closed', () => {
    const dues = fixedCostDues(cost, shareFixedCost(question), { ...on, closedYears: [2021, 2022] })
    assert.ok(dues.every(({ year }) => year === 2023))
  })
  test('is refused without a cost, for a cost that has changed, and without anyone to share among', () => {
    assert.equal(whyNotShareFixedCost(question, { seen: kr(950_000) }), undefined)
    assert.equal(whyNotShareFixedCost({ ...question, cost: undefined })?.refused, 'no-fixed-cost')
    assert.equal(whyNotShareFixedCost(question, { seen: kr(900_000) })?.refused, 'fixed-cost-changed')
    assert.equal(whyNotShareFixedCost({ ...question, parties: [] })?.refused, 'no-parties')
    const weightless = parties.map((row) => ({ ...row, weight: '0' }))
    assert.equal(whyNotShareFixedCost({ ...question, parties: weightless })?.refused, 'no-weight')
    const noMembers = parties.map((row) => ({ ...row, periods: [] }))
    assert.equal(whyNotShareFixedCost({ ...question, parties: noMembers })?.refused, 'no-weight')
    const withOre = { ...cost, amountOre: kr(950_000.5) }
    assert.equal(whyNotShareFixedCost({ ...question, cost: withOre })?.refused, 'total-not-whole-kronor')
    assert.equal(whyNotShareFixedCost({ ...question, cost: withOre, unit: 'öre' }), undefined)
  })
})

describe('a municipality that joins or leaves in the middle of a year', () => {
  const [a, b] = [100, 200]
  const two = (periodsOfB: Period[]): KeyParty[] => [
    { municipalityId: a, name: 'A', code: '1', weight: '1000', periods: since },
    { municipalityId: b, name: 'B', code: '2', weight: '1000', periods: periodsOfB },
  ]
  const paid = (periodsOfB: Period[], counting: FixedCostQuestion['counting']) =>
    shareFixedCost({
      cost: { ...cost, year: 2025, amountOre: kr(18_000) },
      parties: two(periodsOfB),
      counting,
      unit: 'kr',
    })
  const joinedInJune: Period[] = [{ from: day('2025-06-30'), until: null }]

  for (const [counting, part, of, amounts] of [
    ['months', 7, 12, [kr(11_368), kr(6632)]],
    ['days', 185, 365, [kr(11_945), kr(6055)]],
    ['whole-year', 1, 1, [kr(9000), kr(9000)]],
  ] as const)
    test(`counts by ${counting}: ${part} of ${of}`, () => {
      const parts = paid(joinedInJune, counting)
      assert.deepEqual([parts[1]?.part, parts[1]?.of], [part, of])
      assert.deepEqual(
        parts.map(({ amount }) => amount),
        amounts,
      )
    })
  test('that left in March and came back in November counts for both, and one that was never there pays nothing', () => {
    const twice: Period[] = [
      { from: day('2021-07-01'), until: day('2025-03-01') },
      { from: day('2025-11-15'), until: null },
    ]
    assert.equal(paid(twice, 'months')[1]?.part, 5)
    const never = paid([], 'months')
    assert.deepEqual([never[1]?.part, never[1]?.amount, never[0]?.amount], [0, 0, kr(18_000)])
    const [dueOfA, dueOfB] = fixedCostDues({ ...cost, year: 2025, amountOre: kr(18_000) }, never, on)
    assert.deepEqual([dueOfB?.lines, dueOfA?.facts.allInhabitants], [[], 1000])
  })
  test('is posted with how long it was there and what that counts for', () => {
    const dues = fixedCostDues({ ...cost, year: 2025, amountOre: kr(18_000) }, paid(joinedInJune, 'months'), on)
    const { memberPart, memberOf, counted, allCounted } = dues[1]?.facts ?? {}
    assert.deepEqual([memberPart, memberOf, counted, allCounted], [7, 12, '7000', '19000'])
  })
})

describe('whatever the cost, the key and the members', () => {
  const periods = fc.constantFrom<Period[]>(
    since,
    [{ from: day('2025-02-03'), until: null }],
    [{ from: day('2021-07-01'), until: day('2025-09-15') }],
    [
      { from: day('2021-07-01'), until: day('2025-03-31') },
      { from: day('2025-12-31'), until: null },
    ],
    [],
  )
  const weights = fc.oneof(
    fc.integer({ min: 0, max: 1_000_000 }).map(String),
    fc.integer({ min: 0, max: 1_000_000 }).map((n) => (n / 100).toFixed(2)),
  )
  const rows = fc
    .array(fc.record({ weight: weights, periods }), { minLength: 1, maxLength: 49 })
    .map((all): KeyParty[] =>
      all.map((row, at) => ({ ...row, municipalityId: at, name: String(at), code: String(at).padStart(4, '0') })),
    )
    .filter((all) => all.some((row) => Number(row.weight) > 0 && row.periods.length > 0))
  const any = fc.record({
    parties: rows,
    kronor: fc.integer({ min: 0, max: 1e9 }),
    unit: fc.constantFrom('kr' as const, 'öre' as const),
    counting: fc.constantFrom('months' as const, 'days' as const, 'whole-year' as const),
  })
  const asked = ({
    parties: among,
    kronor,
    ...rest
  }: { parties: KeyParty[]; kronor: number } & Pick<FixedCostQuestion, 'unit' | 'counting'>) => ({
    ...rest,
    cost: { ...cost, year: 2025, amountOre: kr(kronor) },
    parties: among,
  })

  test('the parts are the whole, in whole coins, and nobody pays less than nothing', () => {
    fc.assert(
      fc.property(any, (given) => {
        const parts = shareFixedCost(asked(given))
        assert.equal(sumMoney(parts.map(({ amount }) => amount)), kr(given.kronor))
        assert.ok(parts.every(({ amount }) => amount >= 0 && (given.unit === 'öre' || amount % 100 === 0)))
      }),
    )
  })
  test('in whichever order the municipalities come, each pays the same', () => {
    fc.assert(
      fc.property(any, fc.infiniteStream(fc.nat()), (given, random) => {
        const paid = (among: readonly KeyParty[]) =>
          new Map(shareFixedCost({ ...asked(given), parties: among }).map((row) => [row.code, row.amount]))
        const keys = new Map(given.parties.map((row) => [row.code, random.next().value ?? 0]))
        const shuffled = given.parties.toSorted((one, two) => (keys.get(one.code) ?? 0) - (keys.get(two.code) ?? 0))
        const straight = paid(given.parties)
        for (const [code, amount] of paid(shuffled)) assert.equal(amount, straight.get(code))
      }),
    )
  })
  test('whoever weighs as much for as long pays the same, or a coin more: then the code decides', () => {
    fc.assert(
      fc.property(any, (given) => {
        const coin = given.unit === 'kr' ? 100 : 1
        const parts = shareFixedCost(asked(given))
        for (const one of parts)
          for (const other of parts.filter((row) => row.weight === one.weight && row.part === one.part)) {
            const more = one.amount - other.amount
            assert.ok(more === 0 || Math.abs(more) === coin)
            if (more > 0) assert.ok(one.code < other.code)
          }
      }),
    )
  })
  test('more weight for as long never pays less', () => {
    fc.assert(
      fc.property(any, (given) => {
        const parts = shareFixedCost(asked(given))
        for (const one of parts)
          for (const other of parts.filter((row) => row.part === one.part && Number(row.weight) > Number(one.weight)))
            assert.ok(other.amount >= one.amount)
      }),
    )
  })
})

test('where the sharing stands', () => {
  const parts = (first: Ore, second: Ore) => [
    { municipalityId: 1, amount: first },
    { municipalityId: 2, amount: second },
  ]
  const posted = (first: Ore, second: Ore) => new Map([[1, first] as const, [2, second] as const])
  assert.equal(stateOfFixedCost(undefined, posted(kr(0), kr(0))), 'cannot-yet')
  assert.equal(stateOfFixedCost(parts(kr(6), kr(4)), posted(kr(0), kr(0))), 'to-do')
  assert.equal(stateOfFixedCost(parts(kr(6), kr(4)), posted(kr(6), kr(4))), 'done')
  assert.equal(stateOfFixedCost(parts(kr(5), kr(5)), posted(kr(6), kr(4))), 'changed')
  assert.equal(stateOfFixedCost(parts(kr(10), kr(0)), posted(kr(6), kr(4))), 'changed')
  assert.equal(stateOfFixedCost(undefined, posted(kr(6), kr(4))), 'changed')
})
