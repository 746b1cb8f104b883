import { addDays, type Day, type Refusal } from '#values'
import type { BookingRefusal } from '../booking/booking.rules.ts'
import type { WayToAsk } from '../seats/seat-rule.rules.ts'

export type RequestAnswer = 'approved' | 'declined' | 'expired' | 'withdrawn'

/** A request with how it stands. */
export interface RequestStanding {
  readonly requestId: number
  readonly expiresOn: Day
  readonly answer: RequestAnswer | null
  /** Who answered, when someone has. */
  readonly answeredBy: string | null
  readonly reason: string
}

export type AskRefusal = Refusal<'leadersAsk'> | Refusal<'asked'> | Refusal<'nobodyToAsk'> | BookingRefusal

/** Who may ask for a seat themselves is the region's rule; one asks once. */
export function whyNotAsk(
  way: WayToAsk,
  { hasAsked, approvers }: { readonly hasAsked: boolean; readonly approvers: number },
): AskRefusal | undefined {
  if (way === 'not') return { refused: 'leadersAsk' }
  if (hasAsked) return { refused: 'asked' }
  return way === 'with-approval' && approvers === 0 ? { refused: 'nobodyToAsk' } : undefined
}

/** The last day to answer: so many days, but never after booking has closed. */
export function expiryOf(
  askedOn: Day,
  { requestDays, bookingCloses }: { readonly requestDays: number; readonly bookingCloses: Day },
): Day {
  const last = addDays(askedOn, requestDays)
  return last < bookingCloses ? last : bookingCloses
}

export type AnswerRefusal =
  | (Refusal<'answered'> & { readonly answer: 'approved' | 'declined'; readonly by: string })
  | Refusal<'requestExpired'>
  | Refusal<'requestWithdrawn'>
  | Refusal<'notYours'>

/** A request is answered once, by someone whose it still is to answer, until its last day. */
export function whyNotAnswer(
  { answer, answeredBy, expiresOn }: Pick<RequestStanding, 'answer' | 'answeredBy' | 'expiresOn'>,
  { today, isTheirs }: { readonly today: Day; readonly isTheirs: boolean },
): AnswerRefusal | undefined {
  if (answer === 'approved' || answer === 'declined') return { refused: 'answered', answer, by: answeredBy ?? '' }
  if (answer === 'withdrawn') return { refused: 'requestWithdrawn' }
  if (answer === 'expired' || today > expiresOn) return { refused: 'requestExpired' }
  return isTheirs ? undefined : { refused: 'notYours' }
}
