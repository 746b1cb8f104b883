import type { Day } from '#values'
import { type ReviewTime, reviewTime } from '../revisions/revision.rules.ts'

/** What there is of a course in the workshop: what is travelled, what is written, what is disagreed about. */
export interface CourseWork {
  readonly courseId: number
  readonly name: string
  readonly trackName: string | null
  readonly stepId: number
  readonly published: {
    readonly number: number
    readonly on: Day
    readonly reviewOn: Day | null
  } | null
  readonly isUnpublished: boolean
  readonly draft: {
    readonly begunBy: string | null
    readonly begunOn: Day
    readonly isReviewAsked: boolean
  } | null
  readonly objections: number
}

export interface JourneyWork {
  readonly slug: string
  readonly name: string
  readonly steps: readonly { readonly id: number; readonly name: string; readonly courses: readonly CourseWork[] }[]
}

/** What a course waits for, the most pressing first; nothing when all is well. */
export type Waits = 'review-passed' | 'review-asked' | 'objections' | 'review-near' | 'draft' | 'unpublished' | 'empty'

const pressing: Partial<Record<ReviewTime, Waits>> = { passed: 'review-passed', near: 'review-near' }

export function waitsFor(course: CourseWork, days: { today: Day; soon: Day }): Waits[] {
  const time = course.published && pressing[reviewTime(course.published.reviewOn, days)]
  const waits: (Waits | null | undefined | false)[] = [
    time === 'review-passed' && time,
    course.draft?.isReviewAsked && 'review-asked',
    course.objections > 0 && 'objections',
    time === 'review-near' && time,
    course.draft !== null && !course.draft.isReviewAsked && 'draft',
    course.isUnpublished && 'unpublished',
    course.published === null && course.draft === null && !course.isUnpublished && 'empty',
  ]
  return waits.filter((each) => typeof each === 'string')
}

/** How many courses wait for someone to do something: a look, a review, an answer. */
export function coursesThatWait(journeys: readonly JourneyWork[], days: { today: Day; soon: Day }): number {
  const acts: readonly Waits[] = ['review-passed', 'review-asked', 'objections']
  return journeys
    .flatMap(({ steps }) => steps.flatMap(({ courses }) => courses))
    .filter((course) => waitsFor(course, days).some((each) => acts.includes(each))).length
}
