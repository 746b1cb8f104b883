import type { Day } from '#values'
import type { Occasion, StaffedDay } from '../occasion/shown.rules.ts'
import { type DayParts, type Part, wholeDay } from '../parts/parts.rules.ts'
import type { Mark, PartMark } from './attendance.rules.ts'
import type { MarkSource } from './counting.rules.ts'

/** Someone on the day's list: who, how prepared, and what counts. */
export interface Listed {
  readonly bookingId: number
  readonly personId: number
  readonly name: string
  readonly works: string
  readonly isMakingUp: boolean
  readonly done: number
  readonly mandatory: number
  readonly parts: ReadonlyMap<Part, PartMark>
  /** What the parts say of the whole day. */
  readonly mark: Mark | undefined
}

export interface SaidMark {
  readonly mark: Mark
  readonly source: MarkSource
  readonly time: string
  readonly by: string
}

/** Two phones say otherwise of one part of the day for someone. */
export interface SaidTwice {
  readonly bookingId: number
  readonly name: string
  readonly part: Part
  readonly counts: SaidMark
  readonly other: SaidMark
}

/** Someone who says that they are here, and waits for a yes. */
export interface Claimed {
  readonly claimId: number
  readonly personId: number
  readonly name: string
  readonly works: string
  readonly why: 'without-network' | 'not-on-the-list'
  readonly part: Part
  readonly time: string
}

export interface DayListShown {
  readonly occasion: Occasion
  readonly day: StaffedDay
  readonly parts: DayParts
  readonly isSettled: boolean
  readonly isCancelled: boolean
  /** Nobody has been marked or has checked in. */
  readonly isUntouched: boolean
  readonly list: readonly Listed[]
  readonly saidTwice: readonly SaidTwice[]
  readonly claims: readonly Claimed[]
  /** The newest mark on the list, 0 before the first. */
  readonly seen: number
  readonly mayMark: boolean
  readonly today: Day
  /** Our clock, in milliseconds, by which a phone's is put right. */
  readonly nowMs: number
  readonly back: { readonly href: string; readonly label: string }
  /** What is looked for on the list. */
  readonly q: string
}

export interface Counts extends Record<Mark | 'unmarked', number> {}

export function countsOf(list: readonly Pick<Listed, 'mark'>[]): Counts {
  const count = (mark: Mark | undefined) => list.filter((one) => one.mark === mark).length
  return {
    attended: count('attended'),
    absent: count('absent'),
    excused: count('excused'),
    unmarked: count(undefined),
  }
}

export function dayMarkOf(day: DayParts, parts: ReadonlyMap<Part, PartMark> | undefined): Mark | undefined {
  return wholeDay(day, new Map([...(parts ?? [])].map(([part, { mark }]) => [part, mark])))
}

/** Those whose name or workplace holds what is looked for; everyone when nothing is. */
export function matching<One extends { readonly name: string; readonly works: string }>(
  list: readonly One[],
  q: string,
): One[] {
  const wanted = q.trim().toLocaleLowerCase('sv')
  return list.filter(({ name, works }) => `${name} ${works}`.toLocaleLowerCase('sv').includes(wanted))
}
