import type { ContentRefusal } from '#people'
import type { Day } from '#values'
import type { Occasion } from '../occasion/shown.rules.ts'
import type { InOrder } from '../queue/order.rules.ts'
import type { When } from '../queue/word-line.view.ts'
import type { OwnQuota } from '../quotas/quota.rules.ts'
import type { BookingRefusal } from './booking.rules.ts'
import type { BookingPerson } from './shown.rules.ts'

/** Someone with the rule's answer; the agreement that stands in the way, where one does. */
export interface Judged {
  readonly person: BookingPerson
  readonly refusal: BookingRefusal | undefined
  readonly content: ContentRefusal | undefined
  /** Where in the queue they stand and why, when they do. */
  readonly inLine: InOrder | undefined
  /** Until when they may answer the offer that they have. */
  readonly offeredUntil: When | undefined
}

export interface BookingShown {
  readonly occasion: Occasion
  /** Seats for the people shown, by the quota of their municipality. */
  readonly left: number
  /** What is kept for the municipalities that the asker books for. */
  readonly quotas: readonly OwnQuota[]
  readonly people: readonly Judged[]
  /** Those whom the form before was about; their outcome is said first. */
  readonly done: readonly number[]
  readonly search: string
  readonly today: Day
  readonly token: string
  /** Whether the asker leads a team, whose page is the way back. */
  readonly leadsTeam: boolean
}
