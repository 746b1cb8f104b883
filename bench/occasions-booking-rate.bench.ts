import type { Bench } from './bench.ts'
import { bookOne, findBookers, makeOccasion } from './booking.ts'
import { rateAgainstPgbench } from './rate.ts'

const name = 'occasions.booking-rate'
/** How many of the people, from the first on, other figures book. */
const others = 100

/** Bookings a second on one occasion over 8 connections, against the same statements by pgbench: at least half. */
export const bookingRate: Bench = {
  names: [name],
  run: (stand) =>
    rateAgainstPgbench(stand, name, async ({ db }) => {
      const bookers = await findBookers(db)
      const prepare = async () => {
        const occasionId = await makeOccasion(db, bookers, 500)
        return (personId: number) => bookOne(db, bookers, { occasionId, personId })
      }
      return { name, unit: 'bookings/s', personIds: bookers.personIds.slice(others), prepare }
    }),
}
