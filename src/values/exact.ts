import { decimalText, parseDecimal } from './decimal.ts'
import { type Ore, ore } from './money.ts'

/** An exact amount of öre as a fraction, for explaining and for rounding once, at the end. The denominator is positive. */
export interface ExactOre {
  readonly numerator: bigint
  readonly denominator: bigint
}

export function exactOre(amount: Ore): ExactOre {
  return { numerator: BigInt(amount), denominator: 1n }
}

export function addExact(a: ExactOre, b: ExactOre): ExactOre {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }
}

const rateDecimals = 9

/**
 * A rate in öre per unit, as decimal text (`228`, `195.5`, up to nine decimals), times a whole number of units: the national
 * fee of 2.28 kr for 2 714 inhabitants is `timesRate('228', 2714)`. Exact; round the result with `roundToKr` when printed.
 */
export function timesRate(oreEach: string, count: number): ExactOre {
  const rate = parseDecimal(oreEach, rateDecimals)
  if (rate === undefined) throw new RangeError(`Not a rate in öre: ${oreEach}`)
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a whole count: ${count}`)
  return { numerator: rate * BigInt(count), denominator: 10n ** BigInt(rateDecimals) }
}

/** Half-up is what a finance office does; up and down exist to explain figures that others have printed. */
export type Rounding = 'half-up' | 'up' | 'down'

/**
 * Rounds to whole kronor. With `share` the only rounding of money in the house. A negative amount mirrors the positive one
 * (half-up is away from zero), so a credit always cancels its invoice.
 */
export function roundToKr(amount: Ore | ExactOre, rounding: Rounding): Ore {
  return ore(Number(roundTo(amount, 100n, rounding)) * 100)
}

/** Rounds to whole öre, by the same rules; for rates that are not whole öre. */
export function roundToOre(amount: ExactOre, rounding: Rounding): Ore {
  return ore(Number(roundTo(amount, 1n, rounding)))
}

function roundTo(amount: Ore | ExactOre, unit: bigint, rounding: Rounding): bigint {
  const exact = typeof amount === 'number' ? exactOre(amount) : amount
  const divisor = exact.denominator * unit
  const size = exact.numerator < 0n ? -exact.numerator : exact.numerator
  const nudge = { 'half-up': divisor, up: 2n * divisor - 1n, down: 0n }[rounding]
  const rounded = (2n * size + nudge) / (2n * divisor)
  return exact.numerator < 0n ? -rounded : rounded
}

/** Kronor with so many decimals, half-up, with a decimal point, to show how an amount came about: `10322.780`. */
export function exactKrText(exact: ExactOre, decimals = 3): string {
  const scaled = { numerator: exact.numerator * 10n ** BigInt(decimals), denominator: exact.denominator }
  return decimalText(roundTo(scaled, 100n, 'half-up'), decimals)
}
