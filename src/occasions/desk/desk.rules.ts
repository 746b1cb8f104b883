import { addDays, type Day, day, type TimeOfDay } from '#values'

/** What may need doing, in the order in which two things of the same day are done. */
export const kinds = [
  'nobody',
  'call',
  'decide',
  'claims',
  'unmarked',
  'leaderless',
  'cannot',
  'unanswered',
  'offers',
  'requests',
  'order',
  'release',
  'few',
  'queue',
  'settle',
  'interest',
] as const
export type Kind = (typeof kinds)[number]

/** Something to do. `number` is what it is about as many of: people, seats, lines; `other` the figure beside it. */
export interface Matter {
  readonly kind: Kind
  /** The day by which it is to be done. */
  readonly due: Day
  /** Null for a course without dates. */
  readonly occasionId: number | null
  readonly dayId: number | null
  readonly courseId: number
  readonly courseName: string
  readonly regionName: string
  /** The course day it is about, or the first of the occasion; null for a course without dates. */
  readonly onDay: Day | null
  readonly number: number
  readonly other: number
  /** At what time of that day the first offer runs out. */
  readonly at: TimeOfDay | null
}

/** How far ahead the desk looks. */
export const daysAhead = 7
/** Whoever cannot a day is replaced so long before it, while others still can change their plans. */
export const daysToReplace = 14
/** A held occasion is to be settled within so many days. */
export const daysToSettle = 14
/** So many who want a course without dates are worth an occasion. */
export const enoughInterest = 5

export interface DeskList {
  readonly today: readonly Matter[]
  readonly week: readonly Matter[]
}

/** What is lost if nobody calls today: it comes before what is overdue, however long that list is. */
export const soonLost: readonly Kind[] = ['nobody', 'call']

/** What is soon lost first, then by the day it is due, what hurts most first; what is overdue is for today. */
export function orderMatters(matters: readonly Matter[], today: Day): DeskList {
  const sorted = matters.toSorted(
    (one, other) =>
      Number(soonLost.includes(other.kind)) - Number(soonLost.includes(one.kind)) ||
      compare(one.due, other.due) ||
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
      compare(one.onDay ?? '', other.onDay ?? '') ||
      (one.occasionId ?? 0) - (other.occasionId ?? 0),
  )
  return {
    today: sorted.filter(({ due }) => due <= today),
    week: sorted.filter(({ due }) => due > today && due <= addDays(today, daysAhead)),
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Seats of a journey's occasions during a term. */
export interface Term {
  readonly journeyName: string
  readonly occasions: number
  readonly seats: number
  readonly taken: number
}

/** The half-year a day lies in: its first and last day. */
export function termOf(today: Day): { readonly from: Day; readonly until: Day; readonly isSpring: boolean } {
  const year = today.slice(0, 4)
  const isSpring = today.slice(5, 7) <= '06'
  const [from, until] = isSpring ? ['01-01', '06-30'] : ['07-01', '12-31']
  return { from: day(`${year}-${from}`), until: day(`${year}-${until}`), isSpring }
}
