import {
  addMoney,
  type Day,
  day,
  daysBetween,
  isWholeKr,
  type Ore,
  share,
  sumMoney,
  timesMoney,
  weight,
  zero,
} from '#values'
import type { BudgetLine, Kind, Purpose } from './budget.rules.ts'

/** A course day of the year that is still to come. */
export interface ComingDay {
  readonly organisationId: number
  readonly journeyId: number | null
  readonly seats: number
  /** Seats taken on that day, and of them those that are not in the ledger yet. */
  readonly taken: number
  readonly unposted: number
  readonly isOpen: boolean
  readonly parts: readonly { readonly component: string; readonly amountOre: Ore }[]
}

/** How full a region's course days have been of late: seats paid for of seats offered. */
export interface Fill {
  readonly used: number
  readonly offered: number
}

export interface ForecastFacts {
  readonly purpose: Purpose
  readonly year: number
  readonly today: Day
  /** Whether the pot is shared: then nothing more leaves it. */
  readonly isClosed: boolean
  readonly coming: readonly ComingDay[]
  readonly fill: Fill
  /** The fixed cost that is decided, whether or not it is shared yet. */
  readonly fixedCostOre: Ore
  /** What has been put into the pot so far. */
  readonly potOre: Ore
}

/** Why a forecast is what it is. */
export type ForecastWhy =
  | { readonly why: 'as it came' }
  | { readonly why: 'seats'; readonly seats: SeatsToCome }
  | { readonly why: 'decided' }
  | { readonly why: 'the pot goes out' }
  | { readonly why: 'follows the seats'; readonly seats: SeatsToCome }
  | { readonly why: 'rest of the year'; readonly daysLeft: number }

/** On how many days, how many seats are booked and not in the ledger, and how many more are expected. */
export interface SeatsToCome {
  readonly days: number
  readonly unposted: number
  readonly expected: number
  readonly fill: Fill
}

/** How many more seats are expected to be taken on a day: as full as the region's have been, while booking is open. */
export function expectedMore({ seats, taken, isOpen }: ComingDay, { used, offered }: Fill): number {
  if (!isOpen || offered === 0) return 0
  // Rounded half up, of whole seats.
  const expected = Number((2n * BigInt(seats) * BigInt(used) + BigInt(offered)) / (2n * BigInt(offered)))
  return Math.max(Math.min(expected, seats) - taken, 0)
}

export function seatsToCome({ coming, fill }: Pick<ForecastFacts, 'coming' | 'fill'>): SeatsToCome {
  return {
    days: coming.length,
    unposted: coming.reduce((sum, { unposted }) => sum + unposted, 0),
    expected: coming.reduce((sum, one) => sum + expectedMore(one, fill), 0),
    fill,
  }
}

/** What the parts of a price follow: who is paid with them. */
const costOfPart: Readonly<Record<string, Kind>> = {
  room: 'venue',
  material: 'material',
  administration: 'administration',
}

/** What a kind is expected to end the year at, and why. */
export function forecastFor(
  { side, kind, budgetOre, outcomeOre }: Omit<BudgetLine, 'forecastOre'>,
  facts: ForecastFacts,
): { readonly forecastOre: Ore } & ForecastWhy {
  if (facts.purpose === 'delivery') {
    if (side === 'income' && kind === 'course-days')
      return { why: 'seats', seats: seatsToCome(facts), forecastOre: addMoney(outcomeOre, incomeToCome(facts)) }
    if (side === 'income' && kind === 'fixed-cost')
      return outcomeOre === 0 && facts.fixedCostOre !== 0
        ? { why: 'decided', forecastOre: facts.fixedCostOre }
        : { why: 'as it came', forecastOre: outcomeOre }
    if (side === 'cost' && kind === 'pot' && !facts.isClosed)
      return { why: 'the pot goes out', forecastOre: addMoney(facts.potOre, partToCome(facts, 'pot', 'new seats')) }
    const part = Object.keys(costOfPart).find((component) => costOfPart[component] === kind)
    if (side === 'cost' && part !== undefined && facts.coming.length > 0) {
      const forecastOre = addMoney(outcomeOre, partToCome(facts, part, 'every seat'))
      return { why: 'follows the seats', seats: seatsToCome(facts), forecastOre }
    }
    if (side === 'income' || kind === 'other-regions' || kind === 'pot')
      return { why: 'as it came', forecastOre: outcomeOre }
  }
  const { left, daysLeft } = restOfYear(budgetOre, facts)
  return daysLeft === 0
    ? { why: 'as it came', forecastOre: outcomeOre }
    : { why: 'rest of the year', daysLeft, forecastOre: addMoney(outcomeOre, left) }
}

function incomeToCome({ coming, fill }: ForecastFacts): Ore {
  return sumMoney(coming.map((one) => timesMoney(priceOf(one), one.unposted + expectedMore(one, fill))))
}

function priceOf({ parts }: ComingDay): Ore {
  return sumMoney(parts.map(({ amountOre }) => amountOre))
}

/** One part of the price of the seats to come: of every seat on a coming day, or of those that are not in the ledger yet. */
function partToCome({ coming, fill }: ForecastFacts, component: string, which: 'every seat' | 'new seats'): Ore {
  return sumMoney(
    coming.map((one) => {
      const price = sumMoney(one.parts.filter((part) => part.component === component).map(({ amountOre }) => amountOre))
      return timesMoney(price, (which === 'every seat' ? one.taken : one.unposted) + expectedMore(one, fill))
    }),
  )
}

/** The budget's part for the days of the year that are left. */
function restOfYear(budgetOre: Ore, { year, today }: ForecastFacts): { left: Ore; daysLeft: number } {
  const [first, last] = [day(`${year}-01-01`), day(`${year}-12-31`)]
  const all = daysBetween(first, last) + 1
  const daysLeft = today < first ? all : today > last ? 0 : daysBetween(today, last)
  if (daysLeft === 0 || budgetOre === 0) return { left: zero, daysLeft }
  const parties = [
    { key: 'gone', weight: weight(all - daysLeft) },
    { key: 'left', weight: weight(daysLeft) },
  ]
  const [, left] = share(budgetOre, parties, isWholeKr(budgetOre) ? 'kr' : 'öre')
  return { left: left?.part ?? zero, daysLeft }
}
