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

  return { ...occasionBuilders(world), nameOf, newestKey, quota, release, share, numbersOf }
}
