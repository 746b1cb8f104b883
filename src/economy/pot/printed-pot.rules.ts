import {
  type ExactOre,
  exactOre,
  type Ore,
  type Rounding,
  roundToKr,
  roundToOre,
  subtractMoney,
  sumMoney,
  weight,
} from '#values'
import type { PotDivision, PotShare } from './pot.rules.ts'

/** A division of a pot that someone else has printed: what a point is worth, each person's part, and the sum. */
export interface PrintedPot {
  readonly pointValue: Ore
  readonly parts: readonly { readonly personId: number; readonly part: Ore }[]
  readonly total: Ore
}

/** A way of rounding that someone may have used, and what it would have given. */
export type Way = Rounding | 'rounded point value'

export interface Trial {
  readonly way: Way
  readonly pointValue: Ore
  readonly parts: readonly { readonly personId: number; readonly part: Ore; readonly asPrinted: boolean }[]
  readonly total: Ore
  /** What would be paid out beyond the pot, negative when some is left. */
  readonly beyondPot: Ore
  /** Whether it gives every printed figure: the value of a point, each part, and the sum. */
  readonly reproduces: boolean
}

export interface PrintedPotExplanation {
  readonly pointValue: ExactOre
  readonly beyondPot: Ore
  readonly trials: readonly Trial[]
  /** The single way that reproduces every printed figure, if there is exactly one. */
  readonly way: Way | undefined
}

/**
 * Where a printed division comes from: each way of rounding is tried on the exact shares. GR's slide pays out 20 001 kr
 * from a pot of 20 000 because it rounds each part up to whole kronor.
 */
export function explainPrintedPot(printed: PrintedPot, division: PotDivision): PrintedPotExplanation {
  const trials = (['half-up', 'up', 'down', 'rounded point value'] as const).map((way) => trial(way, printed, division))
  const fitting = trials.filter((one) => one.reproduces)
  return {
    pointValue: pointValue(division),
    beyondPot: subtractMoney(printed.total, division.pot),
    trials,
    way: fitting.length === 1 ? fitting[0]?.way : undefined,
  }
}

function trial(way: Way, printed: PrintedPot, division: PotDivision): Trial {
  const rounding = way === 'rounded point value' ? 'half-up' : way
  const point = roundToKr(pointValue(division), rounding)
  const partOf = (share: PotShare) =>
    way === 'rounded point value' ? roundToOre(times(point, share), 'half-up') : roundToKr(share.exact, rounding)
  const parts = division.shares.map((share) => {
    const part = partOf(share)
    const said = printed.parts.find(({ personId }) => personId === share.personId)
    return { personId: share.personId, part, asPrinted: said?.part === part }
  })
  const total = sumMoney(parts.map(({ part }) => part))
  const beyondPot = subtractMoney(total, division.pot)
  const same = parts.every(({ asPrinted }) => asPrinted) && point === printed.pointValue && total === printed.total
  return { way, pointValue: point, parts, total, beyondPot, reproduces: same }
}

/** What a point is worth, exactly; the whole pot when nobody has any. */
export function pointValue({ pot, points }: PotDivision): ExactOre {
  return points === 0n ? exactOre(pot) : { numerator: BigInt(pot) * weight(1), denominator: points }
}

function times(point: Ore, { points }: PotShare): ExactOre {
  return { numerator: BigInt(point) * points, denominator: weight(1) }
}
