import type { Day, Refusal } from '#values'

/** Time studied in a course on a day, as it was noted last. `minutes` are whole; `certifiedBy` names who certified them. */
export interface StudyNote {
  readonly id: number
  readonly courseId: number
  readonly courseName: string
  readonly onDay: Day
  readonly minutes: number
  readonly paid: boolean
  readonly certifiedBy: string | null
}

/** A note waiting for whoever leads the person, or certified. */
export interface TeamNote extends StudyNote {
  readonly personId: number
  readonly name: string
}

/** What someone did on a day, in minutes as the content and the occasion state them. */
export interface Suggestion {
  readonly courseId: number
  readonly courseName: string
  readonly onDay: Day
  readonly minutes: number
}

/** Certified time on paid hours of one person in one course, for the year's requisition. */
export interface RequisitionRow {
  readonly personId: number
  readonly name: string
  readonly unitName: string
  readonly courseName: string
  readonly days: number
  readonly minutes: number
}

export const mostMinutes = 720

export type NoteRefusal =
  | Refusal<'day-to-come'>
  | Refusal<'no-such-course'>
  | Refusal<'not-employed-that-day'>
  | Refusal<'nothing-to-take-away'>

/** Why the time cannot be noted. Zero minutes take an earlier note away. */
export function whyNotNote(
  note: { readonly onDay: Day; readonly minutes: number },
  known: { today: Day; isTravelled: boolean; isEmployed: boolean; hasEarlier: boolean },
): NoteRefusal | undefined {
  if (note.onDay > known.today) return { refused: 'day-to-come' }
  if (!known.isTravelled) return { refused: 'no-such-course' }
  if (!known.isEmployed) return { refused: 'not-employed-that-day' }
  return note.minutes === 0 && !known.hasEarlier ? { refused: 'nothing-to-take-away' } : undefined
}

/** The sum, in whole minutes. */
export function minutesIn(rows: readonly { readonly minutes: number }[]): number {
  return rows.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** The year asked for in an address, or the one that is. */
export function yearOf(typed: unknown, today: Day): number {
  const year = typeof typed === 'string' && /^20\d\d$/.test(typed) ? Number(typed) : Number(today.slice(0, 4))
  return year >= 2021 ? year : 2021
}
