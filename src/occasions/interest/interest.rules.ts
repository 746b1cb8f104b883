import type { Day, Refusal } from '#values'

/** A course that can be waited for, with what the region has of it. */
export interface InterestCourse {
  readonly courseId: number
  readonly name: string
  readonly stepName: string
  readonly journeyName: string
  /** Whether someone asked for travels its step. */
  readonly isTravelled: boolean
  /** Occasions to come in the region: the soonest first. */
  readonly occasions: readonly { readonly occasionId: number; readonly firstDay: Day }[]
}

/** Someone who waits for dates of a course. */
export interface Interested {
  readonly interestId: number
  readonly courseId: number
  readonly courseName: string
  readonly personId: number
  readonly name: string
  readonly since: Day
}

/** Someone who may be put on the list. */
export interface Wishing {
  readonly personId: number
  readonly hasWorkplace: boolean
  readonly isInterested: boolean
  /** First day of an occasion of the course, to come, that they have a seat on. */
  readonly bookedOn: Day | undefined
}

export type InterestRefusal =
  | Refusal<'noWorkplace'>
  | Refusal<'alreadyInterested'>
  | (Refusal<'hasSeat'> & { readonly firstDay: Day })

/** One waits for a course once, while one works in a municipality and has no seat on it. */
export function whyNotInterested({ hasWorkplace, isInterested, bookedOn }: Wishing): InterestRefusal | undefined {
  if (isInterested) return { refused: 'alreadyInterested' }
  if (bookedOn !== undefined) return { refused: 'hasSeat', firstDay: bookedOn }
  return hasWorkplace ? undefined : { refused: 'noWorkplace' }
}

/** How many of a municipality wait for dates of a course, and since when. */
export interface Demand {
  readonly municipalityId: number
  readonly name: string
  readonly people: number
  readonly since: Day
}

/** What a course would be held for, by municipality; whoever has waited longest decides the order of courses. */
export interface CourseDemand {
  readonly courseId: number
  readonly courseName: string
  readonly stepName: string
  readonly people: number
  readonly since: Day
  readonly municipalities: readonly Demand[]
}
