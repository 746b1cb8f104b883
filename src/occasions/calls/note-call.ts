import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { type LeaveRefusal, whyNotLeave } from '../booking/booking.rules.ts'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor } from '../ports.ts'
import { getQueuePlace } from '../queue/queue.store.ts'
import type { CallAnswer } from './call.rules.ts'
import { insertCall, updateAgreed } from './call.store.ts'

interface OfPlace {
  readonly queuePlaceId: number
  readonly actor: KnownActor
}

/** Writes down that someone who waits was called, and what they said. */
export async function noteCall(
  tx: Tx,
  { queuePlaceId, answer, note, actor }: OfPlace & { readonly answer: CallAnswer; readonly note: string },
): Promise<{ readonly noted: true } | LeaveRefusal> {
  const { occasion, refusal, personId } = await lockPlace(tx, queuePlaceId)
  if (refusal) return refusal
  await insertCall(tx, { queuePlaceId, answer, note, calledBy: actor.personId, calledAt: now() })
  await record(tx, actor, {
    act: 'called from the queue',
    subject: { kind: 'person', id: personId },
    organisationId: occasion.regionId,
    detail: { occasion: occasion.id, place: queuePlaceId, answer },
  })
  return { noted: true }
}

/** Agrees that someone comes first, with the reason; without one the agreement is taken back. The order follows at once. */
export async function agreeOnPlace(
  tx: Tx,
  { queuePlaceId, why, actor }: OfPlace & { readonly why: string },
): Promise<{ readonly agreed: boolean } | LeaveRefusal> {
  const { occasion, refusal, personId } = await lockPlace(tx, queuePlaceId)
  if (refusal) return refusal
  await updateAgreed(tx, queuePlaceId, { why, by: actor.personId, at: now() })
  await record(tx, actor, {
    act: why === '' ? 'queue agreement taken back' : 'queue agreement made',
    subject: { kind: 'person', id: personId },
    organisationId: occasion.regionId,
    detail: { occasion: occasion.id, place: queuePlaceId },
  })
  return { agreed: why !== '' }
}

async function lockPlace(tx: Tx, queuePlaceId: number) {
  const occasion = await lockOccasion(tx, (await getQueuePlace(tx, queuePlaceId)).occasionId)
  const place = await getQueuePlace(tx, queuePlaceId)
  return { occasion, personId: place.personId, refusal: whyNotLeave(place) }
}
