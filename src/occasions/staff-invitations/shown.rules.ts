import type { Day, TimeOfDay } from '#values'
import type { StaffRole } from '../planning/plan.rules.ts'
import type { AnswerState, AnswerWay, AskedDay } from './staff-invitation.rules.ts'

/** A day that someone is asked about, with all that the page says of it. */
export interface AskedShown extends AskedDay {
  readonly courseName: string
  readonly regionName: string
  readonly number: number
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly form: 'on-site' | 'digital' | 'recorded' | 'broadcast'
  readonly place: string
  /** Who else is on the staff that day: names and tasks. */
  readonly others: readonly { readonly name: string; readonly role: StaffRole }[]
}

/** Someone on the staff of a day, and what they have answered. */
export interface StaffState {
  readonly dayId: number
  readonly personId: number
  readonly name: string
  readonly role: StaffRole
  readonly isCalledIn: boolean
  readonly state: AnswerState
  readonly way: AnswerWay | null
  /** When it was answered, else when it was asked; null when nobody asked. */
  readonly saidOn: Day | null
  /** How many letters have asked. */
  readonly letters: number
}

/** How many there are of each answer. */
export function countStates(states: readonly Pick<StaffState, 'state'>[]): Readonly<Record<AnswerState, number>> {
  const counts = { 'not-asked': 0, waiting: 0, seen: 0, yes: 0, no: 0 }
  for (const { state } of states) counts[state] += 1
  return counts
}
