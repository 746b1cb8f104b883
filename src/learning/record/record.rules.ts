import type { Day } from '#values'

/** One thing earned, as it was recorded; `correctedOn` when a correction stands beside it. */
export interface RecordedEvidence {
  readonly id: number
  readonly kind: 'item' | 'day' | 'course'
  readonly title: string | null
  /** Of a web course that says one: the best, in percent. */
  readonly score?: number | null
  readonly dayNumber: number | null
  readonly earnedOn: Day
  readonly rule: string
  readonly revision: number
  readonly municipality: string | null
  readonly correctedOn: Day | null
  readonly reason: string | null
}

/** A course with all that is earned in it, newest first. */
export interface RecordedCourse {
  readonly courseId: number
  readonly courseName: string
  readonly stepName: string
  readonly journeyName: string
  readonly certificateId: number | null
  readonly checkCode: string | null
  readonly completedOn: Day | null
  readonly evidence: readonly RecordedEvidence[]
}

/** A step completed, with its certificate. */
export interface RecordedStep {
  readonly id: number
  readonly stepName: string
  readonly journeyName: string
  readonly trackName: string | null
  readonly earnedOn: Day
  readonly rule: string
  readonly municipality: string | null
  /** Null once a course it rests on was corrected, or the certificate was taken back. */
  readonly certificateId: number | null
  readonly checkCode: string
}

/** Time studied, the newest note of each day; `certified` when the manager has certified it. */
export interface RecordedStudy {
  readonly id: number
  readonly courseName: string
  readonly onDay: Day
  readonly minutes: number
  readonly paid: boolean
  readonly certified: boolean
}

export const coursesOnAPage = 10

/** Which page of how many, from what stands in the address: anything else than a page there is, is the first. */
export function pageOf(typed: unknown, courses: number): { page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(courses / coursesOnAPage))
  const asked = typeof typed === 'string' && /^\d{1,6}$/.test(typed) ? Number(typed) : 1
  return { page: asked >= 1 && asked <= pages ? asked : 1, pages }
}

/** How much of each kind still stands. */
export function countsOf(evidence: readonly RecordedEvidence[]): { items: number; days: number } {
  const standing = evidence.filter(({ correctedOn }) => correctedOn === null)
  return {
    items: standing.filter(({ kind }) => kind === 'item').length,
    days: standing.filter(({ kind }) => kind === 'day').length,
  }
}
