import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { moneyPort, pricePort } from '#economy'
import {
  bookSeats,
  cancelOccasion,
  markAttendance,
  planOccasion,
  setLadder,
  settleOccasion,
  shareSeats,
} from '#occasions'
import { holdClock, now, today } from '#platform'
import { attempt } from '#platform/db'
import { addDays, type Day, day, daysBetween, isRefusal, kr, type Ore, ore, timeOfDay, yearOf } from '#values'
import { gatherFaults } from '../src/economy/check-ledger/gather-faults.screen.ts'
import { discardDraft } from '../src/economy/drafts/discard-draft.ts'
import { draftInvoices } from '../src/economy/drafts/draft-invoices.ts'
import { getFeeFacts } from '../src/economy/fees/national-fee.store.ts'
import { postNationalFee } from '../src/economy/fees/post-national-fee.ts'
import { getFixedCostFacts } from '../src/economy/fixed-cost/fixed-cost.report.ts'
import { postFixedCost } from '../src/economy/fixed-cost/post-fixed-cost.ts'
import { setFixedCost } from '../src/economy/fixed-cost/set-fixed-cost.ts'
import { checkInvoice } from '../src/economy/invoices/check-invoice.ts'
import { issueInvoice } from '../src/economy/invoices/issue-invoice.ts'
import { lockLedger } from '../src/economy/ledger/ledger.store.ts'
import { setPrices } from '../src/economy/prices/set-prices.ts'
import { setVat } from '../src/economy/vat/set-vat.ts'
import { lineKinds, vatChoices, vatOfChoice } from '../src/economy/vat/vat.rules.ts'
import { closeYear } from '../src/economy/year-closing/close-year.screen.ts'
import { cancelBooking } from '../src/occasions/booking/cancel-booking.ts'
import { setDayPrices } from '../src/occasions/day-prices/set-day-prices.ts'
import { changeDay } from '../src/occasions/days/change-day.ts'
import { waiveFee } from '../src/occasions/ladder/waive-fee.ts'
import { cancelDay } from '../src/occasions/lifecycle/cancel-day.ts'
import { lockOccasion } from '../src/occasions/occasion/occasion.store.ts'
import { takeOverSeat } from '../src/occasions/takeovers/take-over-seat.ts'
import { faultsOfEInvoice } from './e-invoice/check-e-invoice.ts'
import { economyBuilders } from './world/economy.ts'
import { invoiceBuilders } from './world/invoices.ts'
import { occasionBuilders, type Station } from './world/occasions.ts'
import { world } from './world.ts'

const w = world('bare', { clock: '2026-01-12T10:00:00+01:00' })
const build = () => occasionBuilders(w)
const [year, next] = [2026, 2027]

/** A region with two municipalities; the second was away for a while, and joins the region in July. */
interface Home extends Station {
  readonly name: string
  readonly members: readonly number[]
  readonly keyId: number
  readonly staffed: readonly { readonly personId: number; readonly municipalityId: number }[]
  readonly inhabitants: ReadonlyMap<number, number>
}
interface Stage {
  readonly homes: readonly Home[]
  readonly skrId: number
  /** What each seat that was given back late costs, by the plainest reading of the ladder. */
  readonly lateFees: Map<number, Ore>
  /** And the day it was given back. */
  readonly givenBack: Map<number, Day>
  readonly issued: Map<number, string>
}
interface Picked {
  readonly which: number
  readonly how: number
}

function pick<T>(among: readonly T[], number: number): T | undefined {
  return among[number % Math.max(among.length, 1)]
}

const acts = {
  'a seat is booked': book,
  'a seat is given back': (at: Stage, picked: Picked) => giveBack(at, picked),
  'a seat is given back with an excuse': (at: Stage, picked: Picked) => giveBack(at, picked, 'illness'),
  'a seat is taken over': takeOver,
  'a day is marked': mark,
  'a day is moved': move,
  'a day is cancelled': withdrawDay,
  'an occasion is cancelled': withdrawAll,
  'a day has another price': reprice,
  'a price list begins': (at: Stage, picked: Picked) => listPrices(at, picked),
  'an occasion is planned': (at: Stage, { which, how }: Picked) => planIn(at, pick(at.homes, which), 12 + (how % 30)),
  'a fee is waived': waive,
  'an occasion is settled': settle,
  'VAT changes': tax,
  'invoices are issued': (at: Stage, { which, how }: Picked) =>
    bill(at, pick(partiesOf(at), which), how % 2 === 0 ? day(`${yearOf(today())}-06-30`) : undefined),
  'a day comes near': async (at: Stage, { which, how }: Picked) => {
    const seat = pick((await seatsHeld(at)).filter(isAhead), which)
    const then = seat && addDays(firstOf(seat), -1 - (how % (early + 2)))
    if (then && then > today()) holdClock(`${then}T10:00:00+01:00`)
  },
  'time passes': async (_: Stage, { how }: Picked) => {
    const then = addDays(today(), 5 + (how % 25))
    if (then < '2027-01-01') holdClock(`${then}T10:00:00+01:00`)
  },
} satisfies Record<string, (at: Stage, picked: Picked) => Promise<void>>

type Act = keyof typeof acts
const often: Act[] = [
  'a day comes near',
  'a seat is booked',
  'a seat is booked',
  'a seat is given back',
  'a day is marked',
  'a day is marked',
]
const act = fc.record({
  does: fc.constantFrom(...often, 'time passes', ...(Object.keys(acts) as Act[])),
  which: fc.nat(99),
  how: fc.nat(99),
})

test('a year as it is lived: each owes for what was booked, used, missed and given back, and for nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 30, maxLength: 45 }), async (history) => {
      holdClock('2026-01-12T10:00:00+01:00')
      const at = await stage()
      for (const { does, ...picked } of history) {
        await acts[does](at, picked)
        await remember(at)
      }
      await yearsEnd(at, year)
      await owesWhatItShould(at)
      await yearsEnd(at, next)
      await potsWentOut(at)
      await owesWhatItShould(at)
      for (const parties of partiesOf(at)) await bill(at, parties)
      await remember(at)
      await papersAreRight(at)
    }),
    { numRuns: 6, endOnFailure: true },
  )
})

/** Two regions with courses for each other: the one charges what is booked and the other what is used, and carries its first pot. */
async function stage(): Promise<Stage> {
  const homes = [await home(), await home()]
  const national = w.db.selectFrom('organisation').select('id').where('kind', '=', 'national')
  const { id: skrId } = await national.executeTakeFirstOrThrow()
  const fees = [year, next].map((of) => ({
    year: of,
    orePerInhabitant: 228,
    source: 'test',
    counting: 'months' as const,
  }))
  await w.db
    .insertInto('nationalFee')
    .values(fees)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const [booking, using] = homes
  if (booking === undefined || using === undefined) assert.fail('two regions')
  const { regionRule } = economyBuilders(w.db)
  await regionRule(booking.regionId, { from: day('2026-01-01'), withoutPoints: 'back', shareUnit: 'öre' })
  const used = { chargingBasis: 'attended', withoutPoints: 'carried' } as const
  const nothing = { leaderPoints: '0', trainerPoints: '0' }
  await regionRule(using.regionId, { from: day('2026-01-01'), ...used, ...nothing })
  await regionRule(using.regionId, { from: day('2027-01-01'), ...used })
  for (const one of homes)
    for (const { course, people } of homes)
      if (course !== one.course) for (const id of people) await build().travels(id, one.course.stepId)
  const at: Stage = { homes, skrId, lateFees: new Map(), givenBack: new Map(), issued: new Map() }
  for (const one of homes) {
    const others = homes.filter(({ regionId }) => regionId !== one.regionId).map(({ regionId }) => regionId)
    await invoiceBuilders(w.db).dealings(one.regionId, [...one.members, ...others])
    for (const [journeyId, percents] of [
      [null, [25, 80]],
      ...(one === booking ? ([[one.course.journeyId, [50, 100]]] as const) : []),
    ] as const)
      await done((tx) => setLadder(tx, ladderOf(one, journeyId, percents), { actor: actorOf(one), today: today() }))
    await tax(at, { which: homes.indexOf(one), how: lineKinds.indexOf('course-day') })
    for (const firstIn of [20, 60, 200, 320]) await planIn(at, one, firstIn)
  }
  // Nobody gets the same course twice.
  for (const which of [0, 1, 2, 3, 4, 5, 6, 7])
    for (const seat of [0, 4]) await book(at, { which, how: seat + (which % 4) })
  return at
}

const actorOf = ({ eivor }: Station) => ({ personId: eivor, address: null })
const latest = 3
const early = 14
const ladderOf = ({ regionId }: Station, journeyId: number | null, [half, whole]: readonly [number, number]) => ({
  ...{ regionId, journeyId, fromDay: today(), source: 'test', excuseWaives: true },
  rungs: [
    { daysBefore: early, percent: half, amountOre: null },
    { daysBefore: latest, percent: whole, amountOre: null },
    { daysBefore: null, percent: whole, amountOre: null },
  ],
})

/** What must succeed. */
async function done<T>(act: Parameters<typeof attempt<T>>[1]): Promise<T> {
  const outcome = await attempt(w.db, act)
  assert.ok(!isRefusal(outcome), JSON.stringify(outcome))
  return outcome
}

async function home(): Promise<Home> {
  const station = await build().station(2)
  const { regionId, municipalityId, unitId, karin, ulf, rosa } = station
  await w.db
    .updateTable('employment')
    .set({ organisationId: unitId })
    .where('personId', 'in', [karin, ulf, rosa])
    .execute()
  const joinedId = await w.municipality({ regionId })
  await joins(joinedId, regionId)
  const joinedUnit = await w.unit({ municipalityId: joinedId })
  const more = [await w.person({ unitId: joinedUnit }), await w.person({ unitId: joinedUnit })]
  for (const personId of more) await build().travels(personId, station.course.stepId)
  const inhabitants = new Map([
    [municipalityId, 15_781],
    [joinedId, 3301],
  ])
  const basis = { slug: `lived-${regionId}`, asOf: day('2025-12-31'), source: 'test' }
  const { id: basisId } = await w.db
    .insertInto('populationBasis')
    .values(basis)
    .returning('id')
    .executeTakeFirstOrThrow()
  const counted = [...inhabitants].map(([organisationId, count]) => ({ basisId, organisationId, inhabitants: count }))
  await w.db.insertInto('population').values(counted).execute()
  const key = {
    regionId,
    name: 'Överenskommen',
    kind: 'agreed' as const,
    asOf: day('2025-12-31'),
    source: 'test',
    madeAt: now(),
  }
  const { id: keyId } = await w.db.insertInto('allocationKey').values(key).returning('id').executeTakeFirstOrThrow()
  const weights = [...inhabitants].map(([id, count]) => ({
    municipalityId: id,
    weight: String(count),
    allocationKeyId: keyId,
  }))
  await w.db.insertInto('allocationWeight').values(weights).execute()
  const { name } = await w.db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', regionId)
    .executeTakeFirstOrThrow()
  const people = [...station.people, ...more]
  const staffed = people.map((personId) => ({
    personId,
    municipalityId: more.includes(personId) ? joinedId : municipalityId,
  }))
  return { ...station, people, staffed, name, members: [municipalityId, joinedId], keyId, inhabitants }
}

/** Away from SKR in March and April, and with the region from July. */
async function joins(municipalityId: number, regionId: number): Promise<void> {
  const own = w.db.updateTable('agreement').set({ inForceUntil: day('2026-02-28') })
  await own.where('organisationId', '=', municipalityId).where('kind', '=', 'service').execute()
  const { counterpartId } = await w.db
    .selectFrom('agreement')
    .select('counterpartId')
    .where('organisationId', '=', municipalityId)
    .executeTakeFirstOrThrow()
  const later = { organisationId: municipalityId, source: 'test', inForceUntil: null }
  await w.db
    .insertInto('agreement')
    .values([
      { ...later, kind: 'service', counterpartId, inForceFrom: day('2026-05-01') },
      { ...later, kind: 'regional', counterpartId: regionId, inForceFrom: day('2026-07-01') },
    ])
    .execute()
}

/** Refused where the same people lead elsewhere that day. */
async function planIn(at: Stage, where: Home | undefined, firstIn: number): Promise<void> {
  if (where === undefined) return
  const first = addDays(today(), firstIn)
  const staff = [
    { personId: where.karin, role: 'course-leader' as const },
    { personId: where.ulf, role: 'trainer' as const },
    { personId: where.rosa, role: 'reserve' as const },
  ]
  const aDay = (number: number, onDay: Day) => ({
    ...{ number, onDay, starts: timeOfDay('09:00'), ends: timeOfDay('16:00') },
    ...{ form: 'on-site' as const, place: 'Kulturens hus, Luleå', link: '', staff },
  })
  const booking = { bookingOpens: today(), bookingCloses: addDays(first, -1) }
  const plan = { seats: 3, ...booking, days: [aDay(1, first), aDay(2, addDays(first, 7))] }
  const asked = { regionId: where.regionId, courseId: where.course.courseId, plan, prices: pricePort, today: today() }
  const planned = await attempt(w.db, (tx) => planOccasion(tx, { ...asked, actor: actorOf(where) }))
  if (isRefusal(planned)) return
  const [other] = at.homes.filter(({ regionId }) => regionId !== where.regionId)
  const agreed = { agreement: 'Avtal 1', agreedWith: 'Hedda', agreedOn: today(), seats: 2, ...meansOf(where) }
  const shared = { ...agreed, occasionId: planned.occasionId, regionId: other?.regionId ?? 0 }
  await done((tx) => shareSeats(tx, shared))
}

const meansOf = (where: Station) => ({ actor: actorOf(where), today: today(), money: moneyPort })

interface Occasion {
  readonly id: number
  readonly regionId: number
  readonly version: number
}
async function occasionsOf({ homes }: Stage): Promise<(Occasion & { readonly where: Home })[]> {
  const rows = await w.db
    .selectFrom('occasion')
    .select(['id', 'regionId', 'version'])
    .where(
      'regionId',
      'in',
      homes.map(({ regionId }) => regionId),
    )
    .where('cancelledAt', 'is', null)
    .orderBy('id')
    .execute()
  return rows.flatMap((row) =>
    homes.filter(({ regionId }) => regionId === row.regionId).map((where) => ({ ...row, where })),
  )
}

async function daysOf(occasionId: number) {
  const days = w.db.selectFrom('occasionDay').selectAll().where('occasionId', '=', occasionId)
  return days.where('cancelledAt', 'is', null).orderBy('number').execute()
}

interface SeatDay {
  readonly bookingId: number
  readonly personId: number
  readonly occasionId: number
  readonly municipalityId: number
  readonly hostId: number
  readonly homeId: number
  readonly isHeld: boolean
  readonly endKind: string | null
  readonly dayId: number
  readonly onDay: Day
  /** Neither the day nor its occasion has been cancelled. */
  readonly isOn: boolean
  readonly price: Ore
  readonly pot: Ore
  readonly mark: string | null
}

/** Every seat that ever was, on every day of its occasion, by the plainest reading of the tables there is. */
async function seatDays({ homes }: Stage): Promise<SeatDay[]> {
  const { rows } = await sql<SeatDay>`
    select b.id as booking_id, b.person_id, b.municipality_id, o.region_id as host_id, o.id as occasion_id,
      coalesce(b.home_region_id, o.region_id) as home_id, b.cancelled_at is null as is_held, b.end_kind, d.id as day_id,
      d.on_day, d.cancelled_at is null and o.cancelled_at is null as is_on,
      (select coalesce(sum(amount_ore), 0)::bigint from day_price p where p.day_id = d.id) as price,
      (select coalesce(sum(amount_ore), 0)::bigint from day_price p where p.day_id = d.id and p.component = 'pot') as pot,
      (select mark from attendance_mark m where m.day_id = d.id and m.booking_id = b.id order by id desc limit 1) as mark
    from booking b join occasion o on o.id = b.occasion_id join occasion_day d on d.occasion_id = o.id
    where o.region_id = any(${homes.map(({ regionId }) => regionId)}::int[]) order by b.id, d.number`.execute(w.db)
  return rows
}

async function book(at: Stage, { which, how }: Picked): Promise<void> {
  const occasion = pick(await occasionsOf(at), which)
  const person = pick(
    at.homes.flatMap((of) => of.people.map((personId) => ({ personId, of }))),
    how,
  )
  if (occasion === undefined || person === undefined) return
  const asked = { occasionId: occasion.id, personIds: [person.personId], whenFull: 'queue' as const }
  const actor = { personId: person.of.maj, address: null }
  await attempt(w.db, (tx) => bookSeats(tx, { ...asked, ...meansOf(person.of), actor }))
}

/** One row for each seat that is held, with the days it is for. */
async function seatsHeld(at: Stage) {
  const held = (await seatDays(at)).filter(({ isHeld, isOn }) => isHeld && isOn)
  return [...Map.groupBy(held, ({ bookingId }) => bookingId).values()].flatMap((days) => {
    const [first] = days
    const where = at.homes.find(({ regionId }) => regionId === first?.hostId)
    return first && where ? [{ ...first, days, where }] : []
  })
}

const firstOf = ({ days }: { readonly days: readonly SeatDay[] }) =>
  days.map(({ onDay }) => onDay).toSorted()[0] ?? today()
const isAhead = ({ days }: { readonly days: readonly SeatDay[] }) => days.every(({ onDay }) => onDay > today())

/** Of the seats that can still be given back those that begin first. */
async function soonest(at: Stage) {
  const ahead = (await seatsHeld(at)).filter(isAhead)
  return ahead.toSorted((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1))
}

async function giveBack(at: Stage, { which }: Picked, excuse?: 'illness'): Promise<void> {
  const seat = pick((await soonest(at)).slice(0, 4), which)
  if (seat === undefined) return
  const { bookingId, where } = seat
  const fee = excuse ? ore(0) : lateFee(at, seat, today())
  const asked = { bookingId, ...meansOf(where), ...(excuse && { excuse }) }
  const outcome = await attempt(w.db, (tx) => cancelBooking(tx, asked))
  if (isRefusal(outcome)) return
  at.lateFees.set(bookingId, fee)
  at.givenBack.set(bookingId, today())
}

function lateFee(at: Stage, seat: { readonly hostId: number; readonly days: readonly SeatDay[] }, onDay: Day): Ore {
  const daysBefore = daysBetween(onDay, firstOf(seat))
  const [half, whole] = seat.hostId === at.homes[0]?.regionId ? [50, 100] : [25, 80]
  const percent = daysBefore > early ? 0 : daysBefore > latest ? half : whole
  const price = seat.days.reduce((sum, one) => sum + one.price, 0)
  return ore(Math.floor((price * percent + 50) / 100))
}

/** A day is not held after all: whoever gave a seat back owes for those that are left, and never more than before. */
async function owesForWhatIsLeft(at: Stage, withdrawn: number): Promise<void> {
  const seats = (await seatDays(at)).filter(({ occasionId, bookingId }) => {
    return occasionId === withdrawn && at.givenBack.has(bookingId)
  })
  for (const [bookingId, all] of Map.groupBy(seats, (seat) => seat.bookingId)) {
    const days = all.filter(({ isOn }) => isOn)
    const [first] = days
    const left = first ? lateFee(at, { ...first, days }, at.givenBack.get(bookingId) ?? today()) : 0
    at.lateFees.set(bookingId, ore(Math.min(left, at.lateFees.get(bookingId) ?? 0)))
  }
}

async function takeOver(at: Stage, { which, how }: Picked): Promise<void> {
  const seats = await seatsHeld(at)
  const seat = pick(seats.filter(isAhead), which)
  if (seat === undefined) return
  const there = seats.filter(({ occasionId }) => occasionId === seat.occasionId).map(({ personId }) => personId)
  const colleagues = at.homes.flatMap(({ staffed }) => staffed).filter(({ personId: id }) => !there.includes(id))
  const near = colleagues.filter(({ municipalityId }) => municipalityId === seat.municipalityId)
  const personId = pick(how % 5 === 0 ? colleagues : near, how)?.personId
  if (personId === undefined) return
  await attempt(w.db, (tx) => takeOverSeat(tx, { bookingId: seat.bookingId, personId, ...meansOf(seat.where) }))
}

/** Everyone who has a seat that day; marked again, it may be otherwise. */
async function mark(at: Stage, { which, how }: Picked): Promise<void> {
  const days = (await seatsHeld(at)).flatMap(({ days, where }) => days.map((on) => ({ ...on, where })))
  const past = days.filter(({ onDay }) => onDay <= today())
  const one = pick(past, which)
  if (one === undefined) return
  const marks = [
    { mark: 'attended' as const },
    { mark: 'absent' as const },
    { mark: 'attended' as const },
    { mark: 'excused' as const, excuse: 'ill' as const },
  ]
  const chosen = past
    .filter(({ dayId }) => dayId === one.dayId)
    .map(({ bookingId }, at) => ({ bookingId, reason: 'Fel person', ...(pick(marks, how + at) ?? assert.fail()) }))
  const asked = { occasionId: one.occasionId, dayId: one.dayId, chosen, seen: Number.MAX_SAFE_INTEGER }
  await attempt(w.db, (tx) => markAttendance(tx, { ...asked, ...meansOf(one.where) }))
}

async function heldDay(at: Stage, { which, how }: Picked) {
  const occasion = pick(await occasionsOf(at), which)
  if (occasion === undefined) return undefined
  const on = pick(await daysOf(occasion.id), how)
  if (on === undefined) return undefined
  const version = (await attempt(w.db, (tx) => lockOccasion(tx, occasion.id))).version
  return { occasionId: occasion.id, where: occasion.where, on, dayId: on.id, version }
}

async function move(at: Stage, picked: Picked): Promise<void> {
  const found = await heldDay(at, picked)
  if (found === undefined) return
  const { where, on, ...of } = found
  const change = {
    ...{ onDay: addDays(day(on.onDay), (picked.how % 13) - 6), starts: timeOfDay(on.starts), ends: timeOfDay(on.ends) },
    ...{ form: 'on-site' as const, place: on.place, link: '', endsDayAfter: false },
  }
  await attempt(w.db, (tx) => changeDay(tx, { ...of, ...meansOf(where), change, prices: pricePort }))
}

async function withdrawDay(at: Stage, picked: Picked): Promise<void> {
  const found = await heldDay(at, picked)
  if (found === undefined) return
  const { occasionId, dayId, where } = found
  const outcome = await attempt(w.db, (tx) => cancelDay(tx, { occasionId, dayId, why: 'Snö', ...meansOf(where) }))
  if (!isRefusal(outcome)) await owesForWhatIsLeft(at, occasionId)
}

/** Not often: there are few of them. */
async function withdrawAll(at: Stage, { which, how }: Picked): Promise<void> {
  const occasion = pick(await occasionsOf(at), which)
  if (occasion === undefined || how % 3 > 0) return
  const asked = { occasionId: occasion.id, why: 'Snö', keepsInterest: false, ...meansOf(occasion.where) }
  const outcome = await attempt(w.db, (tx) => cancelOccasion(tx, asked))
  if (!isRefusal(outcome)) await owesForWhatIsLeft(at, occasion.id)
}

async function reprice(at: Stage, picked: Picked): Promise<void> {
  const found = await heldDay(at, picked)
  if (found === undefined) return
  const { occasionId, dayId, version, where } = found
  const dear = [
    { component: 'room', amountOre: kr(1234.55) },
    { component: 'pot', amountOre: kr(350) },
  ]
  const prices = pick([dear, undefined, [{ component: 'material', amountOre: kr(0.35) }]], picked.how)
  const asked = { occasionId, dayId, version, prices, list: pricePort, reason: 'Annan lokal' }
  await attempt(w.db, (tx) => setDayPrices(tx, { ...asked, ...meansOf(where) }))
}

/** For all of the region's journeys, or for the one. */
async function listPrices(at: Stage, { which, how }: Picked): Promise<void> {
  const where = pick(at.homes, which)
  if (where === undefined) return
  const journeyId = how % 2 === 0 ? null : where.course.journeyId
  const parts = [
    { component: 'room', amountOre: kr(900 + how), forms: ['on-site' as const] },
    { component: 'pot', amountOre: kr(300 + how), forms: ['on-site' as const, 'digital' as const] },
  ]
  const list = { fromDay: addDays(today(), how % 30), source: 'test', journeyId, parts }
  await attempt(w.db, (tx) => setPrices(tx, list, { regionId: where.regionId, actor: actorOf(where) }))
}

async function waive(at: Stage, { which }: Picked): Promise<void> {
  const due = [...at.lateFees].filter(([, fee]) => fee > 0)
  const bookingId = pick(due, which)?.[0]
  const [where] = at.homes
  if (bookingId === undefined || where === undefined) return
  await done((tx) => waiveFee(tx, { bookingId, kind: 'cancelled-late', reason: 'Sjuk', ...meansOf(where) }))
  at.lateFees.set(bookingId, ore(0))
}

async function settle(at: Stage, { which }: Picked): Promise<void> {
  const occasion = pick(await occasionsOf(at), which)
  if (occasion === undefined) return
  const asked = { occasionId: occasion.id, ...meansOf(occasion.where) }
  await attempt(w.db, (tx) => settleOccasion(tx, asked))
}

async function tax(at: Stage, { which, how }: Picked): Promise<void> {
  const where = pick(at.homes, which)
  const [lineKind, choice] = [pick(lineKinds, how), pick(vatChoices, which + how)]
  if (where === undefined || lineKind === undefined || choice === undefined) return
  const vat = { ...vatOfChoice(choice), reason: 'Beslut', source: 'test', fromDay: addDays(today(), how % 20) }
  await attempt(w.db, (tx) => setVat(tx, { ...vat, sellerId: where.regionId, lineKind }, { actor: actorOf(where) }))
}

interface Parties {
  readonly seller: Home
  readonly buyerId: number
  readonly period: 'year-end' | 'between-regions'
}

function partiesOf({ homes }: Stage): Parties[] {
  return homes.flatMap((seller) => [
    ...seller.members.map((buyerId) => ({ seller, buyerId, period: 'year-end' as const })),
    ...homes
      .filter(({ regionId }) => regionId !== seller.regionId)
      .map(({ regionId }) => ({ seller, buyerId: regionId, period: 'between-regions' as const })),
  ])
}

/** All that is not billed up to a day, and issued; money to get by who was never invoiced waits as a draft. */
async function bill(_: Stage, parties: Parties | undefined, until?: Day): Promise<void> {
  if (parties === undefined) return
  const { seller, ...rest } = parties
  const means = { actor: actorOf(seller) }
  const open = w.db.selectFrom('invoice').select('id').where('state', 'in', ['draft', 'checked'])
  for (const { id } of await open.where('sellerId', '=', seller.regionId).where('buyerId', '=', rest.buyerId).execute())
    await done((tx) => discardDraft(tx, id, means))
  for (const of of [year, next].filter((one) => one <= yearOf(today()))) {
    const span = { year: of, fromDay: day(`${of}-01-01`), untilDay: until ?? day(`${of}-12-31`) }
    const asked = { ...rest, ...span, sellerId: seller.regionId }
    const drafted = await attempt(w.db, (tx) => draftInvoices(tx, asked, { ...means, runId: null }))
    for (const id of 'made' in drafted ? drafted.made : []) {
      const checked = await attempt(w.db, (tx) => checkInvoice(tx, id, means))
      if (isRefusal(checked) && checked.refused === 'at-fault') {
        assert.ok(checked.faults.every(({ field }) => field === 'preceding-invoice'))
        continue
      }
      await done((tx) => issueInvoice(tx, id, means))
    }
  }
}

/** The fixed cost, the national fee and the pot of the year, each asked for twice. */
async function yearsEnd(at: Stage, of: number): Promise<void> {
  holdClock(`${of + 1}-01-20T10:00:00+01:00`)
  for (const where of at.homes) {
    const { regionId, keyId, name, members, inhabitants } = where
    const actor = actorOf(where)
    const cost = { regionId, year: of, amountOre: kr(950_001), allocationKeyId: keyId, source: 'test' }
    await done((tx) => setFixedCost(tx, cost, { unit: 'kr', actor }))
    const share = () =>
      attempt(w.db, async (tx) => {
        await lockLedger(tx, regionId)
        return postFixedCost(tx, { ...(await getFixedCostFacts(tx, { regionId, year: of })), seen: undefined, actor })
      })
    const charge = () =>
      attempt(w.db, async (tx) => {
        await lockLedger(tx, regionId)
        const facts = await getFeeFacts(tx, { regionId, year: of })
        return postNationalFee(tx, { ...facts, regionId, seen: undefined, actor })
      })
    for (const act of [share, charge]) assert.deepEqual([await act(), await act()], [{ posted: 2 }, { posted: 0 }])
    const months = (id: number, joined: number) => (of === year && id === members[1] ? joined : 12)
    const all = [...inhabitants].reduce((sum, [id, count]) => sum + count * months(id, 6), 0)
    const cause = (name: string) => owedFor({ regionIds: [regionId, at.skrId], members, year: of, cause: name })
    const [fixed, fee] = [await cause('fixed-cost'), await cause('national-fee')]
    assert.equal(
      [...fixed.values()].reduce((sum, one) => sum + one, 0),
      kr(950_001),
    )
    for (const [id, count] of inhabitants) {
      assert.ok(Math.abs((fixed.get(id) ?? 0) - (kr(950_001) * count * months(id, 6)) / all) < 100)
      assert.equal(fee.get(id), Math.floor((2 * 228 * count * months(id, 10) + 12) / 24))
    }
    const closing = { region: { id: regionId, name }, year: of, seen: undefined, actor }
    const closed = await closeYear(w.db, closing)
    assert.ok(!isRefusal(closed), JSON.stringify(closed))
    const again = await closeYear(w.db, closing)
    assert.ok(isRefusal(again) && again.refused === 'already-closed')
  }
  if (of === year) await nextYear(at)
}

/** Something is held, and paid into the pot, in the year after too. */
async function nextYear(at: Stage): Promise<void> {
  for (const where of at.homes) await planIn(at, where, 20)
  const planned = (await occasionsOf(at)).length
  for (const which of [planned - 1, planned - 2]) for (const how of [0, 1, 2, 3, 4]) await book(at, { which, how })
  holdClock('2027-03-01T10:00:00+01:00')
  const ahead = (await seatDays(at)).filter(({ onDay }) => onDay >= '2027-01-01').length
  for (let which = 0; which < ahead; which += 1) await markOf2027(at, which)
}

async function markOf2027(at: Stage, which: number): Promise<void> {
  const days = (await seatsHeld(at)).flatMap(({ days, where }) => days.map((on) => ({ ...on, where })))
  const one = days.filter(({ onDay }) => onDay >= '2027-01-01')[which]
  if (one === undefined) return
  const chosen = [
    { bookingId: one.bookingId, reason: '', mark: which % 3 === 0 ? ('absent' as const) : ('attended' as const) },
  ]
  const asked = { occasionId: one.occasionId, dayId: one.dayId, chosen, seen: Number.MAX_SAFE_INTEGER }
  await done((tx) => markAttendance(tx, { ...asked, ...meansOf(one.where) }))
}

interface OwedOf {
  readonly regionIds: readonly number[]
  readonly members: readonly number[]
  readonly year: number
  readonly cause: string
}
async function owedFor({ regionIds, members, year: of, cause }: OwedOf): Promise<Map<number, number>> {
  const { rows } = await sql<{ debtorId: number; owed: number }>`
    select debtor_id, sum(owed_ore)::bigint as owed from posting where cause = ${cause} and facts is not null
      and creditor_id = any(${regionIds}::int[]) and debtor_id = any(${members}::int[])
      and matter like ${`% ${of} for %`} group by debtor_id`.execute(w.db)
  return new Map(rows.map(({ debtorId, owed }) => [debtorId, owed]))
}

/** What a seat costs on a day: where what is booked is charged, if it is held; where what is used, if someone came. */
function costOf(at: Stage, seat: SeatDay): Ore {
  if (!seat.isOn) return ore(0)
  const isCharged = seat.hostId === at.homes[0]?.regionId ? seat.isHeld : seat.mark === 'attended'
  return isCharged ? seat.price : ore(0)
}

async function owesWhatItShould(at: Stage): Promise<void> {
  assert.deepEqual(await w.db.transaction().execute(gatherFaults), [])
  const expected = new Map<string, number>()
  const owes = ({ hostId, homeId, municipalityId }: SeatDay, amount: number) => {
    const pairs = [[homeId, municipalityId], ...(homeId === hostId ? [] : [[hostId, homeId]])]
    for (const pair of pairs) expected.set(String(pair), (expected.get(String(pair)) ?? 0) + amount)
  }
  const seats = await seatDays(at)
  for (const seat of seats) owes(seat, costOf(at, seat))
  for (const days of Map.groupBy(seats, ({ bookingId }) => bookingId).values()) {
    const [seat] = days
    if (seat === undefined) continue
    owes(seat, at.lateFees.get(seat.bookingId) ?? 0)
    const missed = await noShowFee(seat.bookingId)
    const on = days.filter(({ isOn }) => isOn)
    if (missed > 0)
      assert.ok(seat.isHeld && on.every((one) => one.mark === 'absent'), 'only who never came has not come')
    owes(seat, missed)
  }
  const { rows } = await sql<{ pair: string; owed: number }>`
    select creditor_id || ',' || debtor_id as pair, sum(owed_ore)::bigint as owed from posting
    where booking_id is not null and creditor_id = any(${at.homes.map(({ regionId }) => regionId)}::int[])
    group by creditor_id, debtor_id having sum(owed_ore) <> 0`.execute(w.db)
  const nonzero = [...expected].filter(([, amount]) => amount !== 0)
  assert.deepEqual(new Map(rows.map(({ pair, owed }) => [pair, owed])), new Map(nonzero))
}

async function noShowFee(bookingId: number): Promise<number> {
  const said = w.db.selectFrom('seatFee').select(['act', 'amountOre']).where('bookingId', '=', bookingId)
  const last = await said.where('kind', '=', 'no-show').orderBy('id', 'desc').executeTakeFirst()
  return last?.act === 'due' ? last.amountOre : 0
}

/** Each pot paid out what seats put in, and what the year before left to it. */
async function potsWentOut(at: Stage): Promise<void> {
  const seats = (await seatDays(at)).filter((seat) => costOf(at, seat) > 0)
  for (const { regionId } of at.homes) {
    let carried = 0
    for (const of of [year, next]) {
      const inPot = seats.filter(({ hostId, onDay }) => hostId === regionId && yearOf(onDay) === of)
      const closing = await w.db
        .selectFrom('yearClosing')
        .selectAll()
        .where('regionId', '=', regionId)
        .where('year', '=', of)
        .executeTakeFirstOrThrow()
      assert.equal(closing.potOre, inPot.reduce((sum, { pot }) => sum + pot, 0) + carried, `${regionId} ${of}`)
      const { rows } = await sql<{ left: number }>`select coalesce(sum(pot_ore), 0)::bigint as left from posting
        where creditor_id = ${regionId} and year = ${of}`.execute(w.db)
      assert.equal(rows[0]?.left, 0)
      carried = closing.way === 'carried' ? closing.potOre : 0
    }
  }
}

/** What is issued says for ever what it said when it was. */
async function remember({ homes, issued }: Stage): Promise<void> {
  const { rows } = await sql<{ id: number; said: string }>`
    select i.id, md5(concat(i.document::text, i.number, i.net_ore, i.vat_ore, (
      select string_agg(encode(sha256(f.bytes), 'hex'), '|' order by f.kind) from invoice_file f where f.invoice_id = i.id))) as said
    from invoice i where i.seller_id = any(${homes.map(({ regionId }) => regionId)}::int[]) and i.number is not null`.execute(
    w.db,
  )
  assert.ok(rows.length >= issued.size, 'what is issued stays')
  for (const { id, said } of rows) assert.equal(issued.get(id) ?? said, said, `invoice ${id} has changed`)
  for (const { id, said } of rows) issued.set(id, said)
}

/** What everyone owes is what invoices say, and each is one that a payer's system takes. */
async function papersAreRight(at: Stage): Promise<void> {
  assert.deepEqual(await w.db.transaction().execute(gatherFaults), [])
  for (const { seller, buyerId } of partiesOf(at)) {
    const { rows } = await sql<{ owed: number; billed: number }>`
      select (select coalesce(sum(owed_ore), 0)::bigint from posting
          where creditor_id = ${seller.regionId} and debtor_id = ${buyerId}) as owed,
        (select coalesce(sum(net_ore), 0)::bigint from invoice where seller_id = ${seller.regionId}
          and buyer_id = ${buyerId} and (number is not null or state in ('draft', 'checked'))) as billed`.execute(w.db)
    assert.equal(rows[0]?.billed, rows[0]?.owed, `${seller.regionId} and ${buyerId}`)
  }
  const files = await w.db
    .selectFrom('invoiceFile')
    .innerJoin('invoice', 'invoice.id', 'invoiceFile.invoiceId')
    .select(['invoice.number', 'invoiceFile.bytes'])
    .where('invoiceFile.kind', '=', 'xml')
    .where(
      'sellerId',
      'in',
      at.homes.map(({ regionId }) => regionId),
    )
    .execute()
  assert.ok(files.length > 0)
  for (const { number, bytes } of files) assert.deepEqual(faultsOfEInvoice(bytes.toString('utf8')), [], `no. ${number}`)
}
