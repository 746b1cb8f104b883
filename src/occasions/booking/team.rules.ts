import type { Day, Ore } from '#values'
import type { Standing } from '../occasion/occasion.rules.ts'
import type { DayForm } from '../planning/plan.rules.ts'
import type { Payer } from '../seats/seats.rules.ts'

/** A queue that someone stands in. */
export interface Wait {
  readonly occasionId: number
  readonly queuePlaceId: number
  readonly courseName: string
  readonly place: number
}

/** A seat that is held for someone in the team until one of them has answered. */
export interface TeamOffer {
  readonly queuePlaceId: number
  readonly occasionId: number
  readonly name: string
  readonly courseName: string
  readonly firstDay: Day
  readonly expiresAt: Date
}

/** Someone in the asker's team: what they travel, what is booked, what they wait for and what is done. */
export interface Traveller {
  readonly personId: number
  readonly name: string
  readonly unitName: string
  readonly travels: readonly {
    readonly journeyName: string
    readonly stepName: string
    readonly trackName: string | null
  }[]
  readonly next: {
    readonly occasionId: number
    readonly courseName: string
    readonly number: number
    readonly onDay: Day
  } | null
  readonly waits: readonly Wait[]
  readonly daysDone: number
  readonly coursesDone: number
  readonly found: number
}

/** An occasion that the team can be booked on now, or soon. */
export interface Departure extends Standing {
  readonly occasionId: number
  /** The municipalities of the team. */
  readonly payers: readonly Payer[]
  /** Seats for the team now, by the quota of its municipality. */
  readonly left: number
  readonly courseId: number
  readonly courseName: string
  readonly stepName: string
  readonly priceOre: Ore
  readonly days: readonly { readonly number: number; readonly form: DayForm; readonly place: string }[]
  /** How many of the team travel the step that the course belongs to. */
  readonly travellers: number
}
