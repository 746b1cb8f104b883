import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { type LeaveRefusal, whyNotLeave } from '../booking/booking.rules.ts'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import { updateOfferEnded } from '../offers/offer.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { updateNumbers } from '../seats/room.store.ts'
import { giveFreedSeats } from './give-freed-seats.ts'
import { getQueuePlace, updateLeft } from './queue.store.ts'

interface Leaving {
  readonly queuePlaceId: number
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
}

/** Gives up a place in the queue; a seat that was being offered goes on. */
export async function leaveQueue(
  tx: Tx,
  { queuePlaceId, actor, today, money }: Leaving,
): Promise<{ readonly left: true } | LeaveRefusal> {
  const { occasionId, personId } = await getQueuePlace(tx, queuePlaceId)
  const occasion = await lockOccasion(tx, occasionId)
  const { offerId, ...place } = await getQueuePlace(tx, queuePlaceId)
  const refusal = whyNotLeave(place)
  if (refusal) return refusal
  const end = { at: now(), by: actor.personId }
  await updateLeft(tx, queuePlaceId, end)
  await record(tx, actor, {
    act: 'queue place left',
    subject: { kind: 'person', id: personId },
    organisationId: occasion.regionId,
    detail: { occasion: occasionId, place: queuePlaceId },
  })
  if (offerId === null) return { left: true }
  await updateOfferEnded(tx, offerId, { ...end, answer: 'declined' })
  await updateNumbers(tx, occasionId, { held: -1 })
  await giveFreedSeats(tx, { occasion, days: await listHeldDays(tx, occasionId), actor, today, money })
  return { left: true }
}
