import type { Day, Refusal } from '#values'
import { hasStarted } from '../booking/booking.rules.ts'
import type { PreparationTerms } from '../preparation/preparation.rules.ts'

/** What was done about someone who was not ready. */
export type UnreadyAct = 'warned' | 'admitted' | 'offered-on'

/** Course days that are prepared for together, with the region's terms for them. */
export interface PreparedDays extends PreparationTerms {
  readonly dayId: number
  /** First and last course day by number. */
  readonly number: number
  readonly lastNumber: number
  readonly firstDay: Day
  readonly prepareBy: Day
}

/** Someone with a seat, as those who decide what becomes of the unready see them. */
export interface Decided {
  readonly isReady: boolean
  readonly isCancelled: boolean
  readonly bookedOn: Day
  readonly isAdmitted: boolean
  readonly warnedOn: Day | null
}

export type UnreadyRefusal =
  | Refusal<'alreadyCancelled'>
  | Refusal<'isReady'>
  | (Refusal<'daysBegun'> & { readonly firstDay: Day })
  | Refusal<'warnedToday'>
  | Refusal<'notTheRule'>
  | (Refusal<'notYet'> & { readonly prepareBy: Day })
  | Refusal<'alreadyAdmitted'>
  | (Refusal<'started'> & { readonly firstDay: Day })
  | (Refusal<'bookedLate'> & { readonly prepareBy: Day })
  | Refusal<'nobodyWaits'>

function whyNotAny({ isCancelled, isReady, isAdmitted }: Decided): UnreadyRefusal | undefined {
  if (isCancelled) return { refused: 'alreadyCancelled' }
  if (isReady) return { refused: 'isReady' }
  return isAdmitted ? { refused: 'alreadyAdmitted' } : undefined
}

/** Whoever is not ready is reminded by hand until the days begin, once a day. */
export function whyNotWarn(someone: Decided, days: PreparedDays, today: Day): UnreadyRefusal | undefined {
  const refusal = whyNotAny(someone)
  if (refusal) return refusal
  if (today >= days.firstDay) return { refused: 'daysBegun', firstDay: days.firstDay }
  return someone.warnedOn === today ? { refused: 'warnedToday' } : undefined
}

/** Let in with a reason once the deadline has passed, where the region asks for more than a warning. */
export function whyNotAdmit(someone: Decided, days: PreparedDays, today: Day): UnreadyRefusal | undefined {
  const refusal = whyNotAny(someone)
  if (refusal) return refusal
  if (days.unready === 'warn') return { refused: 'notTheRule' }
  return today <= days.prepareBy ? { refused: 'notYet', prepareBy: days.prepareBy } : undefined
}

/**
 * The seat goes on where that is the region's rule, the deadline has passed and someone waits; before the occasion begins, as with
 * every seat. Not from someone who got it after the deadline.
 */
export function whyNotOfferOn(
  someone: Decided,
  days: PreparedDays,
  { today, firstDay, queueLength }: { readonly today: Day; readonly firstDay: Day; readonly queueLength: number },
): UnreadyRefusal | undefined {
  const refusal = whyNotAny(someone)
  if (refusal) return refusal
  const { prepareBy } = days
  if (days.unready !== 'offer-seat') return { refused: 'notTheRule' }
  if (today <= prepareBy) return { refused: 'notYet', prepareBy }
  if (hasStarted({ firstDay }, today)) return { refused: 'started', firstDay }
  if (someone.bookedOn > prepareBy) return { refused: 'bookedLate', prepareBy }
  return queueLength === 0 ? { refused: 'nobodyWaits' } : undefined
}

export const sortings = ['ready', 'name', 'municipality'] as const
export type Sorting = (typeof sortings)[number]

/** The days that are asked about unless someone says: the first that have not begun, or the last there are. */
export function nextDays(days: readonly PreparedDays[], today: Day): PreparedDays | undefined {
  return days.find(({ firstDay }) => firstDay >= today) ?? days.at(-1)
}
