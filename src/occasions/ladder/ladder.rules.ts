import { addDays, type Day, daysBetween, type Ore, type Refusal, roundToOre, zero } from '#values'
import { type DatedRefusal, whyNotFrom } from '../regions/dated.rules.ts'

/** What a seat costs from so many days before the first day; null days is for not coming. A part of its price, or an amount. */
export interface Rung {
  readonly daysBefore: number | null
  /** Whole percent of the seat's price; null where it is an amount. */
  readonly percent: number | null
  readonly amountOre: Ore | null
}

/** What giving a seat back costs, and whether an excuse takes the fee away. */
export interface LadderTerms {
  readonly rungs: readonly Rung[]
  readonly excuseWaives: boolean
}

/** A region's terms for one journey, or for all, for seats that are booked from a day until its next. */
export interface Ladder extends LadderTerms {
  /** Null for the national default. */
  readonly id: number | null
  readonly journeyId: number | null
  readonly fromDay: Day | null
  readonly source: string
}

/** Where neither the journey nor the region has set any: giving a seat back costs nothing. */
export const nationalLadder: Ladder = {
  ...{ id: null, journeyId: null, fromDay: null, source: 'nationellt förval' },
  ...{ rungs: [], excuseWaives: true },
}

/** The rung that holds so many days before the first day: of those not yet passed, the lowest. Null days is not coming. */
export function rungAt({ rungs }: Pick<Ladder, 'rungs'>, daysBefore: number | null): Rung | undefined {
  if (daysBefore === null) return rungs.find((rung) => rung.daysBefore === null)
  return rungs
    .filter((rung) => rung.daysBefore !== null && rung.daysBefore >= daysBefore)
    .reduce<Rung | undefined>((low, rung) => (low && daysOf(low) <= daysOf(rung) ? low : rung), undefined)
}

const daysOf = ({ daysBefore }: Rung) => daysBefore ?? -1

/** What a rung costs for a seat of that price: a part is rounded half up to whole öre, once. */
export function costOf({ percent, amountOre }: Rung, seatPriceOre: Ore): Ore {
  if (percent === null) return amountOre ?? zero
  return roundToOre({ numerator: BigInt(seatPriceOre) * BigInt(percent), denominator: 100n }, 'half-up')
}

/** What it costs to give back a seat so many days before the first day, or, with null days, not to come. */
export function feeOf(
  ladder: Pick<Ladder, 'rungs'>,
  { seatPriceOre, daysBefore }: { readonly seatPriceOre: Ore; readonly daysBefore: number | null },
): Ore {
  const rung = rungAt(ladder, daysBefore)
  return rung === undefined ? zero : costOf(rung, seatPriceOre)
}

export interface FeeChange {
  readonly from: Day
  readonly feeOre: Ore
}

/** The days ahead on which the fee becomes another, soonest first, as far as a seat can still be given back. */
export function feeChanges(
  ladder: Pick<Ladder, 'rungs'>,
  { seatPriceOre, firstDay, today }: { readonly seatPriceOre: Ore; readonly firstDay: Day; readonly today: Day },
): FeeChange[] {
  const feeOn = (day: Day) => feeOf(ladder, { seatPriceOre, daysBefore: daysBetween(day, firstDay) })
  const days = ladder.rungs
    .flatMap(({ daysBefore }) => (daysBefore === null ? [] : [addDays(firstDay, -daysBefore)]))
    .filter((day) => day > today && day < firstDay)
    .sort()
  const changes: FeeChange[] = []
  for (const from of days) {
    const before = changes.at(-1)?.feeOre ?? feeOn(today)
    if (feeOn(from) !== before) changes.push({ from, feeOre: feeOn(from) })
  }
  return changes
}

export const mostRungs = 5
export const earliestRung = 365

export type LadderRefusal =
  | DatedRefusal
  | (Refusal<'twoRungsAtOnce'> & { readonly daysBefore: number })
  | (Refusal<'cheaperLater'> & { readonly daysBefore: number | null })

/** A ladder is never set backwards, has one rung at a time, and never rewards whoever waits to give a seat back. */
export function whyNotSetLadder(
  { fromDay, rungs }: { readonly fromDay: Day; readonly rungs: readonly Rung[] },
  when: { readonly today: Day; readonly latest: Day | undefined },
): LadderRefusal | undefined {
  const refusal = whyNotFrom(fromDay, when)
  if (refusal) return refusal
  const down = [...rungs].sort((a, b) => daysOf(b) - daysOf(a))
  for (const [at, rung] of down.entries()) {
    const above = down[at - 1]
    if (above === undefined) continue
    if (above.daysBefore === rung.daysBefore) return { refused: 'twoRungsAtOnce', daysBefore: daysOf(rung) }
    if (isCheaper(rung, above)) return { refused: 'cheaperLater', daysBefore: rung.daysBefore }
  }
  return undefined
}

/** A part and an amount cannot be told apart without a price. */
function isCheaper(one: Rung, other: Rung): boolean {
  if (one.percent !== null && other.percent !== null) return one.percent < other.percent
  return one.amountOre !== null && other.amountOre !== null && one.amountOre < other.amountOre
}

/** Days before the first day that show what a ladder means: before its rungs, on each, and the day before. */
export function previewDays({ rungs }: Pick<Ladder, 'rungs'>): number[] {
  const days = rungs.flatMap(({ daysBefore }) => (daysBefore === null || daysBefore < 1 ? [] : [daysBefore]))
  const earliest = Math.max(0, ...days)
  return [...new Set([earliest === 0 ? 20 : earliest + 1, ...days, 1])].sort((a, b) => b - a)
}
