import type { Day, Refusal } from '#values'

/** What decides whether an occasion takes bookings. The seats taken and the queue are as they stand under its lock. */
export interface Bookable {
  readonly seats: number
  readonly seatsTaken: number
  readonly queueLength: number
  readonly bookingOpens: Day
  readonly bookingCloses: Day
  readonly firstDay: Day
}

/** Someone who may be booked, with everything that could stand in the way. */
export interface Candidate {
  readonly personId: number
  /** The municipality they work in today; undefined when in none. */
  readonly municipalityName: string | undefined
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

/** Bookings are taken from the day the window opens to the day it closes, both included, and never once it has begun. */
export function whyNotOpen(
  { firstDay, bookingOpens, bookingCloses }: Pick<Bookable, 'firstDay' | 'bookingOpens' | 'bookingCloses'>,
  today: Day,
): WindowRefusal | undefined {
  if (hasStarted({ firstDay }, today)) return { refused: 'started', firstDay }
  if (today < bookingOpens) return { refused: 'notOpenYet', opens: bookingOpens }
  return today > bookingCloses ? { refused: 'closed', closed: bookingCloses } : undefined
}

/** From its first day on seats are neither given nor given back; who does not come is marked absent. */
export function hasStarted({ firstDay }: { readonly firstDay: Day }, today: Day): boolean {
  return today >= firstDay
}

/** A seat is for those who work in a municipality of the region whose agreements are in force, one seat for each course. */
export function whyNotHoldSeat(candidate: Omit<Candidate, 'hasSeat' | 'queuePlace'>): PersonRefusal | undefined {
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

/** What there is for whoever asks now. Nobody passes those who already wait. */
export function seatsLeft({
  seats,
  seatsTaken,
  queueLength,
}: Omit<Bookable, 'bookingOpens' | 'bookingCloses' | 'firstDay'>) {
  return queueLength > 0 ? 0 : Math.max(0, seats - seatsTaken)
}

export interface Answer {
  readonly personId: number
  readonly gets: 'seat' | 'queue-place' | BookingRefusal
}

export type WhenFull = 'queue' | 'leave'

/** Who gets what, in the order they were chosen: seats while there are any, then places in the queue if asked for. */
export function answersFor(
  asked: { readonly occasion: Bookable; readonly candidates: readonly Candidate[]; readonly whenFull: WhenFull },
  today: Day,
): Answer[] {
  let left = seatsLeft(asked.occasion)
  return asked.candidates.map((candidate) => {
    const { personId } = candidate
    const refusal = whyNotBook(asked.occasion, candidate, today)
    if (refusal) return { personId, gets: refusal }
    if (left > 0) {
      left -= 1
      return { personId, gets: 'seat' }
    }
    return { personId, gets: asked.whenFull === 'queue' ? 'queue-place' : { refused: 'full' } }
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
  | (Refusal<'fewerThanBooked'> & { readonly taken: number })
  | (Refusal<'started'> & { readonly firstDay: Day })

/** Seats may be added or taken away until the first day, never below those that are booked. */
export function whyNotChangeSeats(
  occasion: Pick<Bookable, 'firstDay' | 'seatsTaken'>,
  seats: number,
  today: Day,
): SeatsRefusal | undefined {
  const { firstDay, seatsTaken } = occasion
  if (hasStarted(occasion, today)) return { refused: 'started', firstDay }
  return seats < seatsTaken ? { refused: 'fewerThanBooked', taken: seatsTaken } : undefined
}
