import type { Day } from '#values'
import type { WhyNext } from '../queue/order.rules.ts'
import type { OfferAnswer } from './offer.rules.ts'

/** An offer as whoever opens the link in a letter meets it. */
export interface LinkedOffer {
  readonly offerId: number
  readonly occasionId: number
  readonly queuePlaceId: number
  readonly personId: number
  readonly name: string
  readonly askedBy: number
  readonly municipalityId: number
  /** Whether it is the link of whoever asked for the place. */
  readonly isAsker: boolean
  readonly why: WhyNext
  readonly expiresAt: Date
  readonly answer: OfferAnswer | null
  readonly firstDay: Day
  readonly cancelledAt: Date | null
  /** Whether they hold a seat on the occasion now, or stand in its queue again. */
  readonly hasSeat: boolean
  readonly isInQueue: boolean
}
