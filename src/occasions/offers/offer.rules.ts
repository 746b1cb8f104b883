import type { Day, Refusal } from '#values'
import { addDays } from '#values'
import type { PersonRefusal } from '../booking/booking.rules.ts'
import type { SeatTerms } from '../seats/seat-rule.rules.ts'

export type OfferAnswer = 'accepted' | 'declined' | 'expired' | 'withdrawn'

/** An offer as it stands; `answer` is null while it is open. */
export interface OfferStanding {
  readonly answer: OfferAnswer | null
  readonly expiresAt: Date
  readonly firstDay: Day
  readonly cancelledAt: Date | null
}

export type AnswerRefusal =
  | (Refusal<'answered'> & { readonly answer: 'accepted' | 'declined' | 'withdrawn' })
  | (Refusal<'ranOut'> & { readonly at: Date })
  | (Refusal<'started'> & { readonly firstDay: Day })
  | Refusal<'cancelled'>

/** An offer is answered once, until the moment it runs out, and never once the course has begun or been cancelled. */
export function whyNotAnswer(
  { answer, expiresAt, firstDay, cancelledAt }: OfferStanding,
  { now, today }: { readonly now: Date; readonly today: Day },
): AnswerRefusal | undefined {
  if (cancelledAt !== null) return { refused: 'cancelled' }
  if (answer === 'expired') return { refused: 'ranOut', at: expiresAt }
  if (answer !== null) return { refused: 'answered', answer }
  if (today >= firstDay) return { refused: 'started', firstDay }
  return now >= expiresAt ? { refused: 'ranOut', at: expiresAt } : undefined
}

export type AcceptRefusal = AnswerRefusal | PersonRefusal

/** The last day on which seats are offered; from then on whoever plans calls those who wait. */
export function lastOfferDay(firstDay: Day, { offersStopDays }: Pick<SeatTerms, 'offersStopDays'>): Day {
  return addDays(firstDay, -offersStopDays)
}

/** Whether a seat that becomes free today goes to whoever is next by itself. */
export function areOffersMade(firstDay: Day, terms: Pick<SeatTerms, 'offersStopDays'>, today: Day): boolean {
  return today < firstDay && today <= lastOfferDay(firstDay, terms)
}
