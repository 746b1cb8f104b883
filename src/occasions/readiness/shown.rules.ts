import type { Day } from '#values'
import type { Decided, UnreadyAct } from './readiness.rules.ts'

/** Something to prepare that is not yet done. */
export interface LeftItem {
  readonly title: string
  readonly minutes: number
}

/** How far someone has come with the preparations before a group of days. */
export interface Prepared {
  readonly asked: number
  readonly done: number
  readonly minutesLeft: number
  readonly left: readonly LeftItem[]
}

/** Something that was done about someone unready: who did it and when, and why where a reason is asked for. */
export interface Act {
  readonly act: UnreadyAct
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** Someone on the readiness list. */
export interface Listed extends Prepared {
  readonly bookingId: number
  readonly personId: number
  readonly name: string
  readonly unitName: string
  readonly municipalityName: string
  readonly bookedAt: Date
  /** Newest first. */
  readonly acts: readonly Act[]
  readonly found: number
  /** How many of all on the list are ready. */
  readonly ready: number
}

/** A seat that went to the next in the queue. */
export interface OfferedOn {
  readonly name: string
  readonly wentTo: string | null
  readonly by: string
  readonly at: Date
}

/** As the page shows it: moments as days. */
export type ListedShown = Omit<Listed, 'bookedAt' | 'acts'> & {
  readonly bookedOn: Day
  readonly acts: readonly (Omit<Act, 'at'> & { readonly on: Day })[]
}
export type OfferedShown = Omit<OfferedOn, 'at' | 'wentTo'> & { readonly on: Day; readonly wentTo: string }

/** Someone on the list as the rules ask of them. */
export function decidedOf({ done, asked, bookedOn, acts }: ListedShown): Decided {
  return {
    isReady: done >= asked,
    isCancelled: false,
    bookedOn,
    isAdmitted: acts.some(({ act }) => act === 'admitted'),
    warnedOn: acts.find(({ act }) => act === 'warned')?.on ?? null,
  }
}
