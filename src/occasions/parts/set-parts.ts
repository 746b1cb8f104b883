import { record } from '#platform'
import type { Tx } from '#platform/db'
import type { TimeOfDay } from '#values'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor } from '../ports.ts'
import { type PartsRefusal, ruleInForce, whyNotPart } from './parts.rules.ts'
import { getParticularDay, listAttendanceRules, updateParts } from './parts.store.ts'

export interface PartsAsked {
  readonly occasionId: number
  readonly dayId: number
  /** When the second part begins; null for a whole day. */
  readonly secondPartAt: TimeOfDay | null
  readonly actor: KnownActor
}

/** Divides a day in two, or makes it whole again, before anyone is marked. How many parts it needs is the region's rule that day. */
export async function setParts(
  tx: Tx,
  { occasionId, dayId, secondPartAt, actor }: PartsAsked,
): Promise<{ readonly partCount: 1 | 2 } | PartsRefusal> {
  const { regionId } = await lockOccasion(tx, occasionId)
  const day = await getParticularDay(tx, dayId)
  const refusal = whyNotPart(day, secondPartAt)
  if (refusal) return refusal
  const rule = ruleInForce(await listAttendanceRules(tx, regionId), day.onDay)
  const partCount = secondPartAt === null ? 1 : 2
  const partsNeeded = partCount === 2 && rule?.parts !== 'one' ? 2 : 1
  await updateParts(tx, dayId, { partCount, partsNeeded, secondPartAt })
  await record(tx, actor, {
    act: 'day divided',
    subject: { kind: 'occasion', id: occasionId },
    organisationId: regionId,
    detail: { day: day.number, parts: partCount, needed: partsNeeded },
  })
  return { partCount }
}
