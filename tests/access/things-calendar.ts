import { createHash } from 'node:crypto'
import { realNow, today } from '#platform'
import { addDays } from '#values'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import type { People } from './things-people.ts'

/** A link by which the traveller's calendar fetches days, and a walk through the region's invitations that is over. */
export interface CalendarThings {
  readonly feedId: number
  readonly invitationRunId: number
}

/** The key of the link. */
export function feedToken({ mark }: Pick<Place, 'mark'>): string {
  return mark.padEnd(43, 'f')
}

export async function makeCalendar(
  { db }: World,
  { place, people }: { readonly place: Place; readonly people: People },
): Promise<CalendarThings> {
  const feed = await db
    .insertInto('feed')
    .values({
      ...{ personId: people.travellerId, kind: 'own', name: 'Mobilen', madeAt: realNow() },
      tokenHash: createHash('sha256').update(feedToken(place)).digest(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const run = await db
    .insertInto('invitationRun')
    .values({
      ...{ regionId: place.regionId, fromDay: today(), untilDay: addDays(today(), 90), askedBy: people.leaderId },
      ...{ askedAt: realNow(), occasions: 0, finishedAt: realNow() },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { feedId: feed.id, invitationRunId: run.id }
}
