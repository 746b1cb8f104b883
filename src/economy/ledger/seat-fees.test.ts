import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { now } from '#platform'
import { attempt } from '#platform/db'
import { addMoney, day, kr, ore, timesMoney, zero } from '#values'
import { economyBuilders, onSite } from '../../../tests/world/economy.ts'
import { world } from '../../../tests/world.ts'
import { findPot } from './ledger.store.ts'
import { moneyPort } from './money-port.ts'

const w = world()

/** A seat on two days to come, of the region's own or of a neighbour's municipality, not yet told to the ledger. */
async function aSeat(given: { from?: 'own' | 'other'; basis?: 'registered' | 'attended' } = {}) {
  const build = economyBuilders(w.db)
  const [hostId, ownId] = [await w.region(), await w.region()]
  const homeId = given.from === 'other' ? ownId : hostId
  const municipalityId = await w.municipality({ regionId: homeId })
  const unitId = await w.unit({ municipalityId })
  const personId = await w.person({ unitId })
  await build.regionRule(hostId, { chargingBasis: given.basis ?? 'registered' })
  await build.regionRule(ownId, { chargingBasis: given.basis === 'attended' ? 'registered' : 'attended' })
  const occasion = await build.heldOccasion({
    regionId: hostId,
    days: [{ onDay: day('2026-03-12') }, { onDay: day('2026-03-13') }],
    participants: [],
    plannedBy: personId,
  })
  const { id: bookingId } = await w.db
    .insertInto('booking')
    .values({ occasionId: occasion.occasionId, personId, municipalityId, unitId, bookedBy: personId, bookedAt: now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const facts = {
    ...{ bookingId, personId, municipalityId, regionId: hostId, occasionId: occasion.occasionId, courseId: 1 },
    ...(homeId === hostId ? {} : { homeRegionId: homeId }),
    actor: { personId, address: null },
  }
  const days = occasion.days.map(({ id, ...rest }) => ({ dayId: id, ...rest, prices: onSite }))
  return { hostId, homeId, municipalityId, facts, days, seat: { ...facts, days } }
}

const why = { daysBefore: 3, rungDays: 7, percent: 50, ladderId: 1, seatPriceOre: kr(3100) }
const late = { kind: 'cancelled-late', amountOre: kr(1550), dueOn: day('2026-03-12'), why } as const
const missed = {
  kind: 'no-show',
  amountOre: kr(775.5),
  dueOn: day('2026-03-12'),
  why: { daysBefore: null, rungDays: null, percent: null, ladderId: null, seatPriceOre: null },
} as const

async function owes(debtorId: number, creditorId: number) {
  const rows = await w.db
    .selectFrom('posting')
    .select(['owedOre', 'turn', 'matter'])
    .where('debtorId', '=', debtorId)
    .where('creditorId', '=', creditorId)
    .execute()
  return addMoney(...rows.map(({ owedOre }) => ore(owedOre)))
}

describe('a fee for a seat', () => {
  test('is charged once, however often it is told, and none of it goes into the pot', async () => {
    const { facts, municipalityId, hostId } = await aSeat()
    for (const _ of [1, 2]) await attempt(w.db, (tx) => moneyPort.feeDue(tx, { ...facts, ...late }))
    assert.equal(await owes(municipalityId, hostId), kr(1550))
    assert.equal(await findPot(w.db, { regionId: hostId, year: 2026 }), zero)
  })
  test('is taken back to the same öre, and can be charged again', async () => {
    const { facts, municipalityId, hostId } = await aSeat()
    await attempt(w.db, (tx) => moneyPort.feeDue(tx, { ...facts, ...missed }))
    assert.equal(await owes(municipalityId, hostId), kr(775.5))
    for (const _ of [1, 2]) await attempt(w.db, (tx) => moneyPort.feeTakenBack(tx, { ...facts, kind: 'no-show' }))
    assert.equal(await owes(municipalityId, hostId), zero)
    await attempt(w.db, (tx) => moneyPort.feeDue(tx, { ...facts, ...missed }))
    assert.equal(await owes(municipalityId, hostId), kr(775.5))
  })
  test('told at once by many is charged once', async () => {
    const { facts, municipalityId, hostId } = await aSeat({ from: 'other' })
    const told = Array.from({ length: 8 }, () => attempt(w.db, (tx) => moneyPort.feeDue(tx, { ...facts, ...late })))
    await Promise.allSettled(told)
    assert.equal(await owes(municipalityId, facts.homeRegionId ?? hostId), kr(1550))
    assert.equal(await owes(facts.homeRegionId ?? hostId, hostId), kr(1550))
  })
  test('is on the next year when the region has closed its own, and so is what takes it back', async () => {
    const { facts, hostId } = await aSeat()
    await w.db
      .insertInto('yearClosing')
      .values({ regionId: hostId, year: 2026, potOre: zero, closedBy: facts.personId, closedAt: now() })
      .execute()
    await attempt(w.db, (tx) => moneyPort.feeDue(tx, { ...facts, ...late }))
    const rows = await w.db.selectFrom('posting').select('year').where('creditorId', '=', hostId).execute()
    assert.deepEqual(
      rows.map(({ year }) => year),
      [2027],
    )
  })
})

describe('a seat of another region’s municipality', () => {
  test('is paid to the own region, which pays the host the same; the pot’s part is with the host', async () => {
    const { seat, municipalityId, hostId, homeId } = await aSeat({ from: 'other' })
    await attempt(w.db, (tx) => moneyPort.seatTaken(tx, seat))
    assert.equal(await owes(municipalityId, homeId), kr(3100))
    assert.equal(await owes(homeId, hostId), kr(3100))
    assert.equal(await owes(municipalityId, hostId), zero)
    assert.equal(await findPot(w.db, { regionId: hostId, year: 2026 }), kr(800))
    assert.equal(await findPot(w.db, { regionId: homeId, year: 2026 }), zero)
  })
  test('is charged as the host charges, whatever the own region does', async () => {
    const { seat, municipalityId, homeId } = await aSeat({ from: 'other', basis: 'attended' })
    await attempt(w.db, (tx) => moneyPort.seatTaken(tx, seat))
    assert.equal(await owes(municipalityId, homeId), zero)
  })
  test('given back by one who does not say whose guest it was, nothing is left between the regions', async () => {
    const { seat, municipalityId, hostId, homeId } = await aSeat({ from: 'other' })
    await attempt(w.db, (tx) => moneyPort.seatTaken(tx, seat))
    await attempt(w.db, (tx) => moneyPort.seatGivenBack(tx, { ...seat, homeRegionId: null }))
    assert.equal(await owes(municipalityId, homeId), zero)
    assert.equal(await owes(homeId, hostId), zero)
  })
})

test('a day that was cancelled costs nothing, also where it was attended', async () => {
  const { seat, facts, days, municipalityId, hostId } = await aSeat()
  await attempt(w.db, (tx) => moneyPort.seatTaken(tx, seat))
  for (const one of days.slice(0, 1)) await attempt(w.db, (tx) => moneyPort.dayWithdrawn(tx, facts, one))
  assert.equal(await owes(municipalityId, hostId), kr(1550))
})

/** What may happen to a seat, and how that changes what should be paid. */
const steps = [
  'take',
  'give back',
  'attend',
  'miss',
  'cancel day',
  'fee',
  'fee back',
  'no-show',
  'no-show back',
] as const
type Step = (typeof steps)[number]
interface Wanted {
  readonly days: ReadonlySet<number>
  readonly late: boolean
  readonly missed: boolean
}

function wantedAfter(
  wanted: Wanted,
  {
    step,
    first,
    both,
    basis,
  }: { step: Step; first: number; both: readonly number[]; basis: 'registered' | 'attended' },
): Wanted {
  const without = new Set([...wanted.days].filter((one) => one !== first))
  if (step === 'take' && basis === 'registered') return { ...wanted, days: new Set(both) }
  if (step === 'give back' && basis === 'registered') return { ...wanted, days: new Set() }
  if (step === 'attend' && basis === 'attended') return { ...wanted, days: new Set([...wanted.days, first]) }
  if (step === 'miss' && basis === 'attended') return { ...wanted, days: without }
  if (step === 'cancel day') return { ...wanted, days: without }
  if (step === 'fee' || step === 'fee back') return { ...wanted, late: step === 'fee' }
  if (step === 'no-show' || step === 'no-show back') return { ...wanted, missed: step === 'no-show' }
  return wanted
}

test('whatever happens in whatever order, nothing is charged twice or for nothing, and the regions are even', async () => {
  const from = fc.constantFrom('own' as const, 'other' as const)
  const basis = fc.constantFrom('registered' as const, 'attended' as const)
  const history = fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(fc.record({ from, basis, history }), async (given) => {
      const { seat, facts, days, municipalityId, hostId, homeId } = await aSeat(given)
      const [one] = days
      assert.ok(one)
      const both = days.map(({ dayId }) => dayId)
      let wanted: Wanted = { days: new Set(), late: false, missed: false }
      for (const step of given.history) {
        await attempt(w.db, async (tx) => {
          const marking = { ...facts, day: one, before: undefined }
          if (step === 'take') await moneyPort.seatTaken(tx, seat)
          if (step === 'give back') await moneyPort.seatGivenBack(tx, seat)
          if (step === 'attend') await moneyPort.dayMarked(tx, { ...marking, mark: 'attended' })
          if (step === 'miss') await moneyPort.dayMarked(tx, { ...marking, mark: 'absent' })
          if (step === 'cancel day') await moneyPort.dayWithdrawn(tx, facts, one)
          if (step === 'fee') await moneyPort.feeDue(tx, { ...facts, ...late })
          if (step === 'fee back') await moneyPort.feeTakenBack(tx, { ...facts, kind: late.kind })
          if (step === 'no-show') await moneyPort.feeDue(tx, { ...facts, ...missed })
          if (step === 'no-show back') await moneyPort.feeTakenBack(tx, { ...facts, kind: missed.kind })
        })
        wanted = wantedAfter(wanted, { step, first: one.dayId, both, basis: given.basis })
        const due = addMoney(
          timesMoney(kr(1550), wanted.days.size),
          wanted.late ? late.amountOre : zero,
          wanted.missed ? missed.amountOre : zero,
        )
        assert.equal(await owes(municipalityId, homeId), due, step)
        if (homeId !== hostId) assert.equal(await owes(homeId, hostId), due, `${step} between regions`)
        const pot = await findPot(w.db, { regionId: hostId, year: 2026 })
        assert.equal(pot, timesMoney(kr(400), wanted.days.size), `${step} in the pot`)
      }
    }),
    { numRuns: 25 },
  )
})
