import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { type LeaveRefusal, whyNotLeave } from '../booking/booking.rules.ts'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor } from '../ports.ts'
import { getQueuePlace, updateLeft } from './queue.store.ts'

/** Gives up a place in the queue; those behind move up by it being gone. */
export async function leaveQueue(
  tx: Tx,
  { queuePlaceId, actor }: { readonly queuePlaceId: number; readonly actor: KnownActor },
): Promise<{ readonly left: true } | LeaveRefusal> {
  const { occasionId, personId } = await getQueuePlace(tx, queuePlaceId)
  const occasion = await lockOccasion(tx, occasionId)
  const refusal = whyNotLeave(await getQueuePlace(tx, queuePlaceId))
  if (refusal) return refusal
  await updateLeft(tx, queuePlaceId, { at: now(), by: actor.personId })
  await record(tx, actor, {
    act: 'queue place left',
    subject: { kind: 'person', id: personId },
    organisationId: occasion.regionId,
    detail: { occasion: occasionId, place: queuePlaceId },
  })
  return { left: true }
}
