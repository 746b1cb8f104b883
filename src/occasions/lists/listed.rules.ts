import type { Day, TimeOfDay } from '#values'
import type { DayForm, StaffRole } from '../planning/plan.rules.ts'

/** Someone on a list. Of a guest from another region only the name and the municipality are known here. */
export interface ListedPerson {
  readonly bookingId: number
  readonly personId: number
  readonly name: string
  readonly municipalityName: string
  readonly unitName: string | null
  readonly email: string | null
  readonly isGuest: boolean
  /** A day that is made up for here, when it is only that one. */
  readonly onlyDayId: number | null
}

/** Seats that a municipality holds without having said for whom. */
export interface UnnamedSeats {
  readonly municipalityName: string
  readonly count: number
}

interface ListedStaff {
  readonly personId: number
  readonly name: string
  readonly role: StaffRole
  readonly isCalledIn: boolean
}

export interface ListedDay {
  readonly dayId: number
  readonly number: number
  readonly onDay: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly form: DayForm
  readonly place: string
  /** What the day needs beside what its course has, in the planner's words. */
  readonly material: string
  readonly length: 'whole' | 'half'
  /** Two where forenoon and afternoon are marked each for itself. */
  readonly partCount: number
  readonly secondPartAt: TimeOfDay | null
  readonly cancelledWhy: string | null
  readonly staff: readonly ListedStaff[]
}

/** An occasion with all that its lists say. */
export interface ListedOccasion {
  readonly occasionId: number
  readonly courseName: string
  readonly stepName: string
  readonly journeyName: string
  readonly colour: 'lingon' | 'cloudberry' | 'fir' | 'lake' | 'heather' | 'slate'
  readonly regionId: number
  readonly regionName: string
  readonly revisionId: number
  readonly seats: number
  readonly cancelledWhy: string | null
  readonly days: readonly ListedDay[]
  readonly people: readonly ListedPerson[]
  readonly unnamed: readonly UnnamedSeats[]
}

/** A row of a list: a person, or a seat that still has no name. */
export type Entry =
  | ({ readonly kind: 'person' } & ListedPerson)
  | { readonly kind: 'unnamed'; readonly municipalityName: string; readonly key: string }

/** Everyone on the list, those without a name last; with a day only those who come that day. */
export function entriesOf({ people, unnamed }: ListedOccasion, dayId?: number): Entry[] {
  const comes = ({ onlyDayId }: ListedPerson) => dayId === undefined || onlyDayId === null || onlyDayId === dayId
  return [
    ...people.filter(comes).map((person) => ({ kind: 'person' as const, ...person })),
    ...unnamed.flatMap(({ municipalityName, count }) =>
      Array.from({ length: count }, (_, index) => ({
        kind: 'unnamed' as const,
        municipalityName,
        key: `${municipalityName}-${index + 1}`,
      })),
    ),
  ]
}

/** Why a day is not held: it is cancelled itself, or its occasion is. */
export function whyCancelled(occasion: Pick<ListedOccasion, 'cancelledWhy'>, day: Pick<ListedDay, 'cancelledWhy'>) {
  return day.cancelledWhy ?? occasion.cancelledWhy
}

export interface OnDuty {
  readonly personId: number
  readonly name: string
  readonly task: 'course-leader' | 'trainer'
}

/** Everyone who leads or trains on some day, each once; a reserve only where called in. Whoever leads stands first. */
export function onDuty(days: readonly Pick<ListedDay, 'staff'>[]): OnDuty[] {
  const there = days.flatMap(({ staff }) => staff).filter(({ role, isCalledIn }) => role !== 'reserve' || isCalledIn)
  const found = new Map<number, OnDuty>()
  for (const { personId, name, role } of there) {
    const task = role === 'course-leader' || found.get(personId)?.task === 'course-leader' ? 'course-leader' : 'trainer'
    found.set(personId, { personId, name, task })
  }
  const all = [...found.values()]
  return [...all.filter(({ task }) => task === 'course-leader'), ...all.filter(({ task }) => task === 'trainer')]
}

/** What a list of participants can show beside the name, in this order. */
export const columnChoices = ['municipality', 'unit', 'email', 'prepared', 'notes'] as const
export type ListColumn = (typeof columnChoices)[number]
export const usualColumns: readonly ListColumn[] = ['municipality', 'unit']

/** The signatures asked of a day: one, or one for each part. */
export function signaturesOf({
  partCount,
  length,
}: Pick<ListedDay, 'partCount' | 'length'>): ('day' | 'first' | 'second')[] {
  return partCount === 2 || length === 'whole' ? ['first', 'second'] : ['day']
}
