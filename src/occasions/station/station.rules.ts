import { type Day, daysBetween } from '#values'
import type { DayForm } from '../planning/plan.rules.ts'

/** Someone of one's own who travels that day, and how far the preparations for it have come. */
export interface DayTraveller {
  readonly personId: number
  readonly name: string
  readonly asked: number
  readonly done: number
}

/** A course day that some of one's own have a seat on. */
export interface TravelDay {
  readonly dayId: number
  readonly occasionId: number
  readonly courseName: string
  readonly number: number
  readonly onDay: Day
  readonly starts: string
  readonly ends: string
  readonly form: DayForm
  readonly place: string
  readonly prepareBy: Day
  readonly people: readonly DayTraveller[]
}

/** Someone of one's own who waits for a seat. */
export interface Waiting {
  readonly personId: number
  readonly name: string
  readonly occasionId: number
  readonly courseName: string
  readonly place: number
  readonly firstDay: Day
}

/** Those who lead have courses of their own. */
export interface LeadersStep {
  readonly stepId: number
  readonly href: string
  readonly stepName: string
  readonly journeyName: string
  readonly colour: 'lingon' | 'cloudberry' | 'fir' | 'lake' | 'heather' | 'slate'
  readonly courses: number
  readonly done: number
  readonly isTravelled: boolean
}

export interface StationFacts {
  /** How many one leads or answers for. */
  readonly people: number
  readonly days: readonly TravelDay[]
  readonly waiting: readonly Waiting[]
  /** Those who travel courses with days and have nothing booked ahead, in Swedish order. */
  readonly unbooked: readonly string[]
  /** What people of one's own have chosen to share with whoever leads them. */
  readonly reflections: number
  /** Employees who ask for a seat and wait for an answer. */
  readonly requests?: number
  /** Employees who want to become trainers and wait for their employer's answer. */
  readonly wishes?: number
  /** Notes of studied paid hours that nobody has certified yet. */
  readonly studyNotes: number
}

export type Matter =
  | {
      readonly kind: 'unready'
      readonly day: TravelDay
      readonly people: readonly DayTraveller[]
      readonly isLate: boolean
    }
  | { readonly kind: 'waiting'; readonly waiting: Waiting }
  | { readonly kind: 'unbooked'; readonly names: readonly string[] }
  | { readonly kind: 'reflections' | 'study-time' | 'requests' | 'wishes'; readonly count: number }

const soon = 3

export function isUnready({ asked, done }: DayTraveller): boolean {
  return done < asked
}

/**
 * What waits for whoever leads, the most pressing first: those who asked; the unready, once for each group of days and from a few days before the
 * deadline; then the queues; then what has no day.
 */
export function mattersOf(facts: StationFacts, today: Day): Matter[] {
  const { days, waiting, unbooked, reflections, studyNotes, requests = 0, wishes = 0 } = facts
  const met = new Set<string>()
  const unready = days.flatMap((day): Matter[] => {
    const people = day.people.filter(isUnready)
    const key = `${day.occasionId} ${day.prepareBy}`
    if (people.length === 0 || met.has(key) || daysBetween(today, day.prepareBy) > soon) return []
    met.add(key)
    return [{ kind: 'unready', day, people, isLate: day.prepareBy < today }]
  })
  return [
    ...(requests > 0 ? [{ kind: 'requests' as const, count: requests }] : []),
    ...(wishes > 0 ? [{ kind: 'wishes' as const, count: wishes }] : []),
    ...unready,
    ...waiting.map((one): Matter => ({ kind: 'waiting', waiting: one })),
    ...(unbooked.length > 0 ? [{ kind: 'unbooked' as const, names: unbooked }] : []),
    ...(studyNotes > 0 ? [{ kind: 'study-time' as const, count: studyNotes }] : []),
    ...(reflections > 0 ? [{ kind: 'reflections' as const, count: reflections }] : []),
  ]
}
