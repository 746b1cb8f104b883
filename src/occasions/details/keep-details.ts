import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { addDays, type Day, Missing, type Refusal } from '#values'
import { hasStarted } from '../booking/booking.rules.ts'
import { getOccasionOfBooking, lockBooking } from '../booking/booking.store.ts'
import { getFeeSeat } from '../ladder/seat-fee.store.ts'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor } from '../ports.ts'
import { getSeatRule } from '../seats/seat-rule.store.ts'
import type { SeatDetails } from './details.rules.ts'
import { insertDetails, listRemembered, updateDetailsForgotten } from './details.store.ts'

export type DetailsRefusal = (Refusal<'started'> & { readonly firstDay: Day }) | Refusal<'seatGone'>

export interface DetailsTold extends SeatDetails {
  readonly bookingId: number
  /** Whoever has the seat. */
  readonly actor: KnownActor
  readonly today: Day
}

/** Keeps what someone tells about their seat, until the first day. What it is stays out of the audit record. */
export async function keepDetails(
  tx: Tx,
  { bookingId, actor, today, ...details }: DetailsTold,
): Promise<{ readonly kept: true } | DetailsRefusal> {
  await lockOccasion(tx, await getOccasionOfBooking(tx, bookingId))
  const booking = await lockBooking(tx, bookingId)
  if (booking.personId !== actor.personId) throw new Missing('booking')
  const seat = await getFeeSeat(tx, bookingId)
  if (booking.isCancelled) return { refused: 'seatGone' }
  if (hasStarted(seat, today)) return { refused: 'started', firstDay: seat.firstDay }
  await insertDetails(tx, bookingId, { ...details, toldAt: now() })
  await record(tx, actor, {
    act: 'seat details told',
    subject: { kind: 'person', id: seat.personId },
    organisationId: seat.municipalityId,
    detail: { occasion: seat.occasionId, booking: bookingId },
  })
  return { kept: true }
}

/** Forgets what was told about seats whose days are over, so many days later as the region has said. Returns how many. */
export async function forgetDetails(tx: Tx, today: Day): Promise<number> {
  const due: number[] = []
  for (const { bookingIds, lastDay, firstDay, ...where } of await listRemembered(tx, today)) {
    const { detailsForgottenDays } = await getSeatRule(tx, { ...where, onDay: firstDay })
    if (today >= addDays(lastDay, detailsForgottenDays)) due.push(...bookingIds)
  }
  await updateDetailsForgotten(tx, due, now())
  return due.length
}
