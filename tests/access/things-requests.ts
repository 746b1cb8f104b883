import { realNow, today } from '#platform'
import { addDays, kr } from '#values'
import { hashToken } from '../../src/people/sessions/make-token.ts'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import type { Occasions } from './things-occasions.ts'
import type { People } from './things-people.ts'

/** The newcomer's request for a seat, written about to the colleague, who leads the unit. */
export interface RequestThings {
  readonly requestId: number
  /** The traveller's own. */
  readonly ownRequestId: number
  /** The colleague's deputy: the traveller, in these days. */
  readonly deputyLineId: number
}

/** The token in the colleague's letter about the request. */
export function requestToken({ mark }: Pick<Place, 'mark'>): string {
  return `request-${mark}`.padEnd(43, 'x')
}

/** The token of the link to the traveller's seat. */
export function takeoverToken({ mark }: Pick<Place, 'mark'>): string {
  return `takeover-${mark}`.padEnd(43, 'x')
}

interface Given {
  readonly place: Place
  readonly people: People
  readonly occasions: Occasions
}

export async function makeRequests({ db }: World, { place, people, occasions }: Given): Promise<RequestThings> {
  const { municipalityId, unitId } = place
  const { id: requestId } = await db
    .insertInto('seatRequest')
    .values({
      ...{ occasionId: occasions.openOccasionId, personId: people.newcomerId, municipalityId, unitId },
      ...{ askedAt: realNow(), expiresOn: addDays(today(), 7) },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: ownRequestId } = await db
    .insertInto('seatRequest')
    .values({
      ...{ occasionId: occasions.emptyOccasionId, personId: people.travellerId, municipalityId, unitId },
      ...{ askedAt: realNow(), expiresOn: addDays(today(), 7) },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const fee = { bookingId: occasions.heldBookingId, kind: 'no-show' as const, act: 'due' as const }
  await db
    .insertInto('seatFee')
    .values({ ...fee, amountOre: kr(500), doneBy: people.leaderId, doneAt: realNow() })
    .execute()
  const letter = { requestId, personId: people.colleagueId, sentAt: realNow() }
  await db
    .insertInto('requestLetter')
    .values({ ...letter, tokenHash: hashToken(requestToken(place)) })
    .execute()
  const link = { bookingId: occasions.openBookingId, madeBy: people.travellerId, madeAt: realNow() }
  await db
    .insertInto('takeover')
    .values({ ...link, tokenHash: hashToken(takeoverToken(place)) })
    .execute()
  const away = { fromDay: today(), untilDay: addDays(today(), 201) }
  const { id: deputyLineId } = await db
    .insertInto('deputy')
    .values({
      ...away,
      leaderId: people.colleagueId,
      deputyId: people.travellerId,
      setBy: people.colleagueId,
      setAt: realNow(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { requestId, ownRequestId, deputyLineId }
}
