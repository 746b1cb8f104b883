import type { Db, Tx } from '#platform/db'
import type { Day } from '#values'
import type { PriceComponent } from './occasion/occasion.rules.ts'
import type { DayForm } from './planning/plan.rules.ts'

export type { PriceComponent } from './occasion/occasion.rules.ts'
export type { DayForm } from './planning/plan.rules.ts'

/** A day of an occasion with what a seat costs that day, as it is set for that day. */
export interface PricedDay {
  readonly dayId: number
  readonly number: number
  readonly onDay: Day
  readonly form: DayForm
  readonly prices: readonly PriceComponent[]
}

interface SeatFacts {
  readonly bookingId: number
  readonly occasionId: number
  readonly courseId: number
  readonly personId: number
  /** The municipality whose person takes the seat, at the time of booking: the one that pays. */
  readonly municipalityId: number
  /** The region body that plans the occasion: the one that is paid. */
  readonly regionId: number
  readonly actor: KnownActor
}

/** Someone who is signed in and acts; occasions keep who booked, cancelled and marked. */
export interface KnownActor {
  readonly personId: number
  readonly address: string | null
}

/** A seat through all days of an occasion. */
export interface Seat extends SeatFacts {
  readonly days: readonly PricedDay[]
}

/** A person marked on one day. `before` is what counted until now, undefined the first time. */
export interface Marking extends SeatFacts {
  readonly day: PricedDay
  readonly mark: 'attended' | 'absent'
  readonly before: 'attended' | 'absent' | undefined
}

/** Told of everything that may cost, in the transaction where it happens; the region's rule decides what is posted. */
export interface MoneyPort {
  seatTaken(tx: Tx, seat: Seat): Promise<void>
  seatGivenBack(tx: Tx, seat: Seat): Promise<void>
  dayMarked(tx: Tx, marking: Marking): Promise<void>
}

/** What the region's price list in force on a day proposes for a seat of that form. */
export interface PricePort {
  proposePrices(
    db: Db,
    asked: { readonly regionId: number; readonly onDay: Day; readonly form: DayForm },
  ): Promise<readonly PriceComponent[]>
}

export interface OccasionsPorts {
  readonly money: MoneyPort
  readonly prices: PricePort
}
