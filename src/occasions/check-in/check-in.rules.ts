import type { Day, Refusal } from '#values'
import type { Part } from '../parts/parts.rules.ts'

/** How long a code is shown. */
export const stepMs = 20_000
/** Someone who had to sign in first is let in by the code they saw, so long. */
export const seenForMs = 15 * 60_000
/** One may check in so long before a day or a part of it begins. */
export const earlyMs = 60 * 60_000

export function stepAt(moment: Date): number {
  return Math.floor(moment.getTime() / stepMs)
}

/** When a part of a day takes check-ins. */
export interface Opening {
  readonly part: Part
  readonly from: Date
  readonly until: Date
}

/**
 * From an hour before the day begins until it ends. The second part opens an hour before it begins, yet not before half of the
 * first has gone, and then the first is closed.
 */
export function openingsOf({
  begins,
  ends,
  second,
}: {
  begins: Date
  ends: Date
  second: Date | undefined
}): Opening[] {
  const from = new Date(begins.getTime() - earlyMs)
  if (second === undefined) return [{ part: 1, from, until: ends }]
  const half = (begins.getTime() + second.getTime()) / 2
  const turn = new Date(Math.max(half, second.getTime() - earlyMs))
  return [
    { part: 1, from, until: turn },
    { part: 2, from: turn, until: ends },
  ]
}

/** The part that takes check-ins at a moment. */
export function openPart(openings: readonly Opening[], at: Date): Part | undefined {
  return openings.findLast(({ from, until }) => from <= at && at <= until)?.part
}

export type CodeRefusal =
  | Refusal<'unknownCode'>
  | Refusal<'tooOld'>
  | (Refusal<'anotherDay'> & { readonly shownOn: Day })

/** A code as it is judged: whether we made it, and of which step of which day. */
export interface Judged {
  readonly isOurs: boolean
  readonly step: number
  /** The day on which it was shown. */
  readonly shownOn: Day
  readonly today: Day
}

/**
 * A code is taken while it is shown and while the next one is: at most forty seconds. Only our own clock is asked; between
 * several of our servers one step ahead is forgiven.
 */
export function whyNotCode({ isOurs, step, shownOn, today }: Judged, at: Date): CodeRefusal | undefined {
  if (!isOurs) return { refused: 'unknownCode' }
  const age = stepAt(at) - step
  if (age === 0 || age === 1 || age === -1) return undefined
  return shownOn === today ? { refused: 'tooOld' } : { refused: 'anotherDay', shownOn }
}

export type CheckInRefusal =
  | CodeRefusal
  | Refusal<'cancelledDay'>
  | (Refusal<'tooEarly'> & { readonly opens: Date })
  | (Refusal<'tooLate'> & { readonly ended: Date })
  | Refusal<'notOnTheList'>

/** Why someone cannot check in to a day at a moment, whatever their code. */
export function whyNotCheckIn(
  facts: { readonly openings: readonly Opening[]; readonly isCancelled: boolean; readonly isOnList: boolean },
  at: Date,
): CheckInRefusal | undefined {
  const [first, last] = [facts.openings[0], facts.openings.at(-1)]
  if (facts.isCancelled || first === undefined || last === undefined) return { refused: 'cancelledDay' }
  if (at < first.from) return { refused: 'tooEarly', opens: first.from }
  if (at > last.until) return { refused: 'tooLate', ended: last.until }
  return facts.isOnList ? undefined : { refused: 'notOnTheList' }
}

/** Of a moment at which a phone says that it read a code: they agree when the code was shown then. */
export function wasShownAt(step: number, at: Date): boolean {
  const age = stepAt(at) - step
  return age >= -1 && age <= 1
}
