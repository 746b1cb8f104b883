import { realNow, today } from '#platform'
import { addDays } from '#values'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import { secretOf } from './secrets.ts'
import type { Things } from './things.ts'
import { makePosting } from './things-economy.ts'

/**
 * Someone of a region that seats are shared with: on the open occasion of home, and waiting for its full one. Home may know
 * their name and their municipality; their unit is a secret of their own.
 */
export async function makeSharedGuest({ db, ...world }: World, home: Things, of: Place): Promise<void> {
  const { unitId, municipalityId, regionId } = of
  const occasionIds = [home.openOccasionId, home.heldOccasionId]
  const personId = await world.person({ name: 'Gäst från grannregionen', unitId })
  const agreed = { agreement: 'Samma pris', agreedWith: 'Grannen', agreedOn: addDays(today(), -90) }
  const share = { ...agreed, regionId, seats: 2, agreedBy: home.leaderId, agreedAt: realNow() }
  const asked = { personId, unitId, municipalityId, homeRegionId: regionId }
  for (const occasionId of occasionIds) {
    await db
      .insertInto('sharedSeats')
      .values({ ...share, occasionId })
      .execute()
    const { id: bookingId } = await db
      .insertInto('booking')
      .values({ ...asked, occasionId, bookedBy: home.leaderId, bookedAt: realNow() })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('seatDetails')
      .values({ bookingId, diet: 'vegan', accessNeeds: `Ramp ${secretOf('need', home)}`, toldAt: realNow() })
      .execute()
  }
  await db
    .updateTable('occasion')
    .set((eb) => ({ seatsTaken: eb('seatsTaken', '+', 1) }))
    .where('id', 'in', occasionIds)
    .execute()
  await db
    .insertInto('sharedSeats')
    .values({ ...share, occasionId: home.fullOccasionId })
    .execute()
  await db
    .insertInto('queuePlace')
    .values({ ...asked, occasionId: home.fullOccasionId, askedBy: home.leaderId, askedAt: realNow() })
    .execute()
}

/** Whoever stood in for the one who leads the unit, until yesterday. */
export async function makeFormerDeputy({ db, ...world }: World, home: Things): Promise<number> {
  const deputyId = await world.person({ name: 'someone who stood in until yesterday', unitId: home.unitId })
  const days = { fromDay: addDays(today(), -20), untilDay: addDays(today(), -1) }
  await db
    .insertInto('deputy')
    .values({ ...days, deputyId, leaderId: home.colleagueId, setBy: home.colleagueId, setAt: realNow() })
    .execute()
  return deputyId
}

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
