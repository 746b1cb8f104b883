import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { lockBooking } from '../booking/booking.store.ts'
import { freeSeat } from '../booking/free-seat.ts'
import type { MoneyPort } from '../ports.ts'
import { tellOfferedOn } from '../preparation/tell-unready.ts'
import { lockUnready, type UnreadyAsked } from './lock-unready.ts'
import { type UnreadyRefusal, whyNotOfferOn } from './readiness.rules.ts'
import { getQueueLength, insertUnreadyAct, listLeadersOf } from './readiness.store.ts'

/**
 * Gives the seat of someone who is not ready to the next in the queue, and tells them, their leaders and whoever gets it. When none
 * of those who wait can have it any longer, nobody loses theirs.
 */
export async function offerSeatOn(
  tx: Tx,
  asked: UnreadyAsked & { readonly money: MoneyPort },
): Promise<{ readonly done: true; readonly seatWentTo: number } | UnreadyRefusal> {
  const { bookingId, dayId, occasionId, actor, today, money } = asked
  const { occasion, days, subject, someone } = await lockUnready(tx, asked)
  const booking = await lockBooking(tx, bookingId)
  const queueLength = await getQueueLength(tx, occasionId)
  const refusal = whyNotOfferOn(someone, days, { today, firstDay: occasion.firstDay, queueLength })
  if (refusal) return refusal
  const [seatWentTo] = await freeSeat(tx, { occasion, booking, actor, today, money, end: { kind: 'offered-on' } })
  // Given back with the refusal: the transaction is undone.
  if (seatWentTo === undefined) return { refused: 'nobodyWaits' }
  await insertUnreadyAct(tx, { bookingId, dayId, act: 'offered-on', seatWentTo, doneBy: actor.personId, doneAt: now() })
  await tellOfferedOn(tx, { ...subject, ...days }, await listLeadersOf(tx, subject.unitId, today))
  await record(tx, actor, {
    act: 'seat offered on',
    subject: { kind: 'person', id: subject.personId },
    organisationId: subject.regionId,
    detail: { occasion: occasionId, booking: bookingId, seatWentTo },
  })
  return { done: true, seatWentTo }
}
