import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { holdClock, now, today } from '#platform'
import { attempt } from '#platform/db'
import { addDays, type Day, day, isRefusal, kr, type Ore, ore, yearOf } from '#values'
import { digital, economyBuilders, onSite } from '../../../tests/world/economy.ts'
import { invoiceBuilders } from '../../../tests/world/invoices.ts'
import { world } from '../../../tests/world.ts'
import { makeCorrection } from '../corrections/make-correction.ts'
import { withdrawCorrection } from '../corrections/withdraw-correction.ts'
import { creditInvoice } from '../credits/credit-invoice.ts'
import { discardDraft } from '../drafts/discard-draft.ts'
import type { DraftPeriod } from '../drafts/draft.rules.ts'
import { draftInvoices } from '../drafts/draft-invoices.ts'
import { getFixedCostFacts } from '../fixed-cost/fixed-cost.report.ts'
import { postFixedCost } from '../fixed-cost/post-fixed-cost.ts'
import { setFixedCost } from '../fixed-cost/set-fixed-cost.ts'
import { checkInvoice } from '../invoices/check-invoice.ts'
import { issueInvoice } from '../invoices/issue-invoice.ts'
import { lockLedger } from '../ledger/ledger.store.ts'
import { moneyPort } from '../ledger/money-port.ts'
import { notePayment } from '../payments/note-payment.ts'
import { leftToPay } from '../payments/payment.rules.ts'
import { findPayable } from '../payments/payment.store.ts'
import { closeYear } from '../year-closing/close-year.screen.ts'
import { gatherFaults } from './gather-faults.screen.ts'

const w = world()
const year = 2026

interface HeldDay {
  readonly dayId: number
  readonly number: number
  readonly onDay: Day
  readonly form: 'on-site' | 'digital' | 'recorded'
  prices: readonly { readonly component: string; readonly amountOre: Ore }[]
  isWithdrawn: boolean
}
interface Occasion {
  readonly occasionId: number
  readonly regionId: number
  readonly days: readonly HeldDay[]
}
interface Member {
  readonly municipalityId: number
  readonly regionId: number
  readonly unitId: number
  readonly personIds: readonly number[]
}
interface Region {
  readonly id: number
  readonly name: string
  readonly members: readonly Member[]
  readonly keyIds: readonly number[]
}
interface Seat {
  readonly bookingId: number
  readonly personId: number
  readonly member: Member
  readonly occasion: Occasion
  readonly onlyDayId: number | null
  readonly tookOverId: number | null
  isGivenBack: boolean
  readonly marks: Map<number, 'attended' | 'absent'>
  readonly fees: Map<'cancelled-late' | 'no-show', Ore>
}
interface Stage {
  readonly actor: { readonly personId: number; readonly address: null }
  readonly regions: readonly Region[]
  readonly occasions: readonly Occasion[]
  readonly seats: Seat[]
  readonly issued: Map<number, string>
}
/** Which of what there is, and how: two numbers that pick. */
interface Picked {
  readonly which: number
  readonly how: number
}

function pick<T>(among: readonly T[], number: number): T | undefined {
  return among[number % Math.max(among.length, 1)]
}

const acts = {
  'a seat is taken': takeSeat,
  'a seat is given back': giveBack,
  'a seat is taken over': takeOver,
  'a day is marked': markDay,
  'a day is withdrawn': withdrawDay,
  'a price is changed': changePrice,
  'a correction is made': correct,
  'a correction is withdrawn': withdraw,
  'the fixed cost is shared': shareCost,
  'a fee is due': makeFeeDue,
  'a fee is taken back': takeFeeBack,
  'invoices are drafted': draft,
  'invoices are issued': issue,
  'an invoice is credited': credit,
  'a payment comes in': pay,
  'time passes': passTime,
  'a year is closed': async (at: Stage, { which }: Picked) => void (await close(at, pick(at.regions, which))),
} satisfies Record<string, (at: Stage, picked: Picked) => Promise<void>>

type Act = keyof typeof acts
const often: Act[] = [
  ...Array.from(
    { length: 4 },
    () => ['a seat is taken', 'a day is marked', 'a day is marked', 'time passes'] as const,
  ).flat(),
  ...(['a seat is taken over', 'a seat is given back', 'a day is withdrawn', 'a price is changed'] as const),
]
const act = fc.record({
  does: fc.constantFrom<Act>(...often, ...late()),
  which: fc.nat(99),
  how: fc.nat(99),
})
const lateAct = fc.record({
  does: fc.constantFrom<Act>('a day is marked', ...late()),
  which: fc.nat(99),
  how: fc.nat(99),
})

/** What also happens when the year is over. */
function late(): Act[] {
  return [
    ...(['a price is changed', 'a correction is made', 'a correction is withdrawn'] as const),
    ...(['the fixed cost is shared', 'a fee is due', 'a fee is taken back', 'invoices are drafted'] as const),
    ...([
      'invoices are issued',
      'invoices are issued',
      'a payment comes in',
      'an invoice is credited',
      'a payment comes in',
      'a year is closed',
    ] as const),
  ]
}

test('whatever happens in whatever order, the ledger, its pots and its invoices are right to the öre', async () => {
  const [first, after] = [
    fc.array(act, { minLength: 28, maxLength: 40 }),
    fc.array(lateAct, { minLength: 5, maxLength: 10 }),
  ]
  await fc.assert(
    fc.asyncProperty(first, after, async (history, afterwards) => {
      holdClock('2026-02-12T10:00:00+01:00')
      const at = await stage()
      await live(at, history)
      if (today() < '2027-01-20') holdClock('2027-01-20T10:00:00+01:00')
      for (const region of at.regions) await close(at, region)
      await potsPaidOut(at)
      await live(at, afterwards)
      await addsUp(at)
      await postsNothingAgain(at)
      await billTheRest(at)
      await addsUp(at, 'all billed')
    }),
    { numRuns: 12, endOnFailure: true },
  )
})

async function live(at: Stage, history: readonly (Picked & { readonly does: Act })[]): Promise<void> {
  for (const { does, ...picked } of history) {
    await acts[does](at, picked)
    await remember(at)
  }
}

/** Two regions of three municipalities, one that charges what is booked and one what is used, with courses for each other. */
async function stage(): Promise<Stage> {
  const build = economyBuilders(w.db)
  const actor = { personId: await w.person(), address: null }
  const regions = [await regionOf(), await regionOf()]
  const [host, guest] = regions
  if (host === undefined || guest === undefined) assert.fail('two regions')
  await build.regionRule(host.id, { chargingBasis: 'registered' })
  await build.regionRule(guest.id, { chargingBasis: 'attended' })
  for (const [one, other] of [
    [host, guest],
    [guest, host],
  ] as const)
    await invoiceBuilders(w.db).dealings(one.id, [...one.members.map(({ municipalityId }) => municipalityId), other.id])
  const occasions = [
    await occasionIn(host, guest, ['2026-03-12', '2026-04-16', '2026-06-10']),
    await occasionIn(host, guest, ['2026-09-03', '2026-12-10', '2027-02-25']),
    await occasionIn(guest, host, ['2026-03-18', '2026-05-20']),
    await occasionIn(guest, host, ['2026-08-19', '2026-11-05']),
  ]
  const at: Stage = { actor, regions, occasions, seats: [], issued: new Map() }
  for (const which of occasions.keys()) for (const how of [1, 2, 5]) await takeSeat(at, { which, how })
  return at
}

async function regionOf(): Promise<Region> {
  const id = await w.region()
  const { name } = await w.db.selectFrom('organisation').select('name').where('id', '=', id).executeTakeFirstOrThrow()
  const members: Member[] = []
  for (const _ of [1, 2, 3]) {
    const municipalityId = await w.municipality({ regionId: id })
    const unitId = await w.unit({ municipalityId })
    members.push({
      municipalityId,
      regionId: id,
      unitId,
      personIds: [await w.person({ unitId }), await w.person({ unitId })],
    })
  }
  return { id, name, members, keyIds: [await keyOf(id, members, [3, 5, 7]), await keyOf(id, members, [11, 1, 4])] }
}

async function keyOf(regionId: number, members: readonly Member[], weights: readonly number[]): Promise<number> {
  const { id } = await w.db
    .insertInto('allocationKey')
    .values({ regionId, name: 'Överenskommen', kind: 'agreed', asOf: day('2025-12-31'), source: 'test', madeAt: now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = members.map(({ municipalityId }, at) => ({ municipalityId, weight: String(weights[at] ?? 1) }))
  await w.db
    .insertInto('allocationWeight')
    .values(rows.map((row) => ({ ...row, allocationKeyId: id })))
    .execute()
  return id
}

/** Led by one of the region's own, taught by one of the other's. */
async function occasionIn(region: Region, other: Region, dates: readonly string[]): Promise<Occasion> {
  const leader = region.members[0]?.personIds[0] ?? assert.fail('nobody leads')
  const trainer = other.members[1]?.personIds[0] ?? assert.fail('nobody teaches')
  const staff = [
    { personId: leader, role: 'course-leader' as const },
    { personId: trainer, role: 'trainer' as const },
  ]
  const planned = dates.map((date, index) => ({
    ...{ onDay: day(date), staff },
    ...(index === 1 ? { form: 'digital' as const, prices: digital } : {}),
  }))
  const held = await economyBuilders(w.db).heldOccasion({ regionId: region.id, days: planned, participants: [] })
  const days = held.days.map(({ id, number, onDay, form }, index) => ({
    ...{ dayId: id, number, onDay, form, isWithdrawn: false },
    prices: index === 1 ? digital : onSite,
  }))
  return { occasionId: held.occasionId, regionId: region.id, days }
}

const daysLeft = ({ days }: Occasion) => days.filter(({ isWithdrawn }) => !isWithdrawn)
const daysOf = ({ occasion, onlyDayId }: Pick<Seat, 'occasion' | 'onlyDayId'>) =>
  daysLeft(occasion).filter(({ dayId }) => onlyDayId === null || dayId === onlyDayId)
const isHeld = (seat: Seat) => !seat.isGivenBack
/** Whether none of its days has begun. */
const isAhead = (seat: Pick<Seat, 'occasion' | 'onlyDayId'>) => {
  const days = daysOf(seat)
  return days.length > 0 && days.every(({ onDay }) => onDay > today())
}

function factsOf(at: Stage, { bookingId, personId, member, occasion, tookOverId }: Seat) {
  const { municipalityId, regionId: homeRegionId } = member
  const { occasionId, regionId } = occasion
  const home = homeRegionId === regionId ? {} : { homeRegionId }
  return {
    bookingId,
    occasionId,
    courseId: 1,
    personId,
    municipalityId,
    regionId,
    ...home,
    tookOverId,
    actor: at.actor,
  }
}

async function give(at: Stage, taken: Pick<Seat, 'personId' | 'member' | 'occasion' | 'onlyDayId' | 'tookOverId'>) {
  const { personId, member, occasion, onlyDayId, tookOverId } = taken
  const { municipalityId, unitId, regionId } = member
  await attempt(w.db, async (tx) => {
    const { id } = await tx
      .insertInto('booking')
      .values({
        ...{ occasionId: occasion.occasionId, personId, municipalityId, unitId, onlyDayId, replacesId: tookOverId },
        ...{ homeRegionId: regionId === occasion.regionId ? null : regionId },
        gotBy: tookOverId === null ? (onlyDayId === null ? 'booked' : 'make-up') : 'takeover',
        ...{ bookedBy: at.actor.personId, bookedAt: now() },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const seat: Seat = { ...taken, bookingId: id, isGivenBack: false, marks: new Map(), fees: new Map() }
    at.seats.push(seat)
    await moneyPort.seatTaken(tx, { ...factsOf(at, seat), days: daysOf(seat) })
  })
}

/** Someone of either region who has no seat there takes one, on all days or on one. */
async function takeSeat(at: Stage, { which, how }: Picked): Promise<void> {
  const occasion = pick(at.occasions, which)
  if (occasion === undefined) return
  const member = pick(
    at.regions.flatMap(({ members }) => members),
    how,
  )
  const personId = member && free(at, occasion, member)
  const onlyDayId = how % 4 === 0 ? (pick(daysLeft(occasion), which)?.dayId ?? null) : null
  if (member === undefined || personId === undefined || !isAhead({ occasion, onlyDayId })) return
  await give(at, { personId, member, occasion, onlyDayId, tookOverId: null })
}

function free(at: Stage, occasion: Occasion, { personIds }: Member): number | undefined {
  const there = at.seats.filter((seat) => seat.occasion === occasion && isHeld(seat)).map(({ personId }) => personId)
  return personIds.find((id) => !there.includes(id))
}

async function end(at: Stage, seat: Seat, endKind: 'cancelled' | 'taken-over' | 'occasion-cancelled'): Promise<void> {
  await attempt(w.db, async (tx) => {
    await tx
      .updateTable('booking')
      .set({ cancelledAt: now(), cancelledBy: at.actor.personId, endKind })
      .where('id', '=', seat.bookingId)
      .execute()
    await moneyPort.seatGivenBack(tx, { ...factsOf(at, seat), days: daysOf(seat) })
  })
  seat.isGivenBack = true
}

async function giveBack(at: Stage, { which }: Picked): Promise<void> {
  const seat = pick(
    at.seats.filter((one) => isHeld(one) && isAhead(one)),
    which,
  )
  if (seat) await end(at, seat, 'cancelled')
}

async function takeOver(at: Stage, { which }: Picked): Promise<void> {
  const seat = pick(
    at.seats.filter((one) => isHeld(one) && isAhead(one)),
    which,
  )
  const personId = seat && free(at, seat.occasion, seat.member)
  if (seat === undefined || personId === undefined) return
  await end(at, seat, 'taken-over')
  const { member, occasion, onlyDayId, bookingId } = seat
  await give(at, { personId, member, occasion, onlyDayId, tookOverId: bookingId })
}

async function markDay(at: Stage, { which, how }: Picked): Promise<void> {
  const held = at.seats.filter(isHeld).flatMap((seat) => daysOf(seat).map((on) => ({ seat, on })))
  const one = pick(
    held.filter(({ on }) => on.onDay <= today()),
    which,
  )
  if (one === undefined) return
  const { seat, on } = one
  const mark = how % 3 === 0 ? 'absent' : 'attended'
  const made = {
    dayId: on.dayId,
    bookingId: seat.bookingId,
    mark,
    markedBy: at.actor.personId,
    markedAt: now(),
  } as const
  await attempt(w.db, async (tx) => {
    await tx.insertInto('attendanceMark').values(made).execute()
    await moneyPort.dayMarked(tx, { ...factsOf(at, seat), day: on, mark, before: seat.marks.get(on.dayId) })
  })
  seat.marks.set(on.dayId, mark)
}

/** Never the only day left, and none that anyone has attended. */
async function withdrawDay(at: Stage, { which, how }: Picked): Promise<void> {
  const occasion = pick(at.occasions, which)
  const on = occasion && pick(daysLeft(occasion), how)
  if (on === undefined || daysLeft(occasion ?? assert.fail()).length < 2) return
  const seats = at.seats.filter((seat) => seat.occasion === occasion)
  if (seats.some(({ marks }) => marks.get(on.dayId) === 'attended')) return
  const told = seats.filter((seat) => isHeld(seat) && daysOf(seat).includes(on))
  await attempt(w.db, async (tx) => {
    for (const seat of told) await moneyPort.dayWithdrawn(tx, factsOf(at, seat), on)
    await tx.deleteFrom('dayStaff').where('dayId', '=', on.dayId).execute()
    const cancelled = { cancelledAt: now(), cancelledBy: at.actor.personId, cancelledWhy: 'För få' }
    await tx.updateTable('occasionDay').set(cancelled).where('id', '=', on.dayId).execute()
  })
  on.isWithdrawn = true
  for (const seat of told.filter(({ onlyDayId }) => onlyDayId === on.dayId)) await end(at, seat, 'occasion-cancelled')
}

/** Of a day to come. */
async function changePrice(at: Stage, { which, how }: Picked): Promise<void> {
  const ahead = at.occasions.flatMap((occasion) => daysLeft(occasion).map((on) => ({ occasion, on })))
  const one = pick(
    ahead.filter(({ on }) => on.onDay > today()),
    which,
  )
  if (one === undefined) return
  const { occasion, on } = one
  const dearer = [{ component: 'room', amountOre: kr(1234.5) }, ...digital]
  on.prices = pick([dearer, digital, onSite, []], how) ?? onSite
  const seats = at.seats.filter((seat) => seat.occasion === occasion && isHeld(seat) && daysOf(seat).includes(on))
  await attempt(w.db, async (tx) => {
    await tx.deleteFrom('dayPrice').where('dayId', '=', on.dayId).execute()
    const rows = on.prices.map((price, position) => ({ ...price, position, dayId: on.dayId }))
    if (rows.length > 0) await tx.insertInto('dayPrice').values(rows).execute()
    await moneyPort.dayRepriced(tx, repricingOf(at, { occasion, on, seats }))
  })
}

function repricingOf(at: Stage, { occasion, on, seats }: { occasion: Occasion; on: HeldDay; seats: readonly Seat[] }) {
  const { regionId } = occasion
  return { regionId, day: on, seats: seats.map((seat) => factsOf(at, seat)), reason: 'Annan lokal', actor: at.actor }
}

async function correct({ regions, actor }: Stage, { which, how }: Picked): Promise<void> {
  const region = pick(regions, which)
  const member = region && pick(region.members, how)
  if (region === undefined || member === undefined) return
  const { municipalityId } = member
  const amountOre = pick([kr(100), kr(-2500), kr(0.5), kr(-33.33)], which + how) ?? kr(1)
  const correction = { regionId: region.id, municipalityId, year: how % 5 === 0 ? 2027 : year, amountOre }
  const said = { reason: 'Fel antal', about: undefined }
  await attempt(w.db, (tx) => makeCorrection(tx, { ...correction, ...said }, { actor }))
}

async function withdraw({ regions, actor }: Stage, { which }: Picked): Promise<void> {
  const ids = regions.map(({ id }) => id)
  const made = await w.db
    .selectFrom('correction')
    .select(['id', 'regionId'])
    .where('regionId', 'in', ids)
    .orderBy('id')
    .execute()
  const one = pick(made, which)
  const back = one && { regionId: one.regionId, correctionId: one.id, reason: 'Den var rätt', actor }
  if (back) await attempt(w.db, (tx) => withdrawCorrection(tx, back))
}

async function shareCost(at: Stage, { which, how }: Picked): Promise<void> {
  const region = pick(at.regions, which)
  if (region === undefined) return
  const cost = { amountOre: pick([kr(10_000), kr(9_999), kr(0), kr(1)], how) ?? kr(1), source: 'test' }
  const allocationKeyId = pick(region.keyIds, how) ?? 0
  const set = { regionId: region.id, year, ...cost, allocationKeyId }
  await attempt(w.db, (tx) => setFixedCost(tx, set, { unit: 'kr', actor: at.actor }))
  if (how % 7 > 0) await shareAgain(at, region)
}

async function shareAgain({ actor }: Stage, { id: regionId }: Region): Promise<void> {
  await attempt(w.db, async (tx) => {
    await lockLedger(tx, regionId)
    return postFixedCost(tx, { ...(await getFixedCostFacts(tx, { regionId, year })), seen: undefined, actor })
  })
}

function feeOf(at: Stage, seat: Seat, kind: 'cancelled-late' | 'no-show', amountOre: Ore) {
  const why = { daysBefore: null, rungDays: null, percent: null, ladderId: null, seatPriceOre: null }
  const dueOn = seat.occasion.days[0]?.onDay ?? today()
  return { ...factsOf(at, seat), kind, amountOre, dueOn, why }
}

async function makeFeeDue(at: Stage, { which, how }: Picked): Promise<void> {
  const seat = pick(at.seats, which)
  if (seat === undefined) return
  const [kind, amountOre] = [seat.isGivenBack ? 'cancelled-late' : 'no-show', kr(250 * (1 + (how % 3)))] as const
  await attempt(w.db, (tx) => moneyPort.feeDue(tx, feeOf(at, seat, kind, amountOre)))
  seat.fees.set(kind, amountOre)
}

async function takeFeeBack(at: Stage, { which }: Picked): Promise<void> {
  const due = at.seats.flatMap((seat) => [...seat.fees.keys()].map((kind) => ({ seat, kind })))
  const one = pick(due, which)
  if (one === undefined) return
  await attempt(w.db, (tx) => moneyPort.feeTakenBack(tx, { ...factsOf(at, one.seat), kind: one.kind }))
  one.seat.fees.delete(one.kind)
}

function dealingsOf(regions: readonly Region[]): { readonly sellerId: number; readonly buyerId: number }[] {
  return regions.flatMap(({ id: sellerId, members }) => [
    ...members.map(({ municipalityId: buyerId }) => ({ sellerId, buyerId })),
    ...regions.filter(({ id }) => id !== sellerId).map(({ id: buyerId }) => ({ sellerId, buyerId })),
  ])
}

interface Parties {
  readonly sellerId: number
  readonly buyerId: number
}

async function draftOf({ actor }: Stage, parties: Parties, period: DraftPeriod, given: { of: number; until?: Day }) {
  const { of, until = day(`${of}-12-31`) } = given
  const asked = { ...parties, period, year: of, fromDay: day(`${of}-01-01`), untilDay: until }
  return attempt(w.db, (tx) => draftInvoices(tx, asked, { actor, runId: null }))
}

/** Of one buyer, and left as drafts. */
async function draft(at: Stage, { which, how }: Picked): Promise<void> {
  const parties = pick(dealingsOf(at.regions), which)
  if (parties === undefined) return
  const isBetween = at.regions.some(({ id }) => id === parties.buyerId)
  const kinds = isBetween ? (['between-regions'] as const) : (['fixed-cost', 'course-days', 'year-end'] as const)
  const of = how % 4 === 0 && yearOf(today()) > year ? 2027 : year
  const until = day(how % 2 === 0 ? `${of}-06-30` : `${of}-12-31`)
  const period = pick<DraftPeriod>(kinds, how)
  if (period) await draftOf(at, parties, period, { of, until })
}

/** What is drafted and still right is checked, and mostly issued, after more is drafted. */
async function issue(at: Stage, picked: Picked): Promise<void> {
  await draft(at, picked)
  const { actor } = at
  for (const { id } of await openOf(at)) {
    await attempt(w.db, (tx) => checkInvoice(tx, id, { actor }))
    if (picked.which % 5 > 0) await attempt(w.db, (tx) => issueInvoice(tx, id, { actor }))
  }
}

const openOf = ({ regions }: Stage) =>
  w.db
    .selectFrom('invoice')
    .select(['id', 'state'])
    .where(
      'sellerId',
      'in',
      regions.map(({ id }) => id),
    )
    .where('state', 'in', ['draft', 'checked'])
    .orderBy('id')
    .execute()

const issuedOf = ({ regions }: Stage) =>
  w.db
    .selectFrom('invoice')
    .select('id')
    .where(
      'sellerId',
      'in',
      regions.map(({ id }) => id),
    )
    .where('number', 'is not', null)
    .orderBy('id')
    .execute()

async function credit(at: Stage, { which }: Picked): Promise<void> {
  const one = pick(await issuedOf(at), which)
  if (one) await attempt(w.db, (tx) => creditInvoice(tx, one.id, { actor: at.actor, reason: 'Fel mottagare' }))
}

/** All that is left, or half of it. */
async function pay(at: Stage, { which, how }: Picked): Promise<void> {
  const invoiceId = pick(await issuedOf(at), which)?.id
  if (invoiceId === undefined) return
  await attempt(w.db, async (tx) => {
    const payable = await findPayable(tx, invoiceId)
    const left = payable ? leftToPay(payable) : ore(0)
    const amountOre = how % 2 === 0 ? left : ore(Math.floor(left / 2))
    return notePayment(tx, { invoiceId, amountOre, paidOn: today(), actor: at.actor })
  })
}

async function passTime(_: Stage, { how }: Picked): Promise<void> {
  const then = addDays(today(), 10 + how)
  if (then < '2027-03-31') holdClock(`${then}T10:00:00+01:00`)
}

/** Once the year is over it is closed; closed again, it is refused. */
async function close({ actor }: Stage, region: Region | undefined): Promise<void> {
  if (region === undefined) return
  const [before] = [await closingOf(region.id)]
  const count = await countPostings()
  const outcome = await closeYear(w.db, { region, year, seen: undefined, actor })
  if (before !== undefined) {
    assert.ok(isRefusal(outcome) && outcome.refused === 'already-closed')
    assert.deepEqual(await closingOf(region.id), before)
  } else if (isRefusal(outcome)) assert.equal(outcome.refused, 'days-to-come')
  if (isRefusal(outcome)) assert.equal(await countPostings(), count)
}

async function closingOf(regionId: number) {
  return w.db.selectFrom('yearClosing').selectAll().where('regionId', '=', regionId).executeTakeFirst()
}

async function countPostings(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from posting`.execute(w.db)
  return rows[0]?.count ?? assert.fail('no count')
}

/** What a closed year's pot paid out is what seats put in, and nothing is left of it. */
async function potsPaidOut({ regions }: Stage): Promise<void> {
  for (const { id } of regions) {
    const closing = (await closingOf(id)) ?? assert.fail('the year is not closed')
    const { rows } = await sql<{ paidIn: Ore; paidOut: Ore }>`
      select coalesce(sum(pot_ore) filter (where cause in ('registered', 'attended', 'substituted')
          or cause = 'between-regions' and booking_id is not null), 0)::bigint as paid_in,
        coalesce(-sum(owed_ore) filter (where cause = 'pot-share' or cause = 'between-regions' and booking_id is null), 0)::bigint
          as paid_out
      from posting where creditor_id = ${id} and year = ${year}
        and not (cause = 'pot-share' and pot_ore = 0)`.execute(w.db)
    const [found] = rows
    assert.deepEqual([found?.paidIn, found?.paidOut], [closing.potOre, closing.potOre])
  }
}

/** Everything that is issued says for ever what it said when it was. */
async function remember({ regions, issued }: Stage): Promise<void> {
  const sellers = regions.map(({ id }) => id)
  const { rows } = await sql<{ id: number; said: string }>`
    select i.id, md5(concat(i.document::text, i.net_ore, i.vat_ore, i.number, i.appendix_key, (
      select string_agg(concat(l.text, l.quantity, '*', l.unit_price_ore, '=', l.amount_ore), '|' order by l.position)
      from invoice_line l where l.invoice_id = i.id), (
      select string_agg(encode(sha256(f.bytes), 'hex'), '|' order by f.kind) from invoice_file f where f.invoice_id = i.id))) as said
    from invoice i where i.seller_id = any(${sellers}::int[]) and i.number is not null`.execute(w.db)
  assert.ok(rows.length >= issued.size, 'what is issued stays')
  for (const { id, said } of rows) assert.equal(issued.get(id) ?? said, said, `invoice ${id} has changed`)
  for (const { id, said } of rows) issued.set(id, said)
}

/** Nothing is at fault, the books balance, and what everyone owes is what invoices and what is not yet on one say. */
async function addsUp(at: Stage, billed?: 'all billed'): Promise<void> {
  assert.deepEqual(await w.db.transaction().execute(gatherFaults), [])
  const { rows } = await sql<{
    sum: number
  }>`select coalesce(sum(amount_ore), 0)::bigint as sum from posting_line`.execute(w.db)
  assert.equal(rows[0]?.sum, 0)
  for (const { sellerId, buyerId } of dealingsOf(at.regions)) {
    const { rows: said } = await sql<{ owed: Ore; onInvoices: Ore; notYet: Ore }>`
      select
        (select coalesce(sum(owed_ore), 0)::bigint from posting where creditor_id = ${sellerId} and debtor_id = ${buyerId}) as owed,
        (select coalesce(sum(net_ore), 0)::bigint from invoice where seller_id = ${sellerId} and buyer_id = ${buyerId}
          and (number is not null or state in ('draft', 'checked'))) as on_invoices,
        (select coalesce(sum(owed_ore), 0)::bigint from posting p where creditor_id = ${sellerId} and debtor_id = ${buyerId}
          and not exists (select from invoice_posting b where b.posting_id = p.id and b.is_live)) as not_yet`.execute(
      w.db,
    )
    const one = said[0] ?? assert.fail('no sums')
    assert.equal(ore(one.onInvoices + one.notYet), one.owed, `${sellerId} and ${buyerId}`)
    if (billed) assert.equal(one.notYet, 0, `${sellerId} and ${buyerId}: something is forgotten`)
  }
}

/** Told once more of all that stands, the ledger has it already. */
async function postsNothingAgain(at: Stage): Promise<void> {
  for (const region of at.regions) await shareAgain(at, region)
  const before = await countPostings()
  for (const region of at.regions) await shareAgain(at, region)
  for (const region of at.regions) await close(at, region)
  for (const seat of at.seats) await attempt(w.db, (tx) => tellAgain(at, seat, tx))
  for (const occasion of at.occasions)
    for (const on of daysLeft(occasion)) {
      const seats = at.seats.filter((seat) => seat.occasion === occasion && isHeld(seat) && daysOf(seat).includes(on))
      await attempt(w.db, (tx) => moneyPort.dayRepriced(tx, repricingOf(at, { occasion, on, seats })))
    }
  assert.equal(await countPostings(), before)
}

async function tellAgain(at: Stage, seat: Seat, tx: Parameters<typeof moneyPort.seatTaken>[0]): Promise<void> {
  const facts = factsOf(at, seat)
  const days = daysOf(seat)
  if (seat.isGivenBack) await moneyPort.seatGivenBack(tx, { ...facts, days })
  else await moneyPort.seatTaken(tx, { ...facts, days })
  for (const on of days) {
    const mark = seat.marks.get(on.dayId)
    if (mark) await moneyPort.dayMarked(tx, { ...facts, day: on, mark, before: mark })
  }
  for (const on of seat.occasion.days.filter(({ isWithdrawn }) => isWithdrawn))
    await moneyPort.dayWithdrawn(tx, facts, on)
  for (const [kind, amountOre] of seat.fees) await moneyPort.feeDue(tx, feeOf(at, seat, kind, amountOre))
}

/** Drafts are laid aside, and all that is left of both years is billed. */
async function billTheRest(at: Stage): Promise<void> {
  const { actor } = at
  for (const { id } of await openOf(at)) await attempt(w.db, (tx) => discardDraft(tx, id, { actor }))
  for (const parties of dealingsOf(at.regions))
    for (const of of [year, 2027]) {
      const isBetween = at.regions.some(({ id }) => id === parties.buyerId)
      const drafted = await draftOf(at, parties, isBetween ? 'between-regions' : 'year-end', { of })
      for (const id of 'made' in drafted ? drafted.made : []) {
        const checked = await attempt(w.db, (tx) => checkInvoice(tx, id, { actor }))
        if (hasNothingToCredit(checked)) continue
        assert.ok(!isRefusal(checked), JSON.stringify(checked))
        const outcome = await attempt(w.db, (tx) => issueInvoice(tx, id, { actor }))
        assert.ok(!isRefusal(outcome), JSON.stringify(outcome))
      }
    }
  await remember(at)
}

/** Money to get by who was never invoiced: it waits as a draft for an invoice to be credited. */
function hasNothingToCredit(checked: Awaited<ReturnType<typeof checkInvoice>>): boolean {
  if (!isRefusal(checked) || checked.refused !== 'at-fault') return false
  return checked.faults.every(({ field }) => field === 'preceding-invoice')
}
