import type { ContentRefusal } from '#people'
import type { Day } from '#values'
import type { Occasion } from '../occasion/shown.rules.ts'
import type { BookingRefusal } from './booking.rules.ts'
import type { BookingPerson } from './shown.rules.ts'

/** Someone with the rule's answer; the agreement that stands in the way, where one does. */
export interface Judged {
  readonly person: BookingPerson
  readonly refusal: BookingRefusal | undefined
  readonly content: ContentRefusal | undefined
}

export interface BookingShown {
  readonly occasion: Occasion
  readonly people: readonly Judged[]
  /** Those whom the form before was about; their outcome is said first. */
  readonly done: readonly number[]
  readonly search: string
  readonly today: Day
  readonly token: string
  /** Whether the asker leads a team, whose page is the way back. */
  readonly leadsTeam: boolean
}
