import type { Day } from '#values'
import type { Standing } from '../occasion/occasion.rules.ts'
import { freeOf, phaseOf } from '../occasion/occasion.rules.ts'
import type { WayToAsk } from '../seats/seat-rule.rules.ts'

/** A coming occasion of a course on one's route, and how one stands towards it. */
export interface OpenOccasion extends Standing {
  readonly occasionId: number
  readonly regionId: number
  readonly regionName: string
  readonly places: readonly string[]
  /** Seats there are for the municipality where they work; left out, all that nobody has. */
  readonly seatsLeft?: number
  readonly hasSeat: boolean
  readonly isQueued: boolean
  readonly request: { readonly requestId: number; readonly expiresOn: Day } | null
}

/** A course on one's route that has course days, with its coming occasions, soonest first. */
export interface OpenCourse {
  readonly courseId: number
  readonly courseName: string
  readonly stepName: string
  readonly journeyId: number
  readonly journeyName: string
  readonly isDone: boolean
  readonly isInterested: boolean
  readonly occasions: readonly OpenOccasion[]
}

export type OpenState =
  | 'seat'
  | 'queued'
  | 'asked'
  | 'notYet'
  | 'closed'
  | 'ask'
  | 'askQueue'
  | 'book'
  | 'bookQueue'
  | 'leader'
  | 'elsewhere'

/** Those who wait and could have one come first; a seat kept for one's own municipality is there all the same. */
export function leftOf(occasion: OpenOccasion): number {
  return occasion.seatsLeft ?? freeOf(occasion)
}

/** How one stands, and with that the one thing there is to do. */
export function stateOf(
  occasion: OpenOccasion,
  { way, today, hasSeatElsewhere }: { readonly way: WayToAsk; readonly today: Day; readonly hasSeatElsewhere: boolean },
): OpenState {
  if (occasion.hasSeat) return 'seat'
  if (occasion.isQueued) return 'queued'
  if (hasSeatElsewhere) return 'elsewhere'
  const phase = phaseOf(occasion, today)
  if (phase === 'planned') return 'notYet'
  if (phase !== 'open' && phase !== 'full') return 'closed'
  if (occasion.request) return 'asked'
  if (way === 'not') return 'leader'
  const isFull = leftOf(occasion) === 0 || (occasion.seatsLeft === undefined && occasion.queueLength > 0)
  if (way === 'freely') return isFull ? 'bookQueue' : 'book'
  return isFull ? 'askQueue' : 'ask'
}
