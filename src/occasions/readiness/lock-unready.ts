import { dayAt } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import { type LockedOccasion, lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor } from '../ports.ts'
import type { Decided, PreparedDays } from './readiness.rules.ts'
import { getSubject, listPreparedDays, type Subject } from './readiness.store.ts'

/** What someone asks to be done about a person who is not ready. Whether they may ask is asked before. */
export interface UnreadyAsked {
  readonly occasionId: number
  readonly bookingId: number
  readonly dayId: number
  readonly actor: KnownActor
  readonly today: Day
}

/** All that decides what may be done, as it stands under the lock of the occasion. */
export interface UnderLock {
  readonly occasion: LockedOccasion
  readonly days: PreparedDays
  readonly subject: Subject
  readonly someone: Decided
}

/** Locks the occasion, then reads: what others did while we waited is seen. */
export async function lockUnready(tx: Tx, asked: UnreadyAsked): Promise<UnderLock> {
  const occasion = await lockOccasion(tx, asked.occasionId)
  const days = (await listPreparedDays(tx, asked.occasionId)).find(({ dayId }) => dayId === asked.dayId)
  if (days === undefined) throw new Missing('day')
  const subject = await getSubject(tx, asked)
  const { bookedAt, warnedAt, ...rest } = subject
  const someone = { ...rest, bookedOn: dayAt(bookedAt), warnedOn: warnedAt && dayAt(warnedAt) }
  return { occasion, days, subject, someone }
}
