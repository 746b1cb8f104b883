import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { realNow } from '#platform'
import { hashToken } from '../../src/people/sessions/make-token.ts'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import type { Occasions } from './things-occasions.ts'
import type { People } from './things-people.ts'

/** Those who teach are asked about the open occasion's first day, and the leader to step in on the empty one's. */
export interface StaffThings {
  readonly callOutId: number
  /** Put to the leader. */
  readonly askId: number
  /** In the course leader's post. */
  readonly teamFileId: number
}

/** The token in the trainer's letter about the day. */
export function staffToken({ mark }: Pick<Place, 'mark'>): string {
  return `staff-${mark}`.padEnd(43, 'x')
}

/** The token in the leader's letter about stepping in. */
export function callOutToken({ mark }: Pick<Place, 'mark'>): string {
  return `callout-${mark}`.padEnd(43, 'x')
}

interface Given {
  readonly place: Place
  readonly people: People
  readonly occasions: Occasions
  readonly postId: number
}

export async function makeStaffThings(world: World, { place, people, occasions, postId }: Given): Promise<StaffThings> {
  const { db, house } = world
  const at = realNow()
  const asked = { dayId: occasions.openDayId, why: 'staffed' as const, askedAt: at }
  const [first] = await db
    .insertInto('staffInvitation')
    .values([
      { ...asked, personId: people.trainerId, role: 'trainer' },
      { ...asked, personId: people.leaderId, role: 'course-leader' },
    ])
    .returning('id')
    .execute()
  const letter = { personId: people.trainerId, kind: 'asked' as const, sentAt: at }
  const { id: letterId } = await db
    .insertInto('staffLetter')
    .values({ ...letter, tokenHash: hashToken(staffToken(place)) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('staffLetterAbout')
    .values({ letterId, invitationId: first?.id ?? 0 })
    .execute()
  const empty = { dayId: occasions.emptyDayId, personId: people.colleagueId, role: 'trainer' as const }
  const { id: callOutId } = await db
    .insertInto('callOut')
    .values({ ...empty, cause: 'cannot-come', asks: 'by-hand', begunAt: at, begunBy: people.leaderId })
    .returning('id')
    .executeTakeFirstOrThrow()
  const ask = { callOutId, personId: people.leaderId, askedAt: at, waitUntil: new Date(at.getTime() + 3_600_000) }
  const { id: askId } = await db
    .insertInto('callOutAsk')
    .values({ ...ask, tokenHash: hashToken(callOutToken(place)) })
    .returning('id')
    .executeTakeFirstOrThrow()
  const key = randomUUID()
  await house.files.put(`team/${key}`, Readable.from('Upplägg'))
  const file = { postId, key, name: 'Upplägg.pdf', contentType: 'application/pdf', extension: 'pdf', bytes: 8 }
  const { id: teamFileId } = await db
    .insertInto('teamFile')
    .values({ ...file, sha256: 'x', sharedBy: people.leaderId, sharedAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { callOutId, askId, teamFileId }
}
