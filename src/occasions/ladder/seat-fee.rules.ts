import { type Day, daysBetween, type Ore, type Refusal, zero } from '#values'
import { type FeeChange, feeChanges, feeOf, type Ladder } from './ladder.rules.ts'

/** Which of a seat's fees: for giving it back late, or for not coming. */
export type FeeKind = 'cancelled-late' | 'no-show'

/** Why someone who had a seat could not come. Never more of it than this. */
export const excuses = ['illness', 'child-care', 'bereavement', 'other'] as const
export type Excuse = (typeof excuses)[number]

/** A seat as far as it decides what giving it back costs. */
export interface PricedSeat {
  readonly firstDay: Day
  readonly seatPriceOre: Ore
}

/** What whoever gives a seat back is shown, and agrees to. */
export interface FeeShown {
  readonly feeOre: Ore
  readonly excuseWaives: boolean
}

export interface FeeStanding extends FeeShown {
  readonly ladder: Ladder
  readonly daysBefore: number
  readonly changes: readonly FeeChange[]
}

/** What it costs to give the seat back today, and when that changes. */
export function feeStanding(ladder: Ladder, { firstDay, seatPriceOre }: PricedSeat, today: Day): FeeStanding {
  const daysBefore = daysBetween(today, firstDay)
  return {
    ladder,
    daysBefore,
    excuseWaives: ladder.excuseWaives,
    feeOre: feeOf(ladder, { seatPriceOre, daysBefore }),
    changes: feeChanges(ladder, { firstDay, seatPriceOre, today }),
  }
}

/** What is to be paid: nothing for the excused, where the ladder says so. */
export function feeToPay({ feeOre, excuseWaives }: FeeShown, excuse: Excuse | undefined): Ore {
  return excuse !== undefined && excuseWaives ? zero : feeOre
}

export type FeeChanged = Refusal<'feeChanged'> & { readonly feeOre: Ore }

/** What was shown is what is asked for; when it has become something else, it is shown again first. */
export function whyNotCharge(shown: FeeShown, now: FeeShown): FeeChanged | undefined {
  const isSame = shown.feeOre === now.feeOre && (shown.excuseWaives === now.excuseWaives || now.feeOre === 0)
  return isSame ? undefined : { refused: 'feeChanged', feeOre: now.feeOre }
}

export type WaiveRefusal = Refusal<'nothingDue'>

/** Whoever was marked absent, without excuse, on all the days of the seat has not come. */
export function hasNotCome(marks: readonly (string | null)[]): boolean {
  return marks.length > 0 && marks.every((mark) => mark === 'absent')
}

interface DueFee {
  readonly kind: FeeKind
  readonly amountOre: Ore
  /** The day the seat was given back; null for a seat that was not used. */
  readonly givenBackOn: Day | null
}

interface SeatLeft {
  readonly seat: PricedSeat
  readonly ladder: Ladder
  /** What counts of each day that is still held for the seat. */
  readonly marks: readonly (string | null)[]
}

/**
 * What a fee is once a day of the seat was cancelled: reckoned from the days that are left and their first day, and nothing where
 * none is. A cancelled day never makes it more.
 */
export function feeAfterDayCancelled(
  { kind, amountOre, givenBackOn }: DueFee,
  { seat, ladder, marks }: SeatLeft,
): { readonly feeOre: Ore; readonly daysBefore: number | null } {
  const daysBefore = givenBackOn === null ? null : daysBetween(givenBackOn, seat.firstDay)
  const isDue = marks.length > 0 && (kind === 'cancelled-late' || hasNotCome(marks))
  const now = isDue ? feeOf(ladder, { seatPriceOre: seat.seatPriceOre, daysBefore }) : zero
  return { feeOre: now < amountOre ? now : amountOre, daysBefore }
}
