import { addDays, type Day } from '#values'

export type Format =
  | ('page' | 'film' | 'podcast' | 'document' | 'link' | 'package')
  | ('quiz' | 'reflection' | 'checklist' | 'form')
export type Level = 'fact' | 'understanding' | 'skill' | 'familiarity'

export interface CourseItem {
  readonly id: number
  readonly part: 'preparation' | 'recording' | 'deepening'
  readonly format: Format
  readonly title: string
  readonly reason: string
  /** Which of the course's goals, counted from one. */
  readonly goal: number
  readonly minutes: number
  readonly firstDay: number | null
  readonly lastDay: number | null
  readonly isDone: boolean
}

export interface PlannedDay {
  readonly number: number
  readonly length: 'whole' | 'half'
  readonly forms: readonly string[]
}

/** A course as its page shows it to one person. Nothing is published yet when `revision` is null. */
export interface CourseFacts {
  readonly id: number
  readonly name: string
  readonly summary: string
  readonly source: string
  readonly delivery: 'course-days' | 'recorded'
  /** Which stop it is of how many on this person's way. */
  readonly stop: number
  readonly stops: number
  readonly stepName: string
  readonly stepSlug: string
  readonly colour: 'lingon' | 'cloudberry' | 'fir' | 'lake' | 'heather' | 'slate'
  readonly journeyId: number
  readonly journeyName: string
  readonly journeySlug: string
  readonly trackName: string | null
  readonly isTravelling: boolean
  readonly revision: { readonly id: number; readonly number: number; readonly publishedOn: Day } | null
  readonly days: readonly PlannedDay[]
  readonly goals: readonly { readonly level: Level; readonly wording: string }[]
  readonly items: readonly CourseItem[]
  /** Where the items come from, each source once. */
  readonly sources: string
  readonly daysEarned: readonly { readonly number: number; readonly on: Day }[]
  readonly completedOn: Day | null
  readonly certificateId: number | null
}

interface Booked {
  readonly number: number
  readonly onDay: Day
}

/** "Inför dag 1 & 2", or the recorded course itself when there are no days. */
export interface Group {
  readonly firstDay: number | null
  readonly lastDay: number | null
  readonly items: readonly CourseItem[]
  readonly minutesLeft: number
  /** The day before the first booked day of the group; undefined when none of them is booked. */
  readonly deadline: Day | undefined
}

/** The mandatory items in the groups they belong to, in order, each with what is left and by when. */
export function groupsOf(items: readonly CourseItem[], booked: readonly Booked[]): Group[] {
  const mandatory = items.filter(({ part }) => part !== 'deepening')
  const groups = Map.groupBy(mandatory, ({ firstDay, lastDay }) => `${firstDay}-${lastDay}`)
  return [...groups.values()].map((group) => {
    const { firstDay = null, lastDay = null } = group[0] ?? {}
    const days = booked.filter(
      ({ number }) => firstDay !== null && lastDay !== null && number >= firstDay && number <= lastDay,
    )
    const first = days.map(({ onDay }) => onDay).sort()[0]
    return { firstDay, lastDay, items: group, minutesLeft: minutesOf(group), deadline: first && addDays(first, -1) }
  })
}

function minutesOf(items: readonly CourseItem[]): number {
  return items.filter(({ isDone }) => !isDone).reduce((sum, { minutes }) => sum + minutes, 0)
}

/** Whole sums for the heading of the part: how many are done, of how many, and the minutes left. */
export function preparationOf(items: readonly CourseItem[]): { done: number; of: number; minutesLeft: number } {
  const mandatory = items.filter(({ part }) => part !== 'deepening')
  const done = mandatory.filter(({ isDone }) => isDone).length
  return { done, of: mandatory.length, minutesLeft: minutesOf(mandatory) }
}

type PartState = 'done' | 'now' | 'ahead'

/** Where one is among the three parts: preparation until it is done, then the days until all are earned, then deepening. */
export function partStates(
  course: Pick<CourseFacts, 'items' | 'days' | 'daysEarned'>,
): Record<'prepare' | 'days' | 'deepen', PartState> {
  const { done, of } = preparationOf(course.items)
  const isPrepared = done === of
  const hasAllDays = course.days.every(({ number }) => course.daysEarned.some((earned) => earned.number === number))
  return {
    prepare: isPrepared ? 'done' : 'now',
    days: hasAllDays ? 'done' : isPrepared ? 'now' : 'ahead',
    deepen: isPrepared && hasAllDays ? 'now' : 'ahead',
  }
}

export type CourseHeadline =
  | { readonly say: 'completed'; readonly on: Day }
  | { readonly say: 'not-published' | 'outside' }
  | { readonly say: 'left'; readonly left: number; readonly deadline: Day | undefined }
  | { readonly say: 'prepared'; readonly next: Day | undefined }

/** What the course asks of this person now, said under its name. */
export function courseHeadline(course: CourseFacts, booked: readonly Booked[]): CourseHeadline {
  if (course.completedOn !== null) return { say: 'completed', on: course.completedOn }
  if (course.revision === null) return { say: 'not-published' }
  if (!course.isTravelling) return { say: 'outside' }
  const open = groupsOf(course.items, booked).find(({ items }) => items.some(({ isDone }) => !isDone))
  if (open === undefined) return { say: 'prepared', next: booked[0]?.onDay }
  return { say: 'left', left: open.items.filter(({ isDone }) => !isDone).length, deadline: open.deadline }
}
