import { dayAt } from '#platform'
import type { Tx } from '#platform/db'
import type { Day, Ore } from '#values'
import { chargeFee } from '../ladder/charge-fee.ts'
import { getLadder } from '../ladder/ladder.store.ts'
import {
  type Excuse,
  type FeeChanged,
  type FeeShown,
  feeStanding,
  feeToPay,
  whyNotCharge,
} from '../ladder/seat-fee.rules.ts'
import { getFeeSeat } from '../ladder/seat-fee.store.ts'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { type CancelRefusal, whyNotCancel } from './booking.rules.ts'
import { getOccasionOfBooking, lockBooking } from './booking.store.ts'
import { freeSeat } from './free-seat.ts'
import { tellSeatGivenBack } from './tell-cancelled.ts'

export interface Cancellation {
  readonly bookingId: number
  /** What it was said to cost; left out where nobody has been shown a price. */
  readonly shown?: FeeShown
  readonly excuse?: Excuse | undefined
  readonly reason?: string
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
}

export interface Cancelled {
  readonly feeOre: Ore
  readonly seatsWentTo: number[]
}

/**
 * Gives a seat back, for the fee of that day; it goes on to those who wait in the same transaction. Refused when the fee has become
 * another than the one shown. Returns the fee and who got a seat, if anyone waited.
 */
export async function cancelBooking(tx: Tx, asked: Cancellation): Promise<Cancelled | CancelRefusal | FeeChanged> {
  const { bookingId, shown, excuse, reason = '', actor, today, money } = asked
  const occasion = await lockOccasion(tx, await getOccasionOfBooking(tx, bookingId))
  const booking = await lockBooking(tx, bookingId)
  const seat = await getFeeSeat(tx, bookingId)
  const ladder = await getLadder(tx, { ...seat, onDay: dayAt(seat.bookedAt) })
  const now = feeStanding(ladder, seat, today)
  const refusal = whyNotCancel({ ...seat, isCancelled: booking.isCancelled }, today)
  const no = refusal ?? (shown && whyNotCharge(shown, now))
  if (no) return no
  const feeOre = feeToPay(now, excuse)
  const end = { kind: excuse === undefined ? ('cancelled' as const) : ('excused' as const), reason, feeOre }
  await tellSeatGivenBack(tx, seat, { by: actor.personId, today, feeOre })
  const freed = { occasion, booking, actor, today, money, end: excuse === undefined ? end : { ...end, excuse } }
  const seatsWentTo = await freeSeat(tx, freed)
  await chargeFee(tx, seat, { kind: 'cancelled-late', feeOre, ladder, daysBefore: now.daysBefore, actor, money })
  return { feeOre, seatsWentTo }
}
