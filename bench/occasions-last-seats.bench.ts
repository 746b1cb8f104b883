import type { Db } from '#platform/db'
import type { Bench } from './bench.ts'
import { bookOne, findBookers, makeOccasion } from './booking.ts'
import { exactly } from './figure.ts'

const [booked, inOrder, doubled] = [
  'occasions.last-seats',
  'occasions.last-seats-queue',
  'occasions.last-seats-doubled',
]
const asking = 300
const seats = 30

/** 300 people ask at once for 30 seats, each twice; 30 get one, 270 stand in the queue as they asked, none has two places. */
export const lastSeats: Bench = {
  names: [booked, inOrder, doubled],
  async run(stand) {
    const { db } = await stand.idle()
    const bookers = await findBookers(db)
    const occasionId = await makeOccasion(db, bookers, seats)
    const people = bookers.personIds.slice(-asking)
    const twice = [...people, ...people]
    await Promise.all(twice.map((personId) => bookOne(db, bookers, { occasionId, personId })))
    const { taken, places } = await outcome(db, occasionId)
    const order = places.map(({ askedAt }) => askedAt.getTime())
    const ordered = order.filter((at, index) => at >= (order[index - 1] ?? 0)).length
    const holders = [...taken, ...places].map(({ personId }) => personId)
    return [
      exactly(booked, { value: taken.length, unit: 'seats given', limit: seats }),
      exactly(inOrder, { value: ordered, unit: 'queue in order', limit: asking - seats }),
      exactly(doubled, { value: holders.length - new Set(holders).size, unit: 'held twice', limit: 0 }),
    ]
  },
}

async function outcome(db: Db, occasionId: number) {
  const taken = await db
    .selectFrom('booking')
    .select('personId')
    .where('occasionId', '=', occasionId)
    .where('cancelledAt', 'is', null)
    .execute()
  const places = await db
    .selectFrom('queuePlace')
    .select(['personId', 'askedAt'])
    .where('occasionId', '=', occasionId)
    .where('leftAt', 'is', null)
    .orderBy('id')
    .execute()
  return { taken, places }
}
