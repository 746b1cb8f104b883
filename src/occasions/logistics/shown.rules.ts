import type { LineKind, Terms } from './logistics.rules.ts'

/** A line of a region's list as it holds now. */
export interface KeptLine extends Terms {
  readonly lineId: number
  readonly regionId: number
  readonly kind: LineKind
  readonly onEach: 'day' | 'occasion'
  readonly journeyId: number | null
  readonly journeyName: string | null
  readonly courseId: number | null
  readonly courseName: string | null
  readonly version: number
  readonly isEnded: boolean
}

/** What a line may hold for: `journey-1` or `course-2`, with its name. */
export interface CourseChoice {
  readonly value: string
  readonly name: string
}
