import {
  addMoney,
  type Day,
  type ExactOre,
  negate,
  type Ore,
  share,
  sumMoney,
  type Weight,
  weight,
  whyNotShare,
  zero,
} from '#values'
import { type Flows, inAll, sumFlows } from '../overview/year.rules.ts'

/** What a municipality's year came to, flow by flow. */
export interface FlowYear extends Flows {
  readonly year: number
}

/** A municipality over the years, oldest first, with how many live there as of a day. */
export interface MunicipalityFlows {
  readonly municipalityId: number
  readonly name: string
  readonly inhabitants: number | null
  readonly asOf: Day | null
  readonly years: readonly FlowYear[]
}

/** With the year under way as it is expected to end; undefined where nothing is expected but what is posted. */
export interface SeenFlows extends MunicipalityFlows {
  readonly forecast: FlowYear | undefined
}

/** What is booked and planned but not yet in the ledger, for one municipality. */
export interface ToCome {
  readonly municipalityId: number
  /** Seats on coming days that cost when they are used, at the price of the day. */
  readonly bookedOre: Ore
  /** Of it what goes into the pot. */
  readonly bookedPotOre: Ore
  /** Days its people teach within the year, held and planned. */
  readonly taughtDays: number
}

export const noFlows: Flows = {
  fixedCost: zero,
  courseDays: zero,
  fees: zero,
  potShare: zero,
  corrections: zero,
  nationalFee: zero,
}

export function flowsIn({ years }: Pick<MunicipalityFlows, 'years'>, year: number): Flows {
  return years.find((one) => one.year === year) ?? noFlows
}

/** The municipalities together, year by year. */
export function togetherByYear(all: readonly Pick<MunicipalityFlows, 'years'>[]): FlowYear[] {
  const years = Map.groupBy(
    all.flatMap((one) => one.years),
    ({ year }) => year,
  )
  return [...years].sort(([a], [b]) => a - b).map(([year, of]) => ({ year, ...sumFlows(of) }))
}

/** How the year is expected to end: what is posted, what is booked, and of what is not decided yet the same as the year before. */
export function forecastOf(
  posted: Flows,
  { before, bookedOre, potOre }: { readonly before: Flows; readonly bookedOre: Ore; readonly potOre: Ore },
): Flows {
  const asBefore = (flow: 'fixedCost' | 'nationalFee') => (posted[flow] === 0 ? before[flow] : posted[flow])
  return {
    fixedCost: asBefore('fixedCost'),
    nationalFee: asBefore('nationalFee'),
    courseDays: addMoney(posted.courseDays, bookedOre),
    fees: posted.fees,
    corrections: posted.corrections,
    potShare: posted.potShare === 0 ? negate(potOre) : posted.potShare,
  }
}

/**
 * What each municipality may expect from the pot as it stands: the pot by the days its people teach within the year. The
 * closing weighs leaders and half days; until then this is near enough, and it is said that it is expected.
 */
export function expectedPotShares(potOre: Ore, toCome: readonly ToCome[]): Map<number, Ore> {
  const parties = toCome.map(({ municipalityId, taughtDays }) => ({
    key: String(municipalityId).padStart(10, '0'),
    weight: weight(taughtDays) satisfies Weight,
  }))
  if (potOre <= 0 || whyNotShare(potOre, parties, 'öre')) return new Map()
  return new Map(share(potOre, parties, 'öre').map(({ key, part }) => [Number(key), part]))
}

/** What an amount is per inhabitant, exactly; undefined where nobody is counted. */
export function perInhabitant(amount: Ore, inhabitants: number | null): ExactOre | undefined {
  if (inhabitants === null || inhabitants === 0) return undefined
  return { numerator: BigInt(amount), denominator: BigInt(inhabitants) }
}

/** All that is counted together: what they paid through how many they are. */
export function inhabitantsOf(all: readonly Pick<MunicipalityFlows, 'inhabitants'>[]): number {
  return all.reduce((sum, { inhabitants }) => sum + (inhabitants ?? 0), 0)
}

/** The one of the others that is nearest in size, to be compared with; the smaller of two equally near. */
export function nearestInSize<One extends Pick<MunicipalityFlows, 'municipalityId' | 'inhabitants'>>(
  all: readonly One[],
  of: One,
): One | undefined {
  const size = of.inhabitants
  if (size === null) return undefined
  return all
    .filter((one) => one.municipalityId !== of.municipalityId && one.inhabitants !== null)
    .toSorted((a, b) => distance(a, size) - distance(b, size) || (a.inhabitants ?? 0) - (b.inhabitants ?? 0))
    .at(0)
}

function distance({ inhabitants }: Pick<MunicipalityFlows, 'inhabitants'>, size: number): number {
  return Math.abs((inhabitants ?? 0) - size)
}

/** What all years have cost together. */
export function costOfAll(years: readonly Flows[]): Ore {
  return sumMoney(years.map(inAll))
}

/** What all of them together paid for a year, per inhabitant; undefined where nobody is counted. */
export function averageOf(all: readonly MunicipalityFlows[], year: number): ExactOre | undefined {
  return perInhabitant(costOfAll(all.map((one) => flowsIn(one, year))), inhabitantsOf(all))
}
