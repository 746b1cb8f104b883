import type { Day, Refusal } from '#values'
import { areOffersMade } from '../offers/offer.rules.ts'
import type { InOrder } from '../queue/order.rules.ts'
import type { SeatTerms } from '../seats/seat-rule.rules.ts'
import { type Payer, type Room, seatsFor, withOneMore } from '../seats/seats.rules.ts'

/** What decides whether an occasion takes bookings. */
export interface Bookable {
  readonly bookingOpens: Day
  readonly bookingCloses: Day
  readonly firstDay: Day
  /** Left out or null while it is to be held. */
  readonly cancelledAt?: Date | null
}

/** Someone who may be booked, with everything that could stand in the way. */
export interface Candidate {
  readonly personId: number
  /** The municipality they work in today; undefined when in none. */
  readonly municipalityName: string | undefined
  /** Whom the seat would be for; undefined when they work in no municipality. */
  readonly payer: Payer | undefined
  /** Of the region that plans the occasion, or of one that shares it. */
  readonly isInRegion: boolean
  readonly mayOpenContent: boolean
  readonly hasSeat: boolean
  /** Where they stand in the queue of this occasion: 1 is next. */
  readonly queuePlace: number | undefined
  /** When another occasion of the same course begins that they hold a seat on. */
  readonly bookedElsewhere: Day | undefined
}

/** The occasion takes no bookings today, whoever asks. */
export type WindowRefusal =
  | (Refusal<'started'> & { readonly firstDay: Day })
  | (Refusal<'notOpenYet'> & { readonly opens: Day })
  | (Refusal<'closed'> & { readonly closed: Day })
  | Refusal<'cancelled'>

/** This person may not hold a seat at all. */
export type PersonRefusal =
  | Refusal<'noWorkplace'>
  | (Refusal<'otherRegion'> & { readonly municipalityName: string })
  | Refusal<'contentClosed'>
  | (Refusal<'bookedElsewhere'> & { readonly firstDay: Day })

export type BookingRefusal =
  | WindowRefusal
  | PersonRefusal
  | Refusal<'hasSeat'>
  | (Refusal<'inQueue'> & { readonly place: number })
  | Refusal<'full'>

/**
 * Bookings are taken from the day the window opens to the day it closes, both included, and never once it has begun or been
 * cancelled.
 */
export function whyNotOpen(
  { firstDay, bookingOpens, bookingCloses, cancelledAt }: Bookable,
  today: Day,
): WindowRefusal | undefined {
  if (cancelledAt) return { refused: 'cancelled' }
  if (hasStarted({ firstDay }, today)) return { refused: 'started', firstDay }
  if (today < bookingOpens) return { refused: 'notOpenYet', opens: bookingOpens }
  return today > bookingCloses ? { refused: 'closed', closed: bookingCloses } : undefined
}

/** From its first day on seats are neither given nor given back; who does not come is marked absent. */
export function hasStarted({ firstDay }: { readonly firstDay: Day }, today: Day): boolean {
  return today >= firstDay
}

/** A seat is for those who work in a municipality of the region whose agreements are in force, one seat for each course. */
export function whyNotHoldSeat(
  candidate: Omit<Candidate, 'personId' | 'hasSeat' | 'queuePlace' | 'payer'>,
): PersonRefusal | undefined {
  const { municipalityName, isInRegion, mayOpenContent, bookedElsewhere } = candidate
  if (municipalityName === undefined) return { refused: 'noWorkplace' }
  if (!isInRegion) return { refused: 'otherRegion', municipalityName }
  if (!mayOpenContent) return { refused: 'contentClosed' }
  return bookedElsewhere === undefined ? undefined : { refused: 'bookedElsewhere', firstDay: bookedElsewhere }
}

/** Why someone cannot be booked or queued on an occasion. That it is full is no reason to not queue. */
export function whyNotBook(occasion: Bookable, candidate: Candidate, today: Day): BookingRefusal | undefined {
  const { hasSeat, queuePlace } = candidate
  if (hasSeat) return { refused: 'hasSeat' }
  if (queuePlace !== undefined) return { refused: 'inQueue', place: queuePlace }
  return whyNotOpen(occasion, today) ?? whyNotHoldSeat(candidate)
}

/** The seats of an occasion as whoever asks now finds them. */
export interface Asking {
  readonly room: Room
  /** Those who wait and have no offer. */
  readonly waiting: readonly Payer[]
  /** Whether free seats still go to those who wait by themselves; once they do not, whoever plans calls them. */
  readonly areOffersMade: boolean
}

interface Standing {
  readonly room: Room
  readonly rule: Pick<SeatTerms, 'offersStopDays'>
  readonly order: readonly InOrder[]
}

/** The seats and the queue of an occasion as whoever asks today finds them. */
export function askingOf({ room, rule, order }: Standing, firstDay: Day, today: Day): Asking {
  const waiting = order.map(({ place }) => place).filter(({ offeredUntil }) => offeredUntil === null)
  return { room, waiting, areOffersMade: areOffersMade(firstDay, rule, today) }
}

/** How many seats there are for someone of this municipality who asks now. Nobody passes those who wait and could have one. */
export function seatsLeft({ room, waiting, areOffersMade }: Asking, payer: Payer): number {
  if (waiting.length > 0 && !areOffersMade) return 0
  return waiting.some((one) => seatsFor(room, one) > 0) ? 0 : seatsFor(room, payer)
}

export interface Answer {
  readonly personId: number
  readonly gets: 'seat' | 'queue-place' | BookingRefusal
}

export type WhenFull = 'queue' | 'leave'

interface AskedFor {
  readonly occasion: Bookable
  readonly asking: Asking
  readonly candidates: readonly Candidate[]
  readonly whenFull: WhenFull
}

/** Who gets what, in the order they were chosen: seats while there are any for them, then places in the queue if asked for. */
export function answersFor({ occasion, asking, candidates, whenFull }: AskedFor, today: Day): Answer[] {
  let { room } = asking
  return candidates.map((candidate) => {
    const { personId, payer } = candidate
    const refusal = whyNotBook(occasion, candidate, today)
    if (refusal) return { personId, gets: refusal }
    if (payer !== undefined && seatsLeft({ ...asking, room }, payer) > 0) {
      room = withOneMore(room, payer, 'taken')
      return { personId, gets: 'seat' }
    }
    return { personId, gets: whenFull === 'queue' ? 'queue-place' : { refused: 'full' } }
  })
}

export type CancelRefusal = (Refusal<'started'> & { readonly firstDay: Day }) | Refusal<'alreadyCancelled'>

/** A seat is given back once, and before the first day. */
export function whyNotCancel(
  { firstDay, isCancelled }: { readonly firstDay: Day; readonly isCancelled: boolean },
  today: Day,
): CancelRefusal | undefined {
  if (isCancelled) return { refused: 'alreadyCancelled' }
  return hasStarted({ firstDay }, today) ? { refused: 'started', firstDay } : undefined
}

export type LeaveRefusal = Refusal<'alreadyLeft'> | Refusal<'hasSeat'>

/** A place in the queue is left once, unless it has become a seat. */
export function whyNotLeave({ hasLeft, hasSeat }: { readonly hasLeft: boolean; readonly hasSeat: boolean }) {
  if (hasSeat) return { refused: 'hasSeat' } satisfies LeaveRefusal
  return hasLeft ? ({ refused: 'alreadyLeft' } satisfies LeaveRefusal) : undefined
}

export type SeatsRefusal =
  | (Refusal<'fewerThanBooked'> & { readonly taken: number; readonly held: number })
  | (Refusal<'started'> & { readonly firstDay: Day })
  | Refusal<'cancelled'>

interface Seated {
  readonly firstDay: Day
  readonly seatsTaken: number
  readonly seatsHeld: number
  readonly cancelledAt: Date | null
}

/** Seats may be added or taken away until the first day, never below those that are booked, offered or unnamed. */
export function whyNotChangeSeats(occasion: Seated, seats: number, today: Day): SeatsRefusal | undefined {
  const { firstDay, seatsTaken: taken, seatsHeld: held, cancelledAt } = occasion
  if (cancelledAt !== null) return { refused: 'cancelled' }
  if (hasStarted(occasion, today)) return { refused: 'started', firstDay }
  return seats < taken + held ? { refused: 'fewerThanBooked', taken, held } : undefined
}
