import { addDays, type Day } from '#values'
import type { SeatTerms } from '../seats/seat-rule.rules.ts'
import type { PlanFault } from './plan.rules.ts'

/**
 * When seats are booked by the rule of region and journey: so many days before the first day until so many before. Where
 * that would already be over, until the day before it begins.
 */
export function windowOf(
  firstDay: Day,
  { opensDays, closesDays }: Pick<SeatTerms, 'opensDays' | 'closesDays'>,
  today: Day,
): { readonly bookingOpens: Day; readonly bookingCloses: Day } {
  // A day that has been is refused by itself; nothing is reckoned from it, since before the first day of all there is none.
  if (firstDay < today) return { bookingOpens: firstDay, bookingCloses: firstDay }
  const closes = addDays(firstDay, -closesDays)
  return {
    bookingOpens: addDays(firstDay, -Math.max(opensDays, closesDays)),
    bookingCloses: closes >= today ? closes : addDays(firstDay, -1),
  }
}

/** A minimum and the day it is decided on come together or not at all. */
export function pairFaults({
  least,
  decideBy,
}: {
  readonly least?: number | undefined
  readonly decideBy?: Day | undefined
}): PlanFault[] {
  if (least !== undefined && decideBy === undefined) return [{ field: 'decideBy', fault: 'minimumNeedsDay' }]
  return least === undefined && decideBy !== undefined ? [{ field: 'least', fault: 'dayNeedsMinimum' }] : []
}
