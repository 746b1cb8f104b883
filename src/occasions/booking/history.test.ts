import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { moneyPort } from '#economy'
import { today } from '#platform'
import { attempt } from '#platform/db'
import { occasionBuilders, type Station } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { leaveQueue } from '../queue/leave-queue.ts'
import { bookSeats } from './book-seats.ts'
import { cancelBooking } from './cancel-booking.ts'
import { changeSeats } from './change-seats.ts'

const it = world()
const build = () => occasionBuilders(it)

type Act =
  | { readonly act: 'book'; readonly who: readonly number[]; readonly whenFull: 'queue' | 'leave' }
  | { readonly act: 'cancel' | 'leave'; readonly who: number }
  | { readonly act: 'seats'; readonly seats: number }

const person = fc.nat(9)
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('book' as const),
      who: fc.uniqueArray(person, { minLength: 1, maxLength: 4 }),
      whenFull: fc.constantFrom('queue' as const, 'queue' as const, 'leave' as const),
    }),
  },
  { weight: 5, arbitrary: fc.record({ act: fc.constantFrom('cancel' as const, 'leave' as const), who: person }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('seats' as const), seats: fc.integer({ min: 1, max: 6 }) }) },
)

/** Who holds a seat and who waits, by the plainest rule there is. */
interface Expected {
  readonly seats: number
  readonly holders: readonly number[]
  readonly queue: readonly number[]
}

function expectAfter(before: Expected, one: Act): Expected {
  switch (one.act) {
    case 'book': {
      const isFree = (who: number) => !before.holders.includes(who) && !before.queue.includes(who)
      const asking = one.who.filter(isFree)
      const left = before.queue.length > 0 ? 0 : Math.max(0, before.seats - before.holders.length)
      const waiting = one.whenFull === 'queue' ? asking.slice(left) : []
      const { seats, holders, queue } = before
      return { seats, holders: [...holders, ...asking.slice(0, left)], queue: [...queue, ...waiting] }
    }
    case 'cancel':
      return fill({ ...before, holders: before.holders.filter((who) => who !== one.who) })
    case 'leave':
      return { ...before, queue: before.queue.filter((who) => who !== one.who) }
    case 'seats':
      return one.seats < before.holders.length ? before : fill({ ...before, seats: one.seats })
  }
}

function fill({ seats, holders, queue }: Expected): Expected {
  const free = Math.max(0, seats - holders.length)
  return { seats, holders: [...holders, ...queue.slice(0, free)], queue: queue.slice(free) }
}

async function perform(station: Station, occasionId: number, one: Act): Promise<void> {
  const means = { actor: { personId: station.maj, address: null }, today: today(), money: moneyPort }
  const idOf = (who: number) => station.people[who] ?? 0
  if (one.act === 'book') {
    const asked = { ...means, occasionId, personIds: one.who.map(idOf), whenFull: one.whenFull }
    await attempt(it.db, (tx) => bookSeats(tx, asked))
  }
  if (one.act === 'seats') await attempt(it.db, (tx) => changeSeats(tx, { ...means, occasionId, seats: one.seats }))
  if (one.act === 'cancel' && (await build().seatsOf(occasionId)).includes(idOf(one.who))) {
    const bookingId = await build().bookingOf(occasionId, idOf(one.who))
    await attempt(it.db, (tx) => cancelBooking(tx, { ...means, bookingId }))
  }
  if (one.act === 'leave' && (await build().queueOf(occasionId)).includes(idOf(one.who))) {
    const queuePlaceId = await build().queuePlaceOf(occasionId, idOf(one.who))
    await attempt(it.db, (tx) => leaveQueue(tx, { ...means, queuePlaceId }))
  }
}

test('whatever is booked, cancelled, left and added: never overbooked, no free seat beside one who waits, order kept', async () => {
  const histories = fc.record({
    seats: fc.integer({ min: 1, max: 4 }),
    acts: fc.array(act, { minLength: 4, maxLength: 14 }),
  })
  await fc.assert(
    fc.asyncProperty(histories, async ({ seats, acts }) => {
      const station = await build().station(10)
      const occasionId = await build().occasion(station, { seats })
      let expected: Expected = { seats, holders: [], queue: [] }
      for (const one of acts) {
        await perform(station, occasionId, one)
        expected = expectAfter(expected, one)
        const who = (personId: number) => station.people.indexOf(personId)
        const [holders, queue] = [await build().seatsOf(occasionId), await build().queueOf(occasionId)]
        const row = await it.db
          .selectFrom('occasion')
          .selectAll()
          .where('id', '=', occasionId)
          .executeTakeFirstOrThrow()
        assert.deepEqual(queue.map(who), expected.queue, JSON.stringify(one))
        assert.deepEqual(holders.map(who), expected.holders, JSON.stringify(one))
        assert.equal(row.seatsTaken, holders.length)
        assert.equal(row.seats, expected.seats)
        assert.ok(holders.length <= row.seats)
        assert.ok(queue.length === 0 || holders.length === row.seats)
      }
    }),
    { numRuns: 10, endOnFailure: true },
  )
})
