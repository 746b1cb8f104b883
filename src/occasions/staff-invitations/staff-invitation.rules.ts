import type { Day, Refusal } from '#values'
import type { StaffRole } from '../planning/plan.rules.ts'

/** Why someone is asked about a day: put on it, given another task, moved in time or place, called in. */
export type AskedWhy = 'staffed' | 'changed' | 'moved' | 'called-in'

/** Seen is no answer yet: the assignment has been read, and the answer comes later. */
export const staffAnswers = ['yes', 'no', 'seen'] as const
export type StaffAnswer = (typeof staffAnswers)[number]

/** By the link in a letter, signed in, or noted by the planner who was told. */
export type AnswerWay = 'link' | 'self' | 'planner'

/** A day that someone was asked about, and how it stands now. */
export interface AskedDay {
  readonly invitationId: number
  readonly personId: number
  readonly dayId: number
  readonly occasionId: number
  readonly onDay: Day
  /** What they were asked to do. */
  readonly role: StaffRole
  /** What they do that day now; null when they are no longer on its staff. */
  readonly task: StaffRole | null
  /** The newest they were asked about that day. */
  readonly newestId: number
  readonly isCancelled: boolean
  /** The newest answer to it. */
  readonly answer: StaffAnswer | null
}

export type StaffAnswerRefusal =
  | Refusal<'dayOver'>
  | Refusal<'dayCancelled'>
  | Refusal<'askedAnew'>
  | Refusal<'notOnStaff'>
  | Refusal<'alreadySaid'>

/**
 * Whether there is something to answer. A yes can be taken back until the day has been; a no cannot be, for by then others
 * have been asked.
 */
export function whyNotAnswerDay(
  day: AskedDay,
  { today, answer }: { readonly today: Day; readonly answer?: StaffAnswer },
): StaffAnswerRefusal | undefined {
  if (day.isCancelled) return { refused: 'dayCancelled' }
  if (day.onDay < today) return { refused: 'dayOver' }
  if (day.newestId !== day.invitationId) return { refused: 'askedAnew' }
  if (day.answer === 'no') return { refused: 'alreadySaid' }
  if (day.task === null) return { refused: 'notOnStaff' }
  if (day.answer === 'yes' && answer !== undefined && answer !== 'no') return { refused: 'alreadySaid' }
  return undefined
}

/** How a day of someone on the staff stands, for whoever plans. */
export type AnswerState = 'not-asked' | 'waiting' | 'seen' | 'yes' | 'no'

/** Null where they were never asked: put there before anyone was asked. */
export function stateOf(asked: { readonly answer: StaffAnswer | null } | null): AnswerState {
  if (asked === null) return 'not-asked'
  return asked.answer ?? 'waiting'
}
