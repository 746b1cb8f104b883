import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import { updateLeft } from '../queue/queue.store.ts'
import { updateNumbers } from '../seats/room.store.ts'
import { type Offered, updateOfferEnded } from './offer.store.ts'

/** An offer that came to nothing: the seat is no longer held, and whoever had it leaves the queue. With the occasion locked. */
export async function endOffer(
  tx: Tx,
  offer: Offered,
  { answer, actor }: { readonly answer: 'declined' | 'expired'; readonly actor: Actor },
): Promise<void> {
  const { offerId, queuePlaceId, occasionId, personId, municipalityId } = offer
  const end = { at: now(), by: actor.personId }
  await updateOfferEnded(tx, offerId, { ...end, answer })
  await updateLeft(tx, queuePlaceId, end)
  await updateNumbers(tx, occasionId, { held: -1 })
  await record(tx, actor, {
    act: answer === 'expired' ? 'offer ran out' : 'offer declined',
    subject: { kind: 'person', id: personId },
    organisationId: municipalityId,
    detail: { occasion: occasionId, offer: offerId, place: queuePlaceId },
  })
}
