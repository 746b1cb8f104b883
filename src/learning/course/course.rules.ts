import type { Day } from '#values'

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
  /** Whether the course asks for it. */
  readonly mandatory: boolean
  readonly firstDay: number | null
  readonly lastDay: number | null
  readonly isDone: boolean
}

export interface PlannedDay {
  readonly number: number
  readonly length: 'whole' | 'half'
  readonly forms: readonly string[]
}

/** A course as its page shows it to one person. Nothing is published when `revision` is null. */
export interface CourseFacts {
  readonly id: number
  readonly name: string
  readonly summary: string
  /** Whom it is for, in a few words; empty where nobody has said. */
  readonly targetGroup: string
  /** How the stops of the step follow on each other. It is said, and never stops anyone. */
  readonly ordering: 'free' | 'recommended' | 'required'
  /** The nearest stop before this one that is not completed, where the stops have an order. */
  readonly before: { readonly id: number; readonly name: string } | null
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
  /** It was published and is not any more; the reason is what its makers say to those who travel. */
  readonly withdrawal: { readonly on: Day; readonly reason: string | null } | null
  readonly revision: { readonly id: number; readonly number: number; readonly publishedOn: Day } | null
  readonly days: readonly PlannedDay[]
  /** How many of the days complete the course: all of them, or fewer. */
  readonly daysNeeded: number
  readonly goals: readonly { readonly level: Level; readonly wording: string }[]
  readonly items: readonly CourseItem[]
  /** What the texts rest on. `href` is empty for what is not on the web. */
  readonly publications: readonly {
    readonly publisher: string
    readonly title: string
    readonly published: string
    readonly href: string
  }[]
  /** What is new since the revision this person began with, and how much of what they did no longer counts. */
  readonly renewal: { readonly new: number; readonly lapsed: number } | null
  /** Those of one's own unit who travel it too. */
  readonly colleagues: readonly string[]
  /** Where the items come from, each source once. */
  readonly sources: string
  readonly daysEarned: readonly { readonly number: number; readonly on: Day }[]
  readonly completedOn: Day | null
  readonly certificateId: number | null
}

interface Booked {
  readonly number: number
  readonly onDay: Day
  readonly prepareBy: Day
}

/** "Inför dag 1 & 2", or the recorded course itself when there are no days. */
export interface Group {
  readonly firstDay: number | null
  readonly lastDay: number | null
  readonly items: readonly CourseItem[]
  readonly minutesLeft: number
  /** By the rule of the region whose day is booked; undefined when none of the group is. */
  readonly deadline: Day | undefined
}

/** What comes before the days in the groups it belongs to, in order, each with the minutes left of what is asked and by when. */
export function groupsOf(items: readonly CourseItem[], booked: readonly Booked[]): Group[] {
  const before = items.filter(({ part }) => part !== 'deepening')
  const groups = Map.groupBy(before, ({ firstDay, lastDay }) => `${firstDay}-${lastDay}`)
  return [...groups.values()].map((group) => {
    const { firstDay = null, lastDay = null } = group[0] ?? {}
    const days = booked.filter(
      ({ number }) => firstDay !== null && lastDay !== null && number >= firstDay && number <= lastDay,
    )
    const deadline = days.map(({ prepareBy }) => prepareBy).sort()[0]
    return { firstDay, lastDay, items: group, minutesLeft: minutesOf(group), deadline }
  })
}

/** What the course asks for that is not done. */
function leftOf(items: readonly CourseItem[]): CourseItem[] {
  return items.filter(({ mandatory, isDone }) => mandatory && !isDone)
}

function minutesOf(items: readonly CourseItem[]): number {
  return leftOf(items).reduce((sum, { minutes }) => sum + minutes, 0)
}

/** Whole sums for the heading of the part: how many are done, of how many, and the minutes left. */
export function preparationOf(items: readonly CourseItem[]): { done: number; of: number; minutesLeft: number } {
  const asked = items.filter(({ mandatory }) => mandatory)
  return { done: asked.length - leftOf(asked).length, of: asked.length, minutesLeft: minutesOf(asked) }
}

type PartState = 'done' | 'now' | 'ahead'

/** Where one is among the three parts: preparation until it is done, then the days until enough are earned, then deepening. */
export function partStates(
  course: Pick<CourseFacts, 'items' | 'days' | 'daysNeeded' | 'daysEarned'>,
): Record<'prepare' | 'days' | 'deepen', PartState> {
  const { done, of } = preparationOf(course.items)
  const isPrepared = done === of
  const hasDays = hasEnoughDays(course)
  return {
    prepare: isPrepared ? 'done' : 'now',
    days: hasDays ? 'done' : isPrepared ? 'now' : 'ahead',
    deepen: isPrepared && hasDays ? 'now' : 'ahead',
  }
}

/** Whether as many of the days are earned as complete the course. */
export function hasEnoughDays({
  days,
  daysNeeded,
  daysEarned,
}: Pick<CourseFacts, 'days' | 'daysNeeded' | 'daysEarned'>) {
  const attended = days.filter(({ number }) => daysEarned.some((earned) => earned.number === number))
  return attended.length >= daysNeeded
}

export type CourseHeadline =
  | { readonly say: 'completed'; readonly on: Day }
  | { readonly say: 'not-published' | 'withdrawn' | 'outside' }
  | { readonly say: 'left'; readonly left: number; readonly deadline: Day | undefined }
  | { readonly say: 'prepared'; readonly next: Day | undefined }

/** What the course asks of this person now, said under its name. */
export function courseHeadline(course: CourseFacts, booked: readonly Booked[]): CourseHeadline {
  if (course.completedOn !== null) return { say: 'completed', on: course.completedOn }
  if (course.revision === null) return { say: course.withdrawal === null ? 'not-published' : 'withdrawn' }
  if (!course.isTravelling) return { say: 'outside' }
  const open = groupsOf(course.items, booked).find(({ items }) => leftOf(items).length > 0)
  if (open === undefined) return { say: 'prepared', next: booked[0]?.onDay }
  return { say: 'left', left: leftOf(open.items).length, deadline: open.deadline }
}

/** All the minutes the course asks for before, or besides, its days. */
export function minutesAsked(items: readonly CourseItem[]): number {
  return items.filter(({ mandatory }) => mandatory).reduce((sum, { minutes }) => sum + minutes, 0)
}
