import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { moneyPort } from '#economy'
import { holdClock, now, today } from '#platform'
import { attempt } from '#platform/db'
import { occasionBuilders, type Station } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { bookSeats } from '../booking/book-seats.ts'
import { cancelBooking } from '../booking/cancel-booking.ts'
import { changeSeats } from '../booking/change-seats.ts'
import { agreeOnPlace } from '../calls/note-call.ts'
import { leaveQueue } from '../queue/leave-queue.ts'
import { getLine, type InLine } from '../queue/line.store.ts'
import type { InOrder } from '../queue/order.rules.ts'
import { seatsFor } from '../seats/seats.rules.ts'
import { giveBackUnnamed } from '../unnamed/give-back-unnamed.ts'
import { reserveUnnamed } from '../unnamed/reserve-unnamed.ts'
import { acceptOffer, declineOffer } from './answer-offer.ts'
import { moveFree, moveRunOut } from './move-seats.job.ts'

const it = world()
const build = () => occasionBuilders(it)
const start = new Date('2026-02-12T09:00:00+01:00')

const person = fc.nat(7)
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('book' as const),
      who: fc.uniqueArray(person, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constantFrom('cancel', 'leave', 'agree', 'accept', 'accept', 'decline'),
      who: person,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constantFrom('seats', 'reserve', 'giveBack'),
      count: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('hours' as const), hours: fc.integer({ min: 1, max: 40 }) }) },
)
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

interface Case {
  readonly station: Station
  readonly people: readonly number[]
  readonly occasionId: number
}

/** Half of the people work in a municipality that has a quota, half in one that has none. */
async function open(seats: number): Promise<Case> {
  const station = await build().station(4, { offerHours: 24, offersStopDays: 3 })
  const unitId = await it.unit({ municipalityId: await it.municipality({ regionId: station.regionId }) })
  const others = await build().crowd({ ...station, unitId }, 4)
  const occasionId = await build().occasion(station, { seats, firstIn: 60 })
  if (seats > 2)
    await it.db
      .insertInto('occasionQuota')
      .values({ occasionId, municipalityId: station.municipalityId, seats: 2 })
      .execute()
  return { station, people: station.people.flatMap((one, index) => [one, others[index] ?? one]), occasionId }
}

async function perform({ station, people, occasionId }: Case, one: Act): Promise<void> {
  const means = { occasionId, actor: { personId: station.maj, address: null }, today: today(), money: moneyPort }
  const { municipalityId } = station
  if ('hours' in one) {
    holdClock(new Date(now().getTime() + one.hours * 3_600_000).toISOString())
    await moveRunOut(it.db, { money: moneyPort, log: it.house.log })
    await moveFree(it.db, { money: moneyPort, log: it.house.log })
  } else if (one.act === 'book') {
    const personIds = one.who.map((who) => people[who] ?? 0)
    await attempt(it.db, (tx) => bookSeats(tx, { ...means, personIds, whenFull: 'queue' }))
  } else if ('count' in one) {
    const { count } = one
    if (one.act === 'seats') await attempt(it.db, (tx) => changeSeats(tx, { ...means, seats: count + 1 }))
    if (one.act === 'reserve') await attempt(it.db, (tx) => reserveUnnamed(tx, { ...means, municipalityId, count }))
    if (one.act === 'giveBack') await attempt(it.db, (tx) => giveBackUnnamed(tx, { ...means, municipalityId, count }))
  } else await performFor(people[Number(one.who)] ?? 0, one.act, means)
}

async function performFor(
  personId: number,
  what: string,
  means: {
    occasionId: number
    actor: { personId: number; address: null }
    today: ReturnType<typeof today>
    money: typeof moneyPort
  },
): Promise<void> {
  const { occasionId } = means
  if (what === 'cancel') {
    if (!(await build().seatsOf(occasionId)).includes(personId)) return
    const bookingId = await build().bookingOf(occasionId, personId)
    await attempt(it.db, (tx) => cancelBooking(tx, { ...means, bookingId }))
    return
  }
  const line = await getLine(it.db, occasionId, means.today)
  const place = line.order.find((one) => one.place.personId === personId)?.place
  if (place === undefined) return
  const { queuePlaceId, offerId } = place
  if (what === 'leave') await attempt(it.db, (tx) => leaveQueue(tx, { ...means, queuePlaceId }))
  if (what === 'agree') await attempt(it.db, (tx) => agreeOnPlace(tx, { ...means, queuePlaceId, why: 'Mötet' }))
  if (offerId === null) return
  if (what === 'accept') await attempt(it.db, (tx) => acceptOffer(tx, { ...means, offerId }))
  if (what === 'decline') await attempt(it.db, (tx) => declineOffer(tx, { ...means, offerId }))
}

async function countOf(table: 'booking' | 'unnamedSeat' | 'seatOffer', occasionId: number): Promise<number> {
  const rows = it.db.selectFrom(table).select('id').where('occasionId', '=', occasionId)
  const ended = table === 'booking' ? ('cancelledAt' as const) : ('endedAt' as const)
  return (await rows.where(ended as 'id', 'is', null).execute()).length
}

async function check({ occasionId }: Case, before: readonly InOrder<InLine>[], said: string): Promise<void> {
  const { room, order } = await getLine(it.db, occasionId, today())
  const offers = await countOf('seatOffer', occasionId)
  assert.ok(room.taken + room.held <= room.seats, said)
  assert.equal(room.taken, await countOf('booking', occasionId), said)
  assert.equal(room.held, offers + (await countOf('unnamedSeat', occasionId)), said)
  const waiting = order.map(({ place }) => place).filter(({ offeredUntil }) => offeredUntil === null)
  assert.equal(order.length - waiting.length, offers, said)
  for (const place of waiting)
    assert.equal(seatsFor(room, place), 0, `${said}: a seat is free beside one who may have it`)
  const had = new Map(before.map(({ place, number }) => [place.queuePlaceId, { place, number }]))
  const offered = order.filter(
    ({ place }) => place.offeredUntil !== null && had.get(place.queuePlaceId)?.place.offeredUntil === null,
  )
  for (const { place } of offered)
    for (const other of waiting) {
      const [mine, theirs] = [had.get(place.queuePlaceId), had.get(other.queuePlaceId)]
      if (!mine || !theirs || place.municipalityId !== other.municipalityId) continue
      assert.ok(mine.number < theirs.number, `${said}: someone was passed`)
    }
}

test('whatever is booked, offered, answered, run out, reserved and agreed: nothing overfull, nothing idle, nobody passed', async (t) => {
  t.after(() => holdClock(start.toISOString()))
  const histories = fc.record({
    seats: fc.integer({ min: 1, max: 5 }),
    acts: fc.array(act, { minLength: 8, maxLength: 22 }),
  })
  await fc.assert(
    fc.asyncProperty(histories, async ({ seats, acts }) => {
      holdClock(start.toISOString())
      const made = await open(seats)
      for (const [index, one] of acts.entries()) {
        const { order } = await getLine(it.db, made.occasionId, today())
        await perform(made, one)
        await check(made, order, `${index}: ${JSON.stringify(one)}`)
      }
    }),
    { numRuns: 12, endOnFailure: true },
  )
})
