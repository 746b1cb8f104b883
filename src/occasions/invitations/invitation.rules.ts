import type { Day, TimeOfDay } from '#values'
import type { DayForm, StaffRole } from '../planning/plan.rules.ts'

/** What someone is to do on a day; a reserve who has been called in is a trainer. */
export type DayTask = 'participant' | StaffRole

/** The same with the clock and calendar of Sweden. */
export interface WantedRow {
  readonly dayId: number
  readonly personId: number
  readonly task: DayTask
  readonly courseName: string
  readonly number: number
  readonly onDay: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly endsDayAfter: boolean
  readonly form: DayForm
  readonly place: string
  readonly link: string
}

/** A day that should stand in someone's calendar. */
export interface Wanted {
  readonly dayId: number
  readonly personId: number
  readonly task: DayTask
  readonly courseName: string
  readonly number: number
  readonly startsAt: Date
  readonly endsAt: Date
  readonly form: DayForm
  readonly place: string
  readonly link: string
}

/** What someone's calendar was told last of a day. */
export interface Told {
  readonly invitationId: number
  readonly dayId: number
  readonly personId: number
  readonly uid: string
  readonly sequence: number
  readonly method: 'REQUEST' | 'CANCEL'
  readonly startsAt: Date
  readonly endsAt: Date
  readonly summary: string
  readonly place: string
  readonly facts: string
}

/** What a calendar must be told for it to be right. `told` is what it holds by now, if it ever held anything. */
export type Change =
  | { readonly method: 'REQUEST'; readonly wanted: Wanted; readonly told: Told | undefined; readonly sequence: number }
  | { readonly method: 'CANCEL'; readonly told: Told; readonly sequence: number }

/** Everything that a calendar is told anew when it differs; not the words, which follow the reader's language. */
export function factsOf({ task, courseName, number, startsAt, endsAt, form, place, link }: Wanted): string {
  return JSON.stringify([task, courseName, number, startsAt.toISOString(), endsAt.toISOString(), form, place, link])
}

/**
 * What must be said so that everyone's calendar holds what is wanted, one change a person and day at most. A day taken back
 * and given again goes on counting. What is over stays as it was.
 */
export function changesOf(wanted: readonly Wanted[], told: readonly Told[], now: Date): Change[] {
  const toldOf = new Map(told.map((one) => [keyOf(one), one]))
  const isWanted = new Set(wanted.map(keyOf))
  const asks = wanted.flatMap((one): Change[] => {
    const before = toldOf.get(keyOf(one))
    const isKnown = before?.method === 'REQUEST' && before.facts === factsOf(one)
    const isOver = one.endsAt <= now && (before === undefined || before.endsAt <= now)
    if (isKnown || isOver) return []
    return [{ method: 'REQUEST', wanted: one, told: before, sequence: (before?.sequence ?? -1) + 1 }]
  })
  const takesBack = told
    .filter((one) => one.method === 'REQUEST' && one.endsAt > now && !isWanted.has(keyOf(one)))
    .map((one): Change => ({ method: 'CANCEL', told: one, sequence: one.sequence + 1 }))
  return [...asks, ...takesBack]
}

function keyOf({ dayId, personId }: { readonly dayId: number; readonly personId: number }): string {
  return `${dayId} ${personId}`
}
