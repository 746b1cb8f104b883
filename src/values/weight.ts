import { decimalText, parseDecimal } from './decimal.ts'

const decimals = 9

/** What someone counts for in a division (inhabitants, points, days): exact, held in billionths. */
export type Weight = bigint & { readonly __weight: unique symbol }

/** `weight('2.5')`, `weight(2.5)`, `weight(78609)`: at most nine decimals, exactly as written; RangeError otherwise. */
export function weight(written: string | number): Weight {
  const parsed = parseWeight(String(written))
  if (parsed === undefined) throw new RangeError(`Not a weight with at most ${decimals} decimals: ${written}`)
  return parsed
}

/** As people type it: `78 609`, `2,5`, `2.5`; may be negative, which `whyNotShare` then refuses. */
export function parseWeight(text: string): Weight | undefined {
  return parseDecimal(text, decimals) as Weight | undefined
}

/** The shortest decimal text, with a decimal point: `2.5`, `78609`. */
export function weightText(of: Weight): string {
  return decimalText(of, decimals, 0)
}

export function sumWeights(weights: Iterable<Weight>): Weight {
  let sum = 0n
  for (const one of weights) sum += one
  return sum as Weight
}

/** A weight counted a whole number of times, or half of it for half a day: `timesWeight(weight('1.5'), weight('0.5'))`. */
export function timesWeight(one: Weight, other: Weight): Weight {
  const product = one * other
  const scale = 10n ** BigInt(decimals)
  if (product % scale !== 0n)
    throw new RangeError(`${weightText(one)} × ${weightText(other)} has more than nine decimals`)
  return (product / scale) as Weight
}
