import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addMoney, day, kr, type Ore, ore, sumMoney, zero } from '#values'
import { type Due, isBalanced, owed, putInPot } from '../ledger/posting.rules.ts'
import { sharePot, whyNotSharePot } from '../pot/pot.rules.ts'
import { potChoices, potDefaults, type RegionRule } from '../region-rules/region-rule.rules.ts'
import { backDues, type Closing, carryDues, notOwnDues, potShareDues } from './closing-dues.rules.ts'
import { homeRegionsOf, notOwnDays, type PotDay, type Teaching } from './own-days.rules.ts'
import { type PotFacts, type PotToClose, potToClose } from './pot-question.rules.ts'

const region = { id: 900, name: 'Regionen' }
const year = 2025

function rule(chosen: Partial<RegionRule> = {}, from = '2021-07-01'): RegionRule {
  return {
    ...{ id: 1, regionId: region.id, fromDay: day(from), potRule: 'points', leaderPoints: '1.5', trainerPoints: '1' },
    ...{ unusedReservePoints: '0', chargingBasis: 'registered', shareUnit: 'kr', decidedOn: null, setBy: null },
    ...{ source: 'test', ...potDefaults, ...chosen },
  }
}

let people = 0
function taught(dayId: number, given: Partial<Teaching> = {}): Teaching {
  people += 1
  const standing = given.standing ?? 'lent'
  const home = standing === 'lent' ? { homeId: 1, home: 'Ett', homeRegionId: region.id } : noHome
  return {
    ...{ personId: people, name: `P${people}`, standing, ...home, date: day('2025-03-05'), extent: 'whole day' },
    ...{ as: 'trainer', dayId, occasionId: 1, courseName: 'Kurs', dayNumber: dayId, ...given },
  }
}
const noHome = { homeId: null, home: null, homeRegionId: null }

function paid(dayId: number, municipalityId: number, potOre: Ore, homeRegionId = region.id): PotDay {
  return { dayId, onDay: day('2025-03-05'), municipalityId, municipality: `K${municipalityId}`, homeRegionId, potOre }
}

function closeOf(given: Partial<PotFacts>): PotToClose {
  const days = given.days ?? []
  const inLedger = sumMoney(days.map(({ potOre }) => potOre))
  return potToClose({ region, year, inLedger, teaching: [], days, regionRules: [rule()], ...given })
}

describe('who has a part of the pot', () => {
  const procured = taught(1, { standing: 'procured', as: 'leader' })
  const lent = taught(1, { homeId: 2, home: 'Två' })
  const staff = taught(2, { standing: 'region-staff' })
  const facts = { teaching: [procured, lent, staff], days: [paid(1, 1, kr(800)), paid(2, 1, kr(400))] }
  const partsUnder = (chosen: Partial<RegionRule>) =>
    sharePot(closeOf({ ...facts, regionRules: [rule(chosen)] }).question).municipalities.map(
      ({ municipalityId, part }): [number, Ore] => [municipalityId, part],
    )
  test('procured leaders and the region’s staff are outside, and the whole pot goes to the others', () => {
    assert.deepEqual(partsUnder({}), [[2, kr(1200)]])
  })
  test('or their part goes to the region, by the points that anyone gets', () => {
    assert.deepEqual(partsUnder({ procuredLeaders: 'to-region' }), [
      [region.id, kr(720)],
      [2, kr(480)],
    ])
    assert.deepEqual(partsUnder({ regionStaff: 'to-region' }), [
      [2, kr(600)],
      [region.id, kr(600)],
    ])
  })
  test('a day with a procured leader is not the region’s own: where only own days count it gives neither money nor points', () => {
    assert.deepEqual([...notOwnDays(facts.teaching)], [1])
    const own = closeOf({ ...facts, regionRules: [rule({ potScope: 'own', regionStaff: 'to-region' })] })
    assert.equal(own.notOwnOre, kr(800))
    assert.equal(own.question.pot, kr(400))
    assert.deepEqual(sharePot(own.question).municipalities, [{ municipalityId: region.id, part: kr(400) }])
    assert.equal(closeOf({ ...facts, regionRules: [rule({})] }).notOwnOre, zero)
  })
  test('the rule of each day decides for that day', () => {
    const later = taught(3, { standing: 'procured', as: 'leader', date: day('2025-09-03') })
    const rules = [rule(), rule({ potScope: 'own' }, '2025-07-01')]
    const autumn = { ...paid(3, 1, kr(500)), onDay: day('2025-09-03') }
    const closed = closeOf({
      teaching: [procured, lent, later],
      days: [paid(1, 1, kr(800)), autumn],
      regionRules: rules,
    })
    assert.equal(closed.notOwnOre, kr(500))
  })
  test('half a day earns half, and a reserve who was called in earns as a trainer', () => {
    const half = taught(1, { homeId: 3, extent: 'half day' })
    const called = taught(1, { homeId: 4, as: 'called reserve' })
    const closed = closeOf({ teaching: [half, called], days: [paid(1, 1, kr(900))] })
    assert.deepEqual(
      sharePot(closed.question).municipalities.map(({ municipalityId, part }) => [municipalityId, part]),
      [
        [3, kr(300)],
        [4, kr(600)],
      ],
    )
  })
})

describe('a year in which nobody earned points', () => {
  const days = [paid(1, 1, kr(800)), paid(1, 2, kr(400)), paid(2, 2, kr(-400)), paid(2, 3, kr(400))]
  test('goes back to the municipalities in proportion to what each has paid', () => {
    const closed = closeOf({ days, regionRules: [rule({ withoutPoints: 'back' })] })
    assert.equal(closed.way, 'back')
    assert.deepEqual(
      closed.back.map(({ municipalityId, part }) => [municipalityId, part]),
      [
        [1, kr(800)],
        [3, kr(400)],
      ],
    )
  })
  test('with nobody who paid this year there is nobody to give it back to', () => {
    const closed = closeOf({ inLedger: kr(500), regionRules: [rule({ withoutPoints: 'back' })] })
    assert.equal(closed.way, 'shared')
    assert.equal(whyNotSharePot(closed.question)?.refused, 'no-points')
  })
  test('or is carried: out of one year, into the next, and nothing over both', () => {
    const closed = closeOf({ days, regionRules: [rule({ withoutPoints: 'carried' })] })
    assert.equal(closed.way, 'carried')
    const dues = carryDues(kr(1200), closingOf([], days))
    assert.deepEqual(
      dues.map(({ year: on, lines }) => [on, putInPot(lines)]),
      [
        [2025, kr(-1200)],
        [2026, kr(1200)],
      ],
    )
    assert.equal(sumMoney(dues.flatMap(({ lines }) => lines.filter(isCarried).map(({ amountOre }) => amountOre))), zero)
  })
})

const isCarried = ({ account }: Due['lines'][number]) => account === 'carried'

function closingOf(teaching: readonly Teaching[], days: readonly PotDay[]): Closing {
  const homeRegions = homeRegionsOf(teaching, days)
  const on = { year, on: day('2026-01-10'), regionRuleId: 1 }
  return { regionId: region.id, region: region.name, ...on, homeRegions, closedYears: () => [] }
}

function duesOf(closed: PotToClose, closing: Closing): Due[] {
  const outside = notOwnDues(closed.notOwnOre, closing)
  if (closed.way === 'carried') return [...outside, ...carryDues(closed.question.pot, closing)]
  if (closed.way === 'back') return [...outside, ...backDues(closed.question.pot, closed.back, closing)]
  return [...outside, ...potShareDues(sharePot(closed.question), closing)]
}

/** Municipalities 1–4 are the region's; 5 and 6 lie in region 901, 7 in 902. */
const regionOf = (municipalityId: number) => (municipalityId <= 4 ? region.id : municipalityId <= 6 ? 901 : 902)

const aYear = fc.record({
  chosen: fc.record({
    potScope: fc.constantFrom(...potChoices.potScope),
    procuredLeaders: fc.constantFrom(...potChoices.procuredLeaders),
    regionStaff: fc.constantFrom(...potChoices.regionStaff),
    withoutPoints: fc.constantFrom(...potChoices.withoutPoints),
    shareUnit: fc.constantFrom('kr' as const, 'öre' as const),
    potRule: fc.constantFrom('points' as const, 'equal-days' as const),
  }),
  teaching: fc.array(
    fc.record({
      personId: fc.integer({ min: 1, max: 12 }),
      standing: fc.constantFrom('lent' as const, 'lent' as const, 'procured' as const, 'region-staff' as const),
      homeId: fc.integer({ min: 1, max: 7 }),
      dayId: fc.integer({ min: 1, max: 5 }),
      as: fc.constantFrom('leader' as const, 'trainer' as const, 'called reserve' as const, 'unused reserve' as const),
      extent: fc.constantFrom('whole day' as const, 'half day' as const),
    }),
    { maxLength: 14 },
  ),
  days: fc.uniqueArray(
    fc.record({
      dayId: fc.integer({ min: 1, max: 5 }),
      municipalityId: fc.integer({ min: 1, max: 7 }),
      potOre: fc.integer({ min: 0, max: 90 }).map((hundreds) => ore(hundreds * 10_000)),
    }),
    { maxLength: 12, selector: ({ dayId, municipalityId }) => `${dayId} ${municipalityId}` },
  ),
})

function builtOf({
  teaching,
  days,
}: Pick<typeof aYear extends fc.Arbitrary<infer Year> ? Year : never, 'teaching' | 'days'>) {
  return {
    teaching: teaching.map(({ homeId, ...one }) => {
      const home = { homeId, home: `K${homeId}`, homeRegionId: regionOf(homeId) }
      return taught(one.dayId, { ...one, ...(one.standing === 'lent' ? home : noHome) })
    }),
    days: days.map(({ dayId, municipalityId, potOre }) =>
      paid(dayId, municipalityId, potOre, regionOf(municipalityId)),
    ),
  }
}

describe('whatever the region has chosen and whoever taught', () => {
  test('every entry balances, exactly what came in leaves the pot, and between the regions it is nothing', () => {
    fc.assert(
      fc.property(aYear, ({ chosen, ...drawn }) => {
        const { teaching, days } = builtOf(drawn)
        const closed = closeOf({ teaching, days, regionRules: [rule(chosen)] })
        if (closed.way === 'shared' && whyNotSharePot(closed.question)) return
        const dues = duesOf(closed, closingOf(teaching, days))
        assert.ok(dues.every(({ lines }) => isBalanced(lines)))
        assert.equal(new Set(dues.map(({ matter }) => matter)).size, dues.length)
        const inYear = dues.filter((due) => due.year === year)
        const leaves = sumMoney(inYear.map(({ lines }) => putInPot(lines)))
        assert.equal(addMoney(leaves, closed.notOwnOre, closed.question.pot), zero)
        for (const other of [901, 902]) {
          const settled = sumMoney(dues.filter(({ debtorId }) => debtorId === other).map(({ lines }) => owed(lines)))
          const passedOn = sumMoney(
            dues.filter(({ creditorId }) => creditorId === other).map(({ lines }) => owed(lines)),
          )
          assert.equal(settled, passedOn, 'a region passes on exactly what it gets')
        }
        assert.ok(dues.every(({ creditorId, debtorId }) => debtorId > 7 || creditorId === regionOf(debtorId)))
      }),
      { numRuns: 400 },
    )
  })
  test('the order in which people and days are read changes nobody’s part', () => {
    fc.assert(
      fc.property(aYear, fc.nat(), ({ chosen, ...drawn }, turn) => {
        const { teaching, days } = builtOf(drawn)
        const shuffled = { teaching: rotated(teaching, turn).reverse(), days: rotated(days, turn).reverse() }
        const parts = (facts: { teaching: Teaching[]; days: PotDay[] }) => {
          const closed = closeOf({ ...facts, regionRules: [rule(chosen)] })
          if (closed.way === 'shared' && whyNotSharePot(closed.question)) return []
          return duesOf(closed, closingOf(facts.teaching, facts.days))
            .map(({ matter, lines }) => `${matter}: ${owed(lines)} ${putInPot(lines)}`)
            .sort()
        }
        assert.deepEqual(parts(shuffled), parts({ teaching, days }))
      }),
    )
  })
})

function rotated<One>(all: readonly One[], by: number): One[] {
  const at = all.length === 0 ? 0 : by % all.length
  return [...all.slice(at), ...all.slice(0, at)]
}
