import { type Day, type Ore, sumMoney, zero } from '#values'
import type { Cause, FeeCause, PostedFacts, YearCause } from '../ledger/posting.rules.ts'
import { type Flows, toRegion as sumToRegion } from '../overview/year.rules.ts'

/** Whose basis of which year is asked for. */
export interface Asked {
  readonly regionId: number
  readonly municipalityId: number
  readonly year: number
}

/** Who pays whom for which year, and where the year stands. */
export interface BasisHead {
  readonly municipalityId: number
  readonly municipality: string
  readonly regionId: number
  readonly region: string
  readonly national: string
  readonly year: number
  readonly closedOn: Day | null
  /** Whether the asker sees the whole region's economy, and not only the municipality's. */
  readonly seesRegion: boolean
}

/** The municipality's seats on one course day, part by part of the price. */
export interface SeatDayLine {
  readonly dayId: number
  readonly occasionId: number
  readonly courseName: string
  readonly dayNumber: number
  readonly onDay: Day
  readonly form: 'on-site' | 'digital' | 'recorded' | 'broadcast'
  readonly place: string
  /** Seats charged less seats taken back. */
  readonly seats: number
  /** What each seat cost; null when they did not all cost the same. */
  readonly price: Ore | null
  readonly amountOre: Ore
  readonly parts: readonly { readonly component: string; readonly amountOre: Ore }[]
}

/** A sum for the whole year: the fixed cost, the national fee, what comes out of the pot, or what was put right by hand. */
export interface YearLine {
  readonly postingId: number
  readonly cause: YearCause | 'corrected'
  readonly occurredOn: Day
  readonly amountOre: Ore
  readonly facts: PostedFacts
}

/** What a seat cost that was given back late or not used. Negative where one of another year is taken back. */
export interface FeeLine {
  readonly postingId: number
  readonly cause: FeeCause
  readonly occurredOn: Day
  readonly amountOre: Ore
  readonly facts: PostedFacts
  readonly participant: string
  readonly courseName: string
  readonly firstDay: Day
}

/** Everything one municipality is to be invoiced for a year: the region's part, and SKR's beside it. */
export interface InvoiceBasis {
  readonly head: BasisHead
  readonly seatDays: readonly SeatDayLine[]
  readonly fees: readonly FeeLine[]
  readonly yearLines: readonly YearLine[]
  /** What the ledger says is owed to the region and to SKR, summed apart from the lines. */
  readonly ledger: { readonly toRegion: Ore; readonly toNational: Ore }
}

export function linesOf({ yearLines }: Pick<InvoiceBasis, 'yearLines'>, cause: YearLine['cause']): readonly YearLine[] {
  return yearLines.filter((line) => line.cause === cause)
}

/** The flows as the lines add up to them. */
export function flowsOf(basis: Pick<InvoiceBasis, 'seatDays' | 'fees' | 'yearLines'>): Flows {
  const sum = (cause: YearLine['cause']) => sumMoney(linesOf(basis, cause).map(({ amountOre }) => amountOre))
  return {
    fixedCost: sum('fixed-cost'),
    courseDays: sumMoney(basis.seatDays.map(({ amountOre }) => amountOre)),
    fees: sumMoney(basis.fees.map(({ amountOre }) => amountOre)),
    potShare: sum('pot-share'),
    corrections: sum('corrected'),
    nationalFee: sum('national-fee'),
  }
}

/** Whether the lines add up to what the ledger says; always, or the page says so. */
export function addsUp(basis: InvoiceBasis): boolean {
  const flows = flowsOf(basis)
  const { toRegion, toNational } = basis.ledger
  const parts = basis.seatDays.every(
    (line) => sumMoney(line.parts.map(({ amountOre }) => amountOre)) === line.amountOre,
  )
  return parts && sumToRegion(flows) === toRegion && flows.nationalFee === toNational
}

/** Each part of the day prices over the whole year, in the order they were met. */
export function sumParts(seatDays: readonly SeatDayLine[]): SeatDayLine['parts'] {
  const sums = new Map<string, Ore>()
  for (const { component, amountOre } of seatDays.flatMap(({ parts }) => parts)) {
    sums.set(component, sumMoney([sums.get(component) ?? zero, amountOre]))
  }
  return [...sums].map(([component, amountOre]) => ({ component, amountOre }))
}

/** One posting behind a line: whose seat, what it cost, and when it was posted. */
export interface PostingRow {
  readonly postingId: number
  readonly participant: string
  readonly amountOre: Ore
  readonly cause: Cause
  readonly correctsId: number | null
  readonly postedOn: Day
}
