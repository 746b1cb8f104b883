import { sql } from 'kysely'
import { realNow, today } from '#platform'
import type { World } from '../world.ts'
import { occasionBuilders, type Station } from './occasions.ts'

/** Two regions, one of which shares an occasion; municipalities, keys, and what is held without names. */
export function quotaBuilders(world: World) {
  const { db } = world

  const nameOf = async (organisationId: number): Promise<string> =>
    (await db.selectFrom('organisation').select('name').where('id', '=', organisationId).executeTakeFirstOrThrow()).name

  const newestKey = async (regionId: number): Promise<number> =>
    (
      await db
        .selectFrom('quotaKey')
        .select('id')
        .where('regionId', '=', regionId)
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
    ).id

  /** Keeps so many seats for a municipality, from the database on. */
  const quota = async (occasionId: number, municipalityId: number, seats: number): Promise<void> => {
    await db.insertInto('occasionQuota').values({ occasionId, municipalityId, seats }).execute()
  }

  const release = async (occasionId: number, days: number, percent: number): Promise<void> => {
    await db
      .insertInto('quotaRelease')
      .values({ occasionId, onDay: world.inDays(days), percent })
      .execute()
  }

  /** The occasion shared with the region of another station. */
  const share = async (occasionId: number, { regionId }: Station, { seats, by }: { seats: number; by: number }) => {
    const agreed = { agreement: 'Avtal', agreedBy: by, agreedAt: realNow(), agreedWith: 'Hedda', agreedOn: today() }
    await db
      .insertInto('sharedSeats')
      .values({ occasionId, regionId, seats, ...agreed })
      .execute()
  }

  /** How many seats an occasion holds without names or offered, as it says itself. */
  const numbersOf = async (occasionId: number) =>
    db
      .selectFrom('occasion')
      .select(['seats', 'seatsTaken', 'seatsHeld'])
      .where('id', '=', occasionId)
      .executeTakeFirstOrThrow()

  /** Seats that a municipality still holds without names, by id. */
  const heldBy = async (occasionId: number, municipalityId: number): Promise<number[]> =>
    (
      await db
        .selectFrom('unnamedSeat')
        .select('id')
        .where('occasionId', '=', occasionId)
        .where('municipalityId', '=', municipalityId)
        .where('endedAt', 'is', null)
        .execute()
    ).map(({ id }) => id)

  /** The same as its rows say: seats with a name, and those that are unnamed or offered. */
  const openOf = async (occasionId: number) => {
    const { rows } = await sql<{ seatsTaken: number; seatsHeld: number }>`
      select (select count(*) from booking b where b.occasion_id = ${occasionId} and b.cancelled_at is null) as seats_taken,
        (select count(*) from unnamed_seat n where n.occasion_id = ${occasionId} and n.ended_at is null)
          + (select count(*) from seat_offer f where f.occasion_id = ${occasionId} and f.ended_at is null) as seats_held`.execute(
      db,
    )
    return rows[0]
  }

  return { ...occasionBuilders(world), nameOf, newestKey, quota, release, share, numbersOf, heldBy, openOf }
}
