import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { type CancelRefusal, whyNotCancel } from './booking.rules.ts'
import { getOccasionOfBooking, lockBooking } from './booking.store.ts'
import { freeSeat } from './free-seat.ts'
import { tellCancelled } from './tell-booked.ts'

export interface Cancellation {
  readonly bookingId: number
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
}

/** Gives a seat back; the next in the queue gets it in the same transaction. Returns who got it, if anyone waited. */
export async function cancelBooking(
  tx: Tx,
  { bookingId, actor, today, money }: Cancellation,
): Promise<{ readonly seatsWentTo: number[] } | CancelRefusal> {
  const occasion = await lockOccasion(tx, await getOccasionOfBooking(tx, bookingId))
  const booking = await lockBooking(tx, bookingId)
  const refusal = whyNotCancel({ ...occasion, isCancelled: booking.isCancelled }, today)
  if (refusal) return refusal
  await tellCancelled(tx, booking.personId, occasion)
  return { seatsWentTo: await freeSeat(tx, { occasion, booking, actor, today, money }) }
}
