import { type Day, daysBetween, type Refusal } from '#values'

/** Where an occasion stands in its life, by what has been decided. */
export interface Decided {
  readonly cancelledAt: Date | null
  readonly settledAt: Date | null
}

type Ended = Refusal<'cancelledAlready'> | Refusal<'settledAlready'>

export type CancelOccasionRefusal = Ended | (Refusal<'someoneAttended'> & { readonly people: number })

/** An occasion is cancelled once, and only while nobody has been there: then the days that are left are cancelled one by one. */
export function whyNotCancelOccasion(occasion: Decided, attended: number): CancelOccasionRefusal | undefined {
  const ended = whyEnded(occasion)
  if (ended) return ended
  return attended > 0 ? { refused: 'someoneAttended', people: attended } : undefined
}

export type CancelDayRefusal =
  | Ended
  | Refusal<'dayCancelledAlready'>
  | Refusal<'onlyDayLeft'>
  | (Refusal<'someoneAttended'> & { readonly people: number })

interface DayFacts {
  readonly isCancelled: boolean
  /** How many days are still to be held or have been, this one among them. */
  readonly daysLeft: number
  readonly attended: number
}

/** A day is cancelled once, and never the only one left: that is to cancel the occasion. */
export function whyNotCancelDay(occasion: Decided, day: DayFacts): CancelDayRefusal | undefined {
  const ended = whyEnded(occasion)
  if (ended) return ended
  if (day.isCancelled) return { refused: 'dayCancelledAlready' }
  if (day.attended > 0) return { refused: 'someoneAttended', people: day.attended }
  return day.daysLeft < 2 ? { refused: 'onlyDayLeft' } : undefined
}

function whyEnded({ cancelledAt, settledAt }: Decided): Ended | undefined {
  if (cancelledAt) return { refused: 'cancelledAlready' }
  return settledAt ? { refused: 'settledAlready' } : undefined
}

interface Least extends Decided {
  readonly minimum: number | null
  readonly decideBy: Day | null
  readonly keptAt: Date | null
  readonly seatsTaken: number
  readonly firstDay: Day
}

/** From so many days before the day of decision the planner is warned. */
export const warnedDaysBefore = 7

export interface DecisionDue {
  readonly least: number
  readonly missing: number
  readonly decideBy: Day
  /** Negative once the day has passed. */
  readonly daysLeft: number
}

/** What has to be decided, and by when: too few have a seat, and nobody has said that it is held all the same. */
export function decisionDue(occasion: Least, today: Day): DecisionDue | undefined {
  const { minimum, decideBy, keptAt, seatsTaken, firstDay } = occasion
  if (minimum === null || decideBy === null || keptAt || whyEnded(occasion) || today >= firstDay) return undefined
  const daysLeft = daysBetween(today, decideBy)
  if (seatsTaken >= minimum || daysLeft > warnedDaysBefore) return undefined
  return { least: minimum, missing: minimum - seatsTaken, decideBy, daysLeft }
}

export type KeepRefusal = Ended | Refusal<'noMinimum'> | Refusal<'keptAlready'>

/** That it is held all the same is said once, of what has a minimum. */
export function whyNotKeep(occasion: Decided & Pick<Least, 'minimum' | 'keptAt'>): KeepRefusal | undefined {
  const ended = whyEnded(occasion)
  if (ended) return ended
  if (occasion.minimum === null) return { refused: 'noMinimum' }
  return occasion.keptAt ? { refused: 'keptAlready' } : undefined
}

/** What keeps an occasion from being settled, in the order it is done. */
export interface LeftToDo {
  readonly unmarked: readonly {
    readonly dayId: number
    readonly number: number
    readonly onDay: Day
    readonly people: number
  }[]
  readonly offers: number
  readonly unnamed: number
  readonly logistics: number
}

export type SettleRefusal =
  | Ended
  | (Refusal<'notHeldYet'> & { readonly lastDay: Day })
  | (Refusal<'somethingLeft'> & { readonly left: LeftToDo })

/** An occasion is settled once, after its last day, when nothing is left to do. */
export function whyNotSettle(
  occasion: Decided & { readonly lastDay: Day },
  left: LeftToDo,
  today: Day,
): SettleRefusal | undefined {
  const ended = whyEnded(occasion)
  if (ended) return ended
  if (today <= occasion.lastDay) return { refused: 'notHeldYet', lastDay: occasion.lastDay }
  return isNothingLeft(left) ? undefined : { refused: 'somethingLeft', left }
}

export function isNothingLeft({ unmarked, offers, unnamed, logistics }: LeftToDo): boolean {
  return unmarked.length + offers + unnamed + logistics === 0
}

export type ReopenRefusal = Refusal<'notSettled'>

export function whyNotReopen({ settledAt }: Pick<Decided, 'settledAt'>): ReopenRefusal | undefined {
  return settledAt ? undefined : { refused: 'notSettled' }
}

/** Whom it concerns when an occasion or a day of it is cancelled: how many of each. */
export interface Concerned {
  readonly seats: number
  readonly waiting: number
  readonly offers: number
  readonly unnamed: number
  readonly requests: number
  readonly staff: number
  /** Who booked for others, or reserved seats without names. */
  readonly managers: number
  /** Marked as there already. */
  readonly attended: number
}
