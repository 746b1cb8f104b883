import { type Actor, now } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { tellBooked } from '../booking/tell-booked.ts'
import { type LockedOccasion, listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { MoneyPort } from '../ports.ts'
import { giveFreedSeats } from '../queue/give-freed-seats.ts'
import { judgeNext, seatNext } from '../queue/seat-next.ts'
import { endOffer } from './end-offer.ts'
import { type AcceptRefusal, type AnswerRefusal, whyNotAnswer } from './offer.rules.ts'
import { getOffer, type Offered } from './offer.store.ts'
import { tellAnswered } from './tell-offered.ts'

export interface Answering {
  readonly offerId: number
  /** Whose link it was, or who is signed in. */
  readonly actor: Actor
  readonly today: Day
  readonly money: MoneyPort
}

/** Takes the seat that is held; whether they may still hold one is asked again. */
export async function acceptOffer(tx: Tx, asked: Answering): Promise<{ readonly bookingId: number } | AcceptRefusal> {
  const { actor, today, money } = asked
  const { occasion, offer, refusal } = await lockOffer(tx, asked)
  if (refusal) return refusal
  const seat = await judgeNext(tx, offer, { occasion, today })
  if ('refused' in seat) return seat
  const days = await listHeldDays(tx, occasion.id)
  const bookingId = await seatNext(tx, offer, { occasion, days, actor, today, money, seat, gotBy: 'offer' })
  await tellBooked(tx, [offer.personId], { courseId: occasion.courseId, days })
  await tellAnswered(tx, offer, { courseId: occasion.courseId, answer: 'accepted', by: actor.personId })
  return { bookingId }
}

/** Says no to the seat; it goes on at once, and whoever said no leaves the queue. */
export async function declineOffer(tx: Tx, asked: Answering): Promise<{ readonly declined: true } | AnswerRefusal> {
  const { actor, today, money } = asked
  const { occasion, offer, refusal } = await lockOffer(tx, asked)
  if (refusal) return refusal
  await endOffer(tx, offer, { answer: 'declined', actor })
  await tellAnswered(tx, offer, { courseId: occasion.courseId, answer: 'declined', by: actor.personId })
  await giveFreedSeats(tx, { occasion, days: await listHeldDays(tx, occasion.id), actor, today, money })
  return { declined: true }
}

/** Locks the occasion of an offer, then reads the offer: what others did while we waited is seen. */
async function lockOffer(
  tx: Tx,
  { offerId, today }: Pick<Answering, 'offerId' | 'today'>,
): Promise<{ occasion: LockedOccasion; offer: Offered; refusal: AnswerRefusal | undefined }> {
  const occasion = await lockOccasion(tx, (await getOffer(tx, offerId)).occasionId)
  const offer = await getOffer(tx, offerId)
  return { occasion, offer, refusal: whyNotAnswer({ ...occasion, ...offer }, { now: now(), today }) }
}
