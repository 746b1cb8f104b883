import type { Day } from '#values'

export type FaultWord =
  | 'completion-without-parts'
  | 'revision-of-another-course'
  | 'item-of-another-revision'
  | 'day-of-another-course'
  | 'day-without-attendance'
  | 'evidence-twice'
  | 'earned-before-published'
  | 'recorded-before-earned'
  | 'correction-without-evidence'
  | 'counts-outside-the-course'
  | 'item-does-not-count-itself'
  | 'certificate-without-evidence'
  | 'completion-without-certificate'
  | 'step-without-parts'
  | 'merged-and-not-copied'
  | 'copy-unlike-its-origin'
  | 'evidence-lost'
  | 'evidence-without-audit-record'
  | 'correction-without-audit-record'
  | 'trigger-missing'
  | 'index-missing'
  | 'page-shows-otherwise'

/** How far someone has come in a course, as a page shows it. */
export interface Shown {
  readonly courseId: number
  readonly mandatory: number
  readonly done: number
  readonly minutesLeft: number
  readonly completedOn: Day | null
}

/** A course as it is published, with whose evidence counts for each item; nothing published: no items. */
export interface CourseContent {
  readonly courseId: number
  readonly countsFrom: number
  readonly items: readonly { readonly minutes: number; readonly counts: readonly number[] }[]
}

/** A row of evidence that stands. */
export interface Row {
  readonly kind: 'item' | 'day' | 'course'
  readonly courseId: number
  readonly itemId: number | null
  readonly revision: number
  readonly earnedOn: Day
}

/** The same, counted anew from the rows alone. */
export function recount({ courseId, countsFrom, items }: CourseContent, rows: readonly Row[]): Shown {
  const did = new Set(rows.flatMap(({ itemId }) => itemId ?? []))
  const left = items.filter(({ counts }) => !counts.some((id) => did.has(id)))
  const completions = rows.filter(
    (row) => row.kind === 'course' && row.courseId === courseId && row.revision >= countsFrom,
  )
  return {
    courseId,
    mandatory: items.length,
    done: items.length - left.length,
    minutesLeft: left.reduce((sum, { minutes }) => sum + minutes, 0),
    completedOn:
      completions
        .map(({ earnedOn }) => earnedOn)
        .sort()
        .at(-1) ?? null,
  }
}

/** What a page shows otherwise than the rows say, in words; undefined when they agree. */
export function differenceOf(shown: Shown, counted: Shown): string | undefined {
  const keys = ['mandatory', 'done', 'minutesLeft', 'completedOn'] as const
  const wrong = keys.filter((key) => shown[key] !== counted[key])
  if (wrong.length === 0) return undefined
  return wrong.map((key) => `${key} is shown as ${shown[key]}, counted ${counted[key]}`).join('; ')
}
