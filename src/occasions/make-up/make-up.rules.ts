import type { Day, Refusal } from '#values'

export type OneDayRefusal =
  | Refusal<'hasSeat'>
  | Refusal<'full'>
  | Refusal<'worksNowhere'>
  | Refusal<'otherRegion'>
  | Refusal<'over'>
  | Refusal<'cancelled'>

export interface OneDayFacts {
  readonly hasSeat: boolean
  readonly seatsLeft: number
  readonly works: 'in the region' | 'in another region' | 'nowhere'
  readonly onDay: Day
  readonly isCancelled: boolean
}

/** Why someone cannot get a seat for one day alone. It takes a seat of the occasion, for that day and no other. */
export function whyNotOneDay(facts: OneDayFacts, today: Day): OneDayRefusal | undefined {
  if (facts.isCancelled) return { refused: 'cancelled' }
  if (facts.onDay < today) return { refused: 'over' }
  if (facts.hasSeat) return { refused: 'hasSeat' }
  if (facts.works === 'nowhere') return { refused: 'worksNowhere' }
  if (facts.works === 'in another region') return { refused: 'otherRegion' }
  return facts.seatsLeft < 1 ? { refused: 'full' } : undefined
}

/** A day that someone missed, with where they could take it again. */
export interface MissedDay {
  readonly bookingId: number
  readonly personId: number
  readonly name: string
  readonly works: string
  readonly dayNumber: number
  readonly missedOn: Day
  readonly isExcused: boolean
  /** Where they have a seat to take it again already. */
  readonly takes: { readonly onDay: Day; readonly occasionId: number } | undefined
}

/** The same day of another occasion of the course, that is to come and has room. */
export interface OtherDay {
  readonly occasionId: number
  readonly dayId: number
  readonly number: number
  readonly onDay: Day
  readonly where: string
  readonly seatsLeft: number
}
