import assert from 'node:assert/strict'
import test from 'node:test'
import { moneyPort } from '#economy'
import { today } from '#platform'
import { attempt } from '#platform/db'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { bookSeats } from './book-seats.ts'
import { cancelBooking } from './cancel-booking.ts'
import { changeSeats } from './change-seats.ts'

const it = world()
const build = () => occasionBuilders(it)

test('three hundred people want thirty seats at once; thirty get one, the rest stand in order, nobody twice', async () => {
  const station = await build().station(0)
  const people = await build().crowd(station, 300)
  const occasionId = await build().occasion(station, { seats: 30 })
  const means = { actor: { personId: station.maj, address: null }, today: today(), money: moneyPort }
  const asked = { ...means, occasionId, whenFull: 'queue' as const }
  const outcomes = await Promise.all(
    people.map((personId) => attempt(it.db, (tx) => bookSeats(tx, { ...asked, personIds: [personId] }))),
  )
  assert.ok(outcomes.every((outcome) => 'answers' in outcome && !('refused' in outcome)))
  const [seats, queue] = [await build().seatsOf(occasionId), await build().queueOf(occasionId)]
  assert.equal(seats.length, 30)
  assert.equal(queue.length, 270)
  assert.equal(new Set([...seats, ...queue]).size, 300)
  const asking = await it.db
    .selectFrom('queuePlace')
    .select(['id', 'askedAt'])
    .where('occasionId', '=', occasionId)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    asking.map(({ askedAt }) => askedAt.getTime()),
    asking.map(({ askedAt }) => askedAt.getTime()).sort((a, b) => a - b),
  )

  const bookings = await it.db.selectFrom('booking').select('id').where('occasionId', '=', occasionId).execute()
  await Promise.all([
    ...bookings
      .slice(0, 10)
      .map(({ id: bookingId }) => attempt(it.db, (tx) => cancelBooking(tx, { ...means, bookingId }))),
    attempt(it.db, (tx) => changeSeats(tx, { ...means, occasionId, seats: 35 })),
  ])
  const after = await build().seatsOf(occasionId)
  assert.equal(after.length, 35)
  assert.deepEqual(
    after.slice(-15).toSorted((a, b) => a - b),
    queue.slice(0, 15).toSorted((a, b) => a - b),
  )
  assert.deepEqual(await build().queueOf(occasionId), queue.slice(15))
})

test('the same person asked for by two leaders at once gets one seat', async () => {
  const station = await build().station(1)
  const occasionId = await build().occasion(station, { seats: 5 })
  const means = { actor: { personId: station.maj, address: null }, today: today(), money: moneyPort }
  const asked = { ...means, occasionId, personIds: station.people, whenFull: 'queue' as const }
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => attempt(it.db, (tx) => bookSeats(tx, asked))))
  assert.equal(outcomes.filter((outcome) => 'refused' in outcome).length, 7)
  assert.deepEqual(await build().seatsOf(occasionId), station.people)
})

test('a thousand people want twenty seats at once; twenty get one, and every offer afterwards is made once', async () => {
  const station = await build().station(0, { offerHours: 24 })
  const people = await build().crowd(station, 1000)
  const occasionId = await build().occasion(station, { seats: 20 })
  const means = { actor: { personId: station.maj, address: null }, today: today(), money: moneyPort }
  const asked = { ...means, occasionId, whenFull: 'queue' as const }
  await Promise.all(
    people.map((personId) => attempt(it.db, (tx) => bookSeats(tx, { ...asked, personIds: [personId] }))),
  )
  const seats = await build().seatsOf(occasionId)
  const queue = await build().queueOf(occasionId)
  assert.deepEqual([seats.length, queue.length, new Set([...seats, ...queue]).size], [20, 980, 1000])

  const bookingIds = await Promise.all(seats.slice(0, 5).map((personId) => build().bookingOf(occasionId, personId)))
  await Promise.all(bookingIds.map((bookingId) => attempt(it.db, (tx) => cancelBooking(tx, { ...means, bookingId }))))
  const offered = await it.db
    .selectFrom('seatOffer as f')
    .innerJoin('queuePlace as q', 'q.id', 'f.queuePlaceId')
    .select('q.personId')
    .where('f.occasionId', '=', occasionId)
    .orderBy('f.id')
    .execute()
  assert.deepEqual(
    offered.map(({ personId }) => personId),
    queue.slice(0, 5),
  )
})
