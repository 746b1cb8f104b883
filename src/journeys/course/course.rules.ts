import type { Day } from '#values'
import type { LineColour } from '../journey/journey.rules.ts'

export type Delivery = 'course-days' | 'recorded'
export type DayForm = 'on-site' | 'digital' | 'recorded'

/** A stop on a route. Without a track it is common to all who travel the step. */
export interface Course {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly summary: string
  readonly delivery: Delivery
  readonly source: string
  readonly position: number
  readonly stepId: number
  readonly stepSlug: string
  readonly stepName: string
  readonly colour: LineColour
  readonly journeyId: number
  readonly journeySlug: string
  readonly journeyName: string
  readonly trackId: number | null
  readonly trackName: string | null
}

/** A day as the course is made, before an occasion gives it a date. */
export interface CourseDay {
  readonly number: number
  readonly length: 'whole' | 'half'
  /** The forms it may take; an occasion chooses one. */
  readonly forms: readonly string[]
  readonly source: string
}

/** One state of a course's content. The published one that is not superseded is travelled now. */
export interface Revision {
  readonly id: number
  readonly courseId: number
  readonly number: number
  readonly publishedOn: Day | null
}
