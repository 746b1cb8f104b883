import { addDays, type Day, type Refusal } from '#values'
import { type PersonRefusal, type WindowRefusal, whyNotOpen } from '../booking/booking.rules.ts'

/** What decides whether seats can be reserved without names, as it stands under the lock. */
export interface Reservable {
  readonly firstDay: Day
  readonly bookingOpens: Day
  readonly bookingCloses: Day
  readonly cancelledAt: Date | null
  /** How many days before the first day unnamed seats go back; null where there are none. */
  readonly releaseDays: number | null
  /** How many seats there are for the municipality now. */
  readonly left: number
}

export type ReserveRefusal =
  | WindowRefusal
  | Refusal<'noUnnamed'>
  | (Refusal<'releasedAlready'> & { readonly on: Day })
  | (Refusal<'tooFew'> & { readonly left: number })

/** Why so many seats cannot be reserved without names: the rule, the window, or the room. All or none. */
export function whyNotReserve(occasion: Reservable, count: number, today: Day): ReserveRefusal | undefined {
  const { releaseDays, firstDay, left } = occasion
  const refusal = whyNotOpen(occasion, today)
  if (refusal) return refusal
  if (releaseDays === null) return { refused: 'noUnnamed' }
  const on = releaseDay(firstDay, releaseDays)
  if (today >= on) return { refused: 'releasedAlready', on }
  return count > left ? { refused: 'tooFew', left } : undefined
}

/** The day from which seats without names are for those who wait. */
export function releaseDay(firstDay: Day, releaseDays: number): Day {
  return addDays(firstDay, -releaseDays)
}

/** So long before they go back whoever reserved them is reminded. */
export const reminderDays = 7

export type Due = 'released' | 'reminded' | 'kept'

/** What becomes of seats without names today. */
export function dueOf(
  { firstDay, releaseDays }: { readonly firstDay: Day; readonly releaseDays: number | null },
  today: Day,
): Due {
  if (releaseDays === null) return 'kept'
  const on = releaseDay(firstDay, releaseDays)
  if (today >= on) return 'released'
  return today >= addDays(on, -reminderDays) ? 'reminded' : 'kept'
}

export type NamingRefusal = PersonRefusal | Refusal<'hasSeat'> | Refusal<'noneLeft'>

/** Someone who could not be named, and why. */
export interface NotNamed {
  readonly personId: number
  readonly refusal: NamingRefusal
}

export type NobodyNamed =
  | (Refusal<'started'> & { readonly firstDay: Day })
  | Refusal<'cancelled'>
  | (Refusal<'nobodyNamed'> & { readonly notNamed: readonly NotNamed[] })
