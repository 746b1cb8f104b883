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
  /** Of the newcomer, who waits for the same and could have a seat there. */
  readonly waitingPlaceId: number
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
      ...{ seats: 3, seatsTaken: 0, seatsHeld: 1, plannedBy: people.leaderId, plannedAt: realNow() },
      ...{ bookingOpens: addDays(today(), -100), bookingCloses: addDays(today(), 80) },
      ...{ firstDay: addDays(today(), 100), lastDay: addDays(today(), 100) },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('occasionDay')
    .values({
      ...{ occasionId, number: 1, onDay: addDays(today(), 100), starts: '09:00', ends: '16:00', length: 'whole' },
      ...{ form: 'digital', link: 'https://mote.example/erbjuden' },
    })
    .execute()
  const [queuePlaceId = 0, waitingPlaceId = 0] = (
    await db
      .insertInto('queuePlace')
      .values(
        [people.travellerId, people.newcomerId].map((personId) => ({
          ...{ occasionId, personId, municipalityId: place.municipalityId, unitId: place.unitId },
          ...{ askedBy: people.colleagueId, askedAt: realNow() },
        })),
      )
      .returning('id')
      .execute()
  ).map(({ id }) => id)
  const offeredAt = realNow()
  await db
    .insertInto('seatOffer')
    .values({
      ...{ occasionId, queuePlaceId, tokenHash: hashToken(offerToken(place)), askerTokenHash: null },
      ...{ why: JSON.stringify({ number: 1, ahead: null, passed: 0 }), offeredAt },
      expiresAt: new Date(offeredAt.getTime() + 86_400_000),
    })
    .execute()
  return { offeredOccasionId: occasionId, offeredPlaceId: queuePlaceId, waitingPlaceId }
}
