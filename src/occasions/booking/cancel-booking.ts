import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { listHeldDays, lockOccasion, updateSeatsTaken } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { giveFreedSeats } from '../queue/give-freed-seats.ts'
import { type CancelRefusal, whyNotCancel } from './booking.rules.ts'
import { getOccasionOfBooking, lockBooking, updateCancelled } from './booking.store.ts'
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
  const { personId, municipalityId } = booking
  const { id: occasionId, courseId, regionId } = occasion
  const days = await listHeldDays(tx, occasionId)
  await updateCancelled(tx, bookingId, { by: actor.personId, at: now() })
  await money.seatGivenBack(tx, { bookingId, occasionId, courseId, personId, municipalityId, regionId, actor, days })
  await record(tx, actor, {
    act: 'seat cancelled',
    subject: { kind: 'person', id: personId },
    organisationId: municipalityId,
    detail: { occasion: occasionId, booking: bookingId },
  })
  await tellCancelled(tx, personId, occasion)
  const fewer = { ...occasion, seatsTaken: occasion.seatsTaken - 1 }
  await updateSeatsTaken(tx, occasionId, fewer.seatsTaken)
  return { seatsWentTo: await giveFreedSeats(tx, { occasion: fewer, days, actor, today, money }) }
}
