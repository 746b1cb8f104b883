import type { Day, Refusal } from '#values'

/** Seats of an occasion that another region's municipalities may take, at most so many, as the two have agreed. */
export interface SharedSeats {
  readonly regionId: number
  readonly name: string
  readonly seats: number
  /** Named, unnamed and offered. */
  readonly used: number
  readonly agreement: string
  /** Who agreed in the other region, and here. */
  readonly agreedWith: string
  readonly agreedByName: string
  readonly agreedOn: Day
}

/** An occasion that another region plans and shares with this one. */
export interface SharedOccasion {
  readonly occasionId: number
  readonly courseName: string
  readonly hostName: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly bookingCloses: Day
  readonly place: string
  readonly seats: number
  readonly used: number
  readonly isCancelled: boolean
}

/** Someone of this region on an occasion that another plans. */
export interface Guest {
  readonly key: string
  readonly name: string
  readonly unitName: string
  readonly municipalityName: string
  readonly courseName: string
  readonly hostName: string
  readonly firstDay: Day
  readonly standing: 'seat' | 'offer' | 'queue'
}

export type SharingRefusal =
  | (Refusal<'started'> & { readonly firstDay: Day })
  | Refusal<'cancelled'>
  | (Refusal<'moreThanSeats'> & { readonly seats: number })
  | (Refusal<'fewerThanUsed'> & { readonly used: number })

interface Shareable {
  readonly seats: number
  readonly firstDay: Day
  readonly cancelledAt: Date | null
  /** What the other region has of it already. */
  readonly used: number
}

/** Seats are shared until the first day, no more than there are and no fewer than the other region has taken. */
export function whyNotShareSeats(
  { seats: all, firstDay, cancelledAt, used }: Shareable,
  seats: number,
  today: Day,
): SharingRefusal | undefined {
  if (cancelledAt !== null) return { refused: 'cancelled' }
  if (today >= firstDay) return { refused: 'started', firstDay }
  if (seats > all) return { refused: 'moreThanSeats', seats: all }
  return seats < used ? { refused: 'fewerThanUsed', used } : undefined
}
