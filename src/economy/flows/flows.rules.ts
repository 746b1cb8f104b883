import { addMoney, type Day, type ExactOre, negate, type Ore, sumMoney, zero } from '#values'
import { type Flows, inAll, sumFlows } from '../overview/year.rules.ts'
import { sharePot, whyNotSharePot } from '../pot/pot.rules.ts'
import type { PotToClose } from '../year-closing/pot-question.rules.ts'
import type { Way } from '../year-closing/year-closing.rules.ts'

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

/** Where each part of a forecast is from: the ledger, what is decided and not posted, or the year before. */
export interface Assumed {
  readonly fixedCost: 'posted' | 'decided' | 'as before'
  readonly nationalFee: 'posted' | 'decided' | 'as before'
  /** By points, or, without any, to the next year or back to those who paid in; nothing where the pot has nothing. */
  readonly pot: Way | 'nothing'
}
export interface Forecast extends FlowYear {
  readonly assumed: Assumed
}

/** With the year under way as it is expected to end; undefined where nothing is expected but what is posted. */
export interface SeenFlows extends MunicipalityFlows {
  readonly forecast: Forecast | undefined
}

/** What is booked and planned but not yet in the ledger, for one municipality. */
export interface ToCome {
  readonly municipalityId: number
  /** Seats on coming days that cost when they are used, at the price of the day. */
  readonly bookedOre: Ore
  /** Of it what goes into the pot. */
  readonly bookedPotOre: Ore
}

/** What is decided and not posted, municipality by municipality; undefined where nothing is decided. */
export type Decided = ReadonlyMap<number, Ore> | undefined

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

interface Expected {
  readonly before: Flows
  /** What is decided and not posted; undefined where nothing is decided, and then it is as the year before. */
  readonly due: { readonly fixedCost: Ore | undefined; readonly nationalFee: Ore | undefined }
  readonly bookedOre: Ore
  readonly potOre: Ore
}

/** How the year is expected to end: what is posted, decided and booked, and of what is not decided the same as the year before. */
export function forecastOf(posted: Flows, { before, due, bookedOre, potOre }: Expected): Flows {
  const expected = (flow: 'fixedCost' | 'nationalFee') => {
    const decided = due[flow]
    if (decided !== undefined) return addMoney(posted[flow], decided)
    return posted[flow] === 0 ? before[flow] : posted[flow]
  }
  return {
    fixedCost: expected('fixedCost'),
    nationalFee: expected('nationalFee'),
    courseDays: addMoney(posted.courseDays, bookedOre),
    fees: posted.fees,
    corrections: posted.corrections,
    potShare: posted.potShare === 0 ? negate(potOre) : posted.potShare,
  }
}

/** Where a flow of the forecast is from, of all the region's municipalities together. */
export function assumedOf(posted: readonly Ore[], decided: Decided): Assumed['fixedCost'] {
  if (decided !== undefined) return [...decided.values()].some((left) => left !== 0) ? 'decided' : 'posted'
  return posted.some((amount) => amount !== 0) ? 'posted' : 'as before'
}

/**
 * What each municipality may expect from the pot as it stands: divided as at the year's closing, by the points of the rule in
 * force on each day taught and planned, or paid back where nobody earns any and the region has chosen so.
 */
export function expectedPotShares({
  question,
  way,
  back,
}: Pick<PotToClose, 'question' | 'way' | 'back'>): Map<number, Ore> {
  if (way === 'carried' || question.pot <= 0) return new Map()
  if (way === 'back') return new Map(back.map(({ municipalityId, part }) => [municipalityId, part]))
  if (whyNotSharePot(question)) return new Map()
  return new Map(sharePot(question).municipalities.map(({ municipalityId, part }) => [municipalityId, part]))
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
