import assert from 'node:assert/strict'
import test from 'node:test'
import { moneyPort } from '#economy'
import { today, travelTo } from '#platform'
import { attempt } from '#platform/db'
import { addDays, day, isRefusal, kr, sumMoney } from '#values'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { cancelBooking } from '../booking/cancel-booking.ts'
import { freeSeat } from '../booking/free-seat.ts'
import { setLadder } from '../ladder/set-ladder.ts'
import { settleNoShow } from '../ladder/settle-no-show.ts'
import { waiveFee } from '../ladder/waive-fee.ts'
import { lockOccasion } from '../occasion/occasion.store.ts'
import { cancelDay } from './cancel-day.ts'
import { cancelOccasion } from './cancel-occasion.ts'

const it = world()
const build = () => occasionBuilders(it)
const realToday = day('2026-02-12')
test.afterEach(() => travelTo(realToday))

/** Two days a week apart at 1 400 kr each; half the price from two weeks before, and all of it for not coming. */
async function booked() {
  travelTo(realToday)
  const station = await build().station(2)
  const actor = { personId: station.eivor, address: null }
  const rungs = [
    { daysBefore: 14, percent: 50, amountOre: null },
    { daysBefore: null, percent: 100, amountOre: null },
  ]
  const ladder = { regionId: station.regionId, journeyId: null, fromDay: today(), rungs, excuseWaives: true }
  await attempt(it.db, (tx) => setLadder(tx, { ...ladder, source: '§ 4' }, { actor, today: today() }))
  const occasionId = await build().occasion(station, { seats: 2, firstIn: 30 })
  await build().booked(station, occasionId, station.people)
  const [anna = 0] = station.people
  const bookingId = await build().bookingOf(occasionId, anna)
  const [first = 0, second = 0] = await build().dayIdsOf(occasionId)
  const by = { actor, money: moneyPort, why: 'Lokalen brann' }
  return {
    ...{ station, occasionId, bookingId, first, second, actor, firstDay: addDays(realToday, 30) },
    cancelDay: (dayId: number) => attempt(it.db, (tx) => cancelDay(tx, { ...by, occasionId, dayId, today: today() })),
    cancelAll: () => attempt(it.db, (tx) => cancelOccasion(tx, { ...by, occasionId, keepsInterest: false })),
    giveBackLate: async () => {
      travelTo(addDays(realToday, 20))
      const given = { bookingId, actor, today: today(), money: moneyPort }
      const outcome = await attempt(it.db, (tx) => cancelBooking(tx, given))
      assert.ok(!isRefusal(outcome))
      return outcome.feeOre
    },
    mark: async (dayId: number) => {
      const made = { dayId, bookingId, mark: 'absent' as const, markedBy: station.karin, excuse: null }
      await it.db
        .insertInto('attendanceMark')
        .values({ ...made, markedAt: new Date(`${today()}T15:00:00Z`) })
        .execute()
      await attempt(it.db, (tx) => settleNoShow(tx, { bookingId, actor, money: moneyPort }))
    },
  }
}

/** What is owed for a seat: its days, or its fees. */
async function owed(bookingId: number, of: 'days' | 'fees') {
  const rows = await it.db
    .selectFrom('posting')
    .select('owedOre')
    .where('bookingId', '=', bookingId)
    .where('cause', of === 'fees' ? 'in' : 'not in', ['cancelled-late', 'no-show'])
    .execute()
  return sumMoney(rows.map(({ owedOre }) => owedOre))
}

/** Given back in the middle of the occasion: the day that has been stays charged. */
async function givenBackBetween() {
  const at = await booked()
  travelTo(addDays(at.firstDay, 2))
  const { bookingId, station, occasionId, actor } = at
  await attempt(it.db, async (tx) => {
    const occasion = await lockOccasion(tx, occasionId)
    const booking = { bookingId, personId: station.people[0] ?? 0, municipalityId: station.municipalityId }
    const seat = { ...booking, homeRegionId: null }
    return freeSeat(tx, { occasion, booking: seat, actor, today: today(), money: moneyPort })
  })
  return at
}

test('a seat given back after its day is charged for that day, and for nothing when the day is cancelled', async () => {
  const at = await givenBackBetween()
  assert.equal(await owed(at.bookingId, 'days'), kr(1400), 'the day had been')
  assert.ok(!isRefusal(await at.cancelDay(at.first)))
  assert.equal(await owed(at.bookingId, 'days'), 0)
})

test('nor when all of the occasion is cancelled', async () => {
  const at = await givenBackBetween()
  assert.ok(!isRefusal(await at.cancelAll()))
  assert.equal(await owed(at.bookingId, 'days'), 0)
})

test('another day that is cancelled leaves the day that was held as it is', async () => {
  const at = await givenBackBetween()
  assert.ok(!isRefusal(await at.cancelDay(at.second)))
  assert.equal(await owed(at.bookingId, 'days'), kr(1400))
})

test('a fee for giving back late is reckoned again from the days that are left', async () => {
  const at = await booked()
  assert.equal(await at.giveBackLate(), kr(1400), 'half of two days')
  assert.ok(!isRefusal(await at.cancelDay(at.second)))
  assert.equal(await owed(at.bookingId, 'fees'), kr(700), 'half of the day that is left')
})

test('and from their first day: given back in time for it, it costs nothing', async () => {
  const at = await booked()
  assert.equal(await at.giveBackLate(), kr(1400))
  // Ten days before the first day is seventeen before the second.
  assert.ok(!isRefusal(await at.cancelDay(at.first)))
  assert.equal(await owed(at.bookingId, 'fees'), 0)
  const shown = await (await it.as(at.station.eivor)).get(`/occasions/${at.occasionId}/cancellations`)
  assert.equal(shown.status, 200)
  assert.doesNotMatch(shown.text, /tillsammans/)
})

test('nothing is due for giving back late what was cancelled afterwards', async () => {
  const at = await booked()
  await at.giveBackLate()
  assert.ok(!isRefusal(await at.cancelAll()))
  assert.equal(await owed(at.bookingId, 'fees'), 0)
})

test('a fee for not coming is of the days that were held, and of none when all is cancelled', async () => {
  const at = await booked()
  travelTo(addDays(at.firstDay, 7))
  await at.mark(at.first)
  await at.mark(at.second)
  assert.equal(await owed(at.bookingId, 'fees'), kr(2800))
  assert.ok(!isRefusal(await at.cancelDay(at.first)))
  assert.equal(await owed(at.bookingId, 'fees'), kr(1400))
  assert.ok(!isRefusal(await at.cancelAll()))
  assert.equal(await owed(at.bookingId, 'fees'), 0)
})

test('what was waived stays waived, and is not taken back twice', async () => {
  const at = await booked()
  await at.giveBackLate()
  const waiving = { bookingId: at.bookingId, kind: 'cancelled-late' as const, reason: 'Tåget', actor: at.actor }
  await attempt(it.db, (tx) => waiveFee(tx, { ...waiving, money: moneyPort }))
  assert.ok(!isRefusal(await at.cancelDay(at.second)))
  assert.equal(await owed(at.bookingId, 'fees'), 0)
  const acts = await it.db
    .selectFrom('seatFee')
    .select('act')
    .where('bookingId', '=', at.bookingId)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    acts.map(({ act }) => act),
    ['due', 'waived'],
  )
})
