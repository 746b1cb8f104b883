import { realNow } from '#platform'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import { secretOf } from './secrets.ts'
import type { Things } from './things.ts'
import { makePosting } from './things-economy.ts'

/** What ties home to other places: their people on its occasions, so that its people could see them, and must not. */
export async function makeGuests(world: World, home: Things, places: readonly Place[]): Promise<void> {
  for (const place of places) {
    const { unitId, municipalityId } = place
    const personId = await world.person({ name: `Gäst ${secretOf('colleague', place)}`, unitId })
    const seat = { personId, unitId, municipalityId, bookedBy: home.leaderId, bookedAt: realNow() }
    const insert = (occasionId: number) =>
      world.db
        .insertInto('booking')
        .values({ ...seat, occasionId })
        .returning('id')
        .executeTakeFirstOrThrow()
    const { id: bookingId } = await insert(home.heldOccasionId)
    await insert(home.openOccasionId)
    await world.db
      .updateTable('occasion')
      .set((eb) => ({ seatsTaken: eb('seatsTaken', '+', 1) }))
      .where('id', 'in', [home.heldOccasionId, home.openOccasionId])
      .execute()
    await world.db
      .insertInto('queuePlace')
      .values({
        ...{ personId, unitId, municipalityId, askedBy: home.leaderId, askedAt: realNow() },
        occasionId: home.fullOccasionId,
      })
      .execute()
    const seatDay = { creditorId: home.regionId, debtorId: municipalityId, personId, bookingId }
    await makePosting(world, { ...seatDay, occasionDayId: home.heldDayId })
  }
}
