import { realNow } from '#platform'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import type { Travelled } from './things-journeys.ts'
import type { Occasions } from './things-occasions.ts'
import type { People } from './things-people.ts'

interface Given {
  readonly place: Place
  readonly people: People
  readonly travelled: Travelled
  readonly occasions: Occasions
}

/** A seat without a name on the open occasion, a quota of it, and the traveller who waits for dates of the course. */
export async function makeQuotas({ db }: World, { place, people, travelled, occasions }: Given): Promise<void> {
  const { regionId, municipalityId, unitId } = place
  const { openOccasionId: occasionId } = occasions
  await db
    .insertInto('unnamedSeat')
    .values({ occasionId, municipalityId, reservedBy: people.colleagueId, reservedAt: realNow() })
    .execute()
  await db
    .updateTable('occasion')
    .set((eb) => ({ seatsHeld: eb('seatsHeld', '+', 1) }))
    .where('id', '=', occasionId)
    .execute()
  await db.insertInto('occasionQuota').values({ occasionId, municipalityId, seats: 4 }).execute()
  const of = { courseId: travelled.courseId, regionId, municipalityId, unitId, personId: people.travellerId }
  await db
    .insertInto('courseInterest')
    .values({ ...of, askedBy: people.travellerId, askedAt: realNow() })
    .execute()
}
