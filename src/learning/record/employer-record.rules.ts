import type { Day } from '#values'

/** What a person earned while employed with whoever asks. */
export interface EmployerEvidence {
  readonly id: number
  readonly kind: 'item' | 'day' | 'course'
  readonly title: string | null
  readonly dayNumber: number | null
  readonly earnedOn: Day
  readonly courseName: string
  readonly stepName: string
  readonly journeyName: string
  readonly isCorrected: boolean
}

export interface EmployedPerson {
  readonly name: string
  readonly employments: readonly { readonly workplace: string; readonly from: Day; readonly until: Day | null }[]
}
