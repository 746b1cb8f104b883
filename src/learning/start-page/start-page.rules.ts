import { type Day, daysBetween, type Refusal } from '#values'

/** A stop on a route I travel, and how far I have come on it. */
export interface Stop {
  readonly id: number
  readonly name: string
  readonly delivery: 'course-days' | 'recorded'
  readonly isPublished: boolean
  /** Items that must be done, how many of them are, and the minutes of the rest. */
  readonly mandatory: number
  readonly done: number
  readonly minutesLeft: number
  readonly completedOn: Day | null
}

/** A step I travel: a suitcase. */
export interface Way {
  readonly stepId: number
  readonly stepSlug: string
  readonly stepName: string
  readonly journeySlug: string
  readonly journeyName: string
  readonly colour: 'lingon' | 'cloudberry' | 'fir' | 'lake' | 'heather' | 'slate'
  readonly stops: readonly Stop[]
}

/** What was opened last. */
export interface LastPlace {
  readonly courseId: number
  readonly itemId: number
  readonly title: string
  readonly courseName: string
  readonly isDone: boolean
}

interface Booked {
  readonly courseId: number
  readonly number: number
  readonly onDay: Day
}
interface Queued {
  readonly courseId: number
  readonly place: number
}

/** What is left of the closing of a year, and where it is done. */
export interface YearLeft {
  readonly year: number
  readonly left: number
  readonly href: string
}

/** Which course the page is about, and the booked day it is for, when there is one. */
export interface Focus {
  readonly stop: Stop
  readonly day: Booked | undefined
}

const isReadyToDo = (stop: Stop) => stop.completedOn === null && stop.done < stop.mandatory

/**
 * The course of the soonest booked day that I travel; otherwise the first with something to do, otherwise the first that
 * is not completed.
 */
export function focusOf(ways: readonly Way[], booked: readonly Booked[]): Focus | undefined {
  const stops = ways.flatMap((way) => way.stops)
  for (const day of booked) {
    const stop = stops.find(({ id }) => id === day.courseId)
    if (stop) return { stop, day }
  }
  const stop = stops.find(isReadyToDo) ?? stops.find(({ completedOn }) => completedOn === null)
  return stop && { stop, day: undefined }
}

export interface ItemLeft {
  readonly courseId: number
  readonly id: number
  readonly title: string
  readonly format:
    | 'page'
    | 'film'
    | 'podcast'
    | 'document'
    | 'link'
    | 'quiz'
    | 'reflection'
    | 'checklist'
    | 'form'
    | 'package'
  readonly minutes: number
  readonly reason: string
  readonly firstDay: number | null
  readonly lastDay: number | null
}

/** What to do now: before a booked day all that belongs before it; otherwise the first group that has something left. */
export function itemsNow(items: readonly ItemLeft[], day: Booked | undefined): ItemLeft[] {
  const first = items[0]?.firstDay ?? null
  const last = day === undefined ? first : day.number
  return items.filter(({ firstDay }) => firstDay === null || last === null || firstDay <= last)
}

export type Headline =
  | Refusal<'content-closed'>
  | { readonly say: 'day-today'; readonly left: number }
  | { readonly say: 'prepare'; readonly left: number; readonly day: Day; readonly inDays: number }
  | { readonly say: 'ready'; readonly day: Day; readonly inDays: number }
  | { readonly say: 'prepare-unbooked' | 'parts-left'; readonly left: number; readonly course: string }
  | { readonly say: 'prepared-queued'; readonly place: number; readonly course: string }
  | { readonly say: 'prepared-unbooked'; readonly course: string }
  | { readonly say: 'close-year'; readonly left: number; readonly year: number }
  | { readonly say: 'released-later' | 'arrived' | 'choose-door' | 'not-enrolled' }

interface Facts {
  readonly isContentClosed: boolean
  readonly ways: readonly Way[]
  readonly focus: Focus | undefined
  readonly itemsLeft: number
  readonly queued: readonly Queued[]
  /** Whether there are other places to go than one's own journeys. */
  readonly hasDoors: boolean
  /** What is left before the year can be closed, for whoever closes it. */
  readonly yearLeft?: Pick<YearLeft, 'left' | 'year'> | undefined
  readonly today: Day
}

/** The page's one main thing. */
export function headlineOf(facts: Facts): Headline {
  const { ways, focus, isContentClosed, hasDoors, yearLeft } = facts
  if (ways.length === 0 && yearLeft) return { say: 'close-year', left: yearLeft.left, year: yearLeft.year }
  if (ways.length === 0) return { say: hasDoors ? 'choose-door' : 'not-enrolled' }
  if (isContentClosed) return { refused: 'content-closed' }
  if (focus === undefined) return { say: ways.some((way) => way.stops.length > 0) ? 'arrived' : 'released-later' }
  return focus.day === undefined ? unbooked(facts, focus.stop) : booked(facts, focus.day)
}

function booked({ itemsLeft: left, today }: Facts, { onDay: day }: Booked): Headline {
  const inDays = daysBetween(today, day)
  if (inDays === 0) return { say: 'day-today', left }
  return left > 0 ? { say: 'prepare', left, day, inDays } : { say: 'ready', day, inDays }
}

function unbooked({ itemsLeft: left, queued }: Facts, stop: Stop): Headline {
  const course = stop.name
  if (!stop.isPublished) return { say: 'released-later' }
  if (left > 0) return { say: stop.delivery === 'recorded' ? 'parts-left' : 'prepare-unbooked', left, course }
  const place = queued.find(({ courseId }) => courseId === stop.id)?.place
  return place === undefined ? { say: 'prepared-unbooked', course } : { say: 'prepared-queued', place, course }
}
