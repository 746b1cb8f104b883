import { realNow, today } from '#platform'
import { addDays } from '#values'
import { hashToken } from '../../src/people/sessions/make-token.ts'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import type { Travelled } from './things-journeys.ts'
import type { People } from './things-people.ts'

/** A seat that is held for the traveller until they have answered. */
export interface SeatThings {
  readonly offeredOccasionId: number
  readonly offeredPlaceId: number
}

interface Given {
  readonly place: Place
  readonly people: People
  readonly travelled: Travelled
}

/** The token of the link in the traveller's letter. */
export function offerToken({ mark }: Pick<Place, 'mark'>): string {
  return `offer-${mark}`.padEnd(43, 'x')
}

export async function makeSeats({ db }: World, { place, people, travelled }: Given): Promise<SeatThings> {
  const { id: occasionId } = await db
    .insertInto('occasion')
    .values({
      ...{ courseId: travelled.courseId, revisionId: travelled.revisionId, regionId: place.regionId },
      ...{ seats: 2, seatsTaken: 0, seatsHeld: 1, plannedBy: people.leaderId, plannedAt: realNow() },
      ...{ bookingOpens: addDays(today(), -100), bookingCloses: addDays(today(), 80) },
      ...{ firstDay: addDays(today(), 100), lastDay: addDays(today(), 100) },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: queuePlaceId } = await db
    .insertInto('queuePlace')
    .values({
      ...{ occasionId, personId: people.travellerId, municipalityId: place.municipalityId, unitId: place.unitId },
      ...{ askedBy: people.colleagueId, askedAt: realNow() },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const offeredAt = realNow()
  await db
    .insertInto('seatOffer')
    .values({
      ...{ occasionId, queuePlaceId, tokenHash: hashToken(offerToken(place)), askerTokenHash: null },
      ...{ why: JSON.stringify({ number: 1, ahead: null, passed: 0 }), offeredAt },
      expiresAt: new Date(offeredAt.getTime() + 86_400_000),
    })
    .execute()
  return { offeredOccasionId: occasionId, offeredPlaceId: queuePlaceId }
}
