import type { Day } from '#values'
import type { StaffRole } from '../planning/plan.rules.ts'
import type { Quota, Release } from '../quotas/quota.rules.ts'
import type { HeldDay, Standing } from './occasion.rules.ts'

export interface OnStaff {
  readonly staffId: number
  readonly personId: number
  readonly name: string
  readonly role: StaffRole
  readonly isCalledIn: boolean
}

export interface StaffedDay extends HeldDay {
  readonly staff: readonly OnStaff[]
  /** Why the day is not held; null while it is. */
  readonly cancelledWhy: string | null
}

/** An occasion with everything that its pages say of it. */
export interface Occasion extends Standing {
  readonly occasionId: number
  readonly courseId: number
  readonly courseName: string
  readonly stepId: number
  readonly stepName: string
  readonly colour: 'lingon' | 'cloudberry' | 'fir' | 'lake' | 'heather' | 'slate'
  readonly journeyId: number
  readonly journeyName: string
  readonly revisionId: number
  readonly regionId: number
  readonly regionName: string
  readonly version: number
  /** Offered to someone who waits, or reserved without a name. */
  readonly seatsHeld: number
  readonly minimum: number | null
  readonly decideBy: Day | null
  readonly keptAt: Date | null
  readonly cancelledAt: Date | null
  readonly cancelledWhy: string | null
  readonly settledAt: Date | null
  /** Who cancelled or settled it. */
  readonly endedByName: string | null
  /** What municipalities hold without names. */
  readonly unnamed: readonly { readonly name: string; readonly seats: number }[]
  /** What is kept for municipalities, and when how much of it is for everyone. */
  readonly quotas: readonly (Quota & { readonly name: string })[]
  readonly releases: readonly Release[]
  readonly days: readonly StaffedDay[]
}

export interface OccasionLine extends Standing {
  readonly occasionId: number
  readonly courseName: string
  readonly stepName: string
  readonly journeyName: string
  readonly regionName: string
  readonly nextDay: Day | null
  readonly found: number
}

export interface UnmarkedDay {
  readonly occasionId: number
  readonly dayId: number
  readonly courseName: string
  readonly number: number
  readonly onDay: Day
  readonly unmarked: number
}

/** Someone who holds a seat, as the planner and the teachers see them. */
export interface Participant {
  readonly bookingId: number
  readonly personId: number
  readonly name: string
  /** The municipality, for a guest. */
  readonly unitName: string
  readonly municipalityName: string
  /** Of another region that shares the occasion, which keeps what else there is to know. */
  readonly isGuest: boolean
}

/** Someone in the queue; they stand in the order of the list. */
export interface InQueue {
  readonly queuePlaceId: number
  readonly personId: number
  readonly name: string
  readonly municipalityName: string
  readonly askedOn: Day
  readonly askedByName: string
}
