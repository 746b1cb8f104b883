import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { lockHolders } from '../attendance/attendance.store.ts'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { Part } from '../parts/parts.rules.ts'
import type { ParticularDay } from '../parts/parts.store.ts'
import type { KnownActor } from '../ports.ts'
import { insertClaim } from './claim.store.ts'

export interface ClaimAsked {
  readonly day: ParticularDay
  readonly part: Part
  readonly seen: Date
  /** Given by the phone, so that a claim sent twice is one. */
  readonly clientMarkId: string | null
  readonly actor: KnownActor
}

/** Puts someone before the course leader: they read the code without network, or are not on the list and want in. */
export async function claimPlace(tx: Tx, asked: ClaimAsked): Promise<'without-network' | 'not-on-the-list'> {
  const { day, part, seen, clientMarkId, actor } = asked
  const { personId } = actor
  const { regionId } = await lockOccasion(tx, day.occasionId)
  const holder = (await lockHolders(tx, day)).find((one) => one.personId === personId)
  const why = holder === undefined ? 'not-on-the-list' : 'without-network'
  const claim = { dayId: day.dayId, personId, bookingId: holder?.bookingId ?? null, part, why, clientMarkId } as const
  await insertClaim(tx, { ...claim, seenAt: seen, claimedAt: now() })
  await record(tx, actor, {
    act: 'attendance claimed',
    subject: { kind: 'occasion', id: day.occasionId },
    organisationId: regionId,
    detail: { day: day.number, why },
  })
  return why
}
