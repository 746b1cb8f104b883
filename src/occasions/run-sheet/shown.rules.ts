import type { Day } from '#values'

/** A course in a revision, for those who teach it. */
export interface TaughtCourse {
  readonly courseId: number
  readonly courseName: string
  readonly stepName: string
  readonly colour: 'lingon' | 'cloudberry' | 'fir' | 'lake' | 'heather' | 'slate'
  readonly journeyName: string
  readonly revisionId: number
  readonly revisionNumber: number
  readonly publishedOn: Day
}

export interface TeachingFile {
  readonly key: string
  readonly name: string
}
