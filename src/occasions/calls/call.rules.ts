import type { Day, Refusal } from '#values'
import type { LeaveRefusal, PersonRefusal } from '../booking/booking.rules.ts'

/** What whoever was called said. */
export const callAnswers = ['yes', 'no', 'not-reached'] as const
export type CallAnswer = (typeof callAnswers)[number]

export interface Call {
  readonly answer: CallAnswer
  readonly note: string
  readonly calledAt: Date
  readonly calledByName: string
}

/** Someone who waits, as whoever plans meets them. */
export interface Waiter {
  readonly queuePlaceId: number
  readonly personId: number
  readonly name: string
  readonly email: string
  readonly unitName: string
  readonly municipalityName: string
  readonly askedAt: Date
  readonly askedByName: string
  readonly askedByEmail: string
  readonly agreedWhy: string | null
  readonly agreedByName: string | null
  /** Newest first. */
  readonly calls: readonly Call[]
}

/** An offer that was made on the occasion, with what came of it. */
export interface OfferLine {
  readonly offerId: number
  readonly name: string
  readonly municipalityName: string
  readonly offeredAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | null
  readonly endedByName: string | null
  readonly answer: 'accepted' | 'declined' | 'expired' | 'withdrawn' | null
}

/** A seat that was given by hand. */
export interface HandLine {
  readonly bookingId: number
  readonly name: string
  readonly municipalityName: string
  readonly at: Date
  readonly why: string
}

export type GiveRefusal =
  | LeaveRefusal
  | PersonRefusal
  | (Refusal<'started'> & { readonly firstDay: Day })
  | Refusal<'cancelled'>
  | Refusal<'noFreeSeat'>
  | Refusal<'needsReason'>

interface Giving {
  /** Free, or held for this very person. */
  readonly hasSeat: boolean
  /** Whether the rule would have given it to them. */
  readonly isNext: boolean
  readonly reason: string
  readonly firstDay: Day
  readonly cancelledAt: Date | null
}

/** A seat that is free may be given to anyone who waits; to someone who is not next only with a reason. */
export function whyNotGive(
  { hasSeat, isNext, reason, firstDay, cancelledAt }: Giving,
  today: Day,
): GiveRefusal | undefined {
  if (cancelledAt !== null) return { refused: 'cancelled' }
  if (today >= firstDay) return { refused: 'started', firstDay }
  if (!hasSeat) return { refused: 'noFreeSeat' }
  return isNext || reason !== '' ? undefined : { refused: 'needsReason' }
}
