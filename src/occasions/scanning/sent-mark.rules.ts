import type { Refusal } from '#values'
import type { Excuse, Mark } from '../attendance/attendance.rules.ts'
import type { WrongClock } from '../attendance/clock.rules.ts'
import type { Part } from '../parts/parts.rules.ts'

/** A mark as a phone made it, perhaps long before it could send it. */
export interface SentMark {
  /** The phone's own id for it, a uuid: what is sent twice counts once. */
  readonly id: string
  readonly bookingId: number
  /** Left out, it is the part that was going on then. */
  readonly part?: Part | undefined
  readonly mark: Mark
  readonly source: 'by-hand' | 'scanned'
  /** By the phone's clock, in milliseconds, and how far that clock was ahead of ours. */
  readonly at: number
  readonly ahead: number
  readonly reason: string
  readonly excuse?: Excuse | undefined
}

export type SentRefusal =
  | WrongClock
  | Refusal<'notOnTheList'>
  | Refusal<'noSuchPart'>
  | Refusal<'notHeld'>
  | Refusal<'settled'>

/** What came of one mark. */
export type Taken =
  | { readonly id: string; readonly came: 'now' | 'before' }
  | { readonly id: string; readonly came: 'refused'; readonly bookingId: number; readonly refusal: SentRefusal }
