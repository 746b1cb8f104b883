import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor } from '../ports.ts'
import { type KeepRefusal, whyNotKeep } from './lifecycle.rules.ts'
import { getMinimum, updateKept } from './lifecycle.store.ts'

/** Decides that an occasion is held though fewer than its minimum have a seat. */
export async function keepOccasion(
  tx: Tx,
  { occasionId, actor }: { readonly occasionId: number; readonly actor: KnownActor },
): Promise<{ readonly kept: true } | KeepRefusal> {
  const occasion = await lockOccasion(tx, occasionId)
  const refusal = whyNotKeep({ ...occasion, ...(await getMinimum(tx, occasionId)) })
  if (refusal) return refusal
  await updateKept(tx, occasionId, { by: actor.personId, at: now() })
  await record(tx, actor, {
    act: 'occasion kept',
    subject: { kind: 'occasion', id: occasionId },
    organisationId: occasion.regionId,
    detail: { seatsTaken: occasion.seatsTaken },
  })
  return { kept: true }
}
