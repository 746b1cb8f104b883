import type { Db, Tx } from '#platform/db'
import type { Day, Ore } from '#values'
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

/** A seat, and between whom it is paid. */
export interface SeatFacts {
  readonly bookingId: number
  readonly occasionId: number
  readonly courseId: number
  readonly personId: number
  /** The municipality whose person takes the seat, at the time of booking: the one that pays. */
  readonly municipalityId: number
  /** The region body that plans the occasion: the one that is paid. */
  readonly regionId: number
  /** The municipality's own region body where another plans; left out where it is the same. The regions pay each other. */
  readonly homeRegionId?: number | null | undefined
  /** The booking whose seat this one took over; left out where it was got in another way. */
  readonly tookOverId?: number | null | undefined
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

/** A day that costs something else from now on, and every seat that is held on it. */
export interface Repricing {
  readonly regionId: number
  readonly day: PricedDay
  readonly seats: readonly SeatFacts[]
  readonly reason: string
  readonly actor: KnownActor
}

/** A day that is held on another date, and every seat that is held on it. */
export type DayMove = Omit<Repricing, 'reason'>

/** Which of a seat's fees: for giving it back late, or for not coming. */
export interface KnownFee extends SeatFacts {
  readonly kind: 'cancelled-late' | 'no-show'
}

/** A fee as the cancellation ladder gave it; its reason goes with it into the ledger. */
export interface SeatFee extends KnownFee {
  readonly amountOre: Ore
  /** The first day of the occasion, or the day that was missed. */
  readonly dueOn: Day
  readonly why: {
    /** Whole days before the first day that the seat was given back; null for not coming. */
    readonly daysBefore: number | null
    /** The rung it fell on; null for the rung of not coming. */
    readonly rungDays: number | null
    /** Of the seat's price; null where the rung is an amount. */
    readonly percent: number | null
    /** Null where no ladder was set and the default holds. */
    readonly ladderId: number | null
    readonly seatPriceOre: Ore | null
  }
}

/** Told of everything that may cost, in the transaction where it happens; the region's rule decides what is posted. */
export interface MoneyPort {
  seatTaken(tx: Tx, seat: Seat): Promise<void>
  seatGivenBack(tx: Tx, seat: Seat): Promise<void>
  dayMarked(tx: Tx, marking: Marking): Promise<void>
  /** A day that was cancelled is charged to nobody, whatever was marked. Told once for each seat that was held on it. */
  dayWithdrawn(tx: Tx, seat: SeatFacts, day: Pick<PricedDay, 'dayId'>): Promise<void>
  /** What is charged at the old price is taken back and charged at the new one, with the reason. */
  dayRepriced(tx: Tx, repricing: Repricing): Promise<void>
  /** What is charged follows the day to its new date, and so to its year and its rule. Told again it changes nothing. */
  dayMoved(tx: Tx, move: DayMove): Promise<void>
  /** Charged once however often it is told; told with another amount, the ledger follows. */
  feeDue(tx: Tx, fee: SeatFee): Promise<void>
  feeTakenBack(tx: Tx, fee: KnownFee): Promise<void>
}

/** What the price list in force on a day proposes for a seat of that form: the journey's own list, or the region's for all. */
export interface PricePort {
  /** The days on which the region's lists begin: between two of them every day costs the same. */
  listPriceDays(db: Db, asked: { readonly regionId: number; readonly courseId: number }): Promise<readonly Day[]>
  proposePrices(
    db: Db,
    asked: { readonly regionId: number; readonly courseId: number; readonly onDay: Day; readonly form: DayForm },
  ): Promise<readonly PriceComponent[]>
}

export interface OccasionsPorts {
  readonly money: MoneyPort
  readonly prices: PricePort
}
