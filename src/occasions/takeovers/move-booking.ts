import { dayAt } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, isRefusal, Missing, type Ore, type Refusal, zero } from '#values'
import { bookSeats } from '../booking/book-seats.ts'
import { type BookingRefusal, type CancelRefusal, whyNotCancel } from '../booking/booking.rules.ts'
import { getOccasionOfBooking, lockBooking } from '../booking/booking.store.ts'
import { freeSeat } from '../booking/free-seat.ts'
import { chargeFee } from '../ladder/charge-fee.ts'
import { getLadder } from '../ladder/ladder.store.ts'
import { type FeeChanged, type FeeShown, feeStanding, whyNotCharge } from '../ladder/seat-fee.rules.ts'
import { getFeeSeat } from '../ladder/seat-fee.store.ts'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'

export interface Moving {
  readonly bookingId: number
  readonly toOccasionId: number
  readonly shown: FeeShown
  /** Why nothing is to be paid; only whoever plans says so. */
  readonly waivedWhy?: string | undefined
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
}

export type MoveRefusal = CancelRefusal | FeeChanged | (Refusal<'notMoved'> & { readonly why: BookingRefusal })

/** Moves someone to another occasion of the course: the old seat goes on, for the fee of that day, and the new one is booked. */
export async function moveBooking(tx: Tx, asked: Moving): Promise<{ readonly feeOre: Ore } | MoveRefusal> {
  const { bookingId, toOccasionId, shown, waivedWhy, actor, today, money } = asked
  const fromId = await getOccasionOfBooking(tx, bookingId)
  if (fromId === toOccasionId) throw new Missing('another occasion')
  const [low, high] = [Math.min(fromId, toOccasionId), Math.max(fromId, toOccasionId)]
  const locked = [await lockOccasion(tx, low), await lockOccasion(tx, high)]
  const [from, to] = [fromId, toOccasionId].map((id) => locked.find((one) => one.id === id))
  if (from === undefined || to === undefined || from.courseId !== to.courseId)
    throw new Missing('occasion of the course')
  const booking = await lockBooking(tx, bookingId)
  const seat = await getFeeSeat(tx, bookingId)
  if (seat.onlyDayId !== null) throw new Missing('seat through all days')
  const ladder = await getLadder(tx, { ...seat, onDay: dayAt(seat.bookedAt) })
  const standing = feeStanding(ladder, seat, today)
  const no = whyNotCancel({ ...seat, isCancelled: booking.isCancelled }, today) ?? whyNotCharge(shown, standing)
  if (no) return no
  const feeOre = waivedWhy === undefined ? standing.feeOre : zero
  const end = { kind: 'moved' as const, feeOre, reason: waivedWhy ?? '' }
  await freeSeat(tx, { occasion: from, booking, actor, today, money, end })
  const { daysBefore } = standing
  await chargeFee(tx, seat, { kind: 'cancelled-late', feeOre, ladder, daysBefore, actor, money })
  const person = { personIds: [seat.personId], within: [seat.municipalityId], replacesId: bookingId }
  const means = { occasionId: toOccasionId, whenFull: 'leave' as const, gotBy: 'move' as const, actor, today, money }
  const booked = await bookSeats(tx, { ...person, ...means })
  if (!isRefusal(booked)) return { feeOre }
  const why = booked.answers[0]?.gets
  return { refused: 'notMoved', why: why === undefined || typeof why === 'string' ? { refused: 'full' } : why }
}
