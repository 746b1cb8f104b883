import { decimalText, parseDecimal } from './decimal.ts'

/** Money: a whole number of öre, a safe integer, negative for what is given back. Never a float of kronor. */
export type Ore = number & { readonly __ore: unique symbol }

/** A whole number of öre; throws RangeError for anything but a safe integer. */
export function ore(n: number): Ore {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole, safe number of öre: ${n}`)
  return (n === 0 ? 0 : n) as Ore
}

export const zero: Ore = ore(0)

/** `kr(1250)` is 125 000 öre; at most two decimals, RangeError otherwise. */
export function kr(n: number): Ore {
  const units = parseDecimal(String(n), 2)
  if (units === undefined) throw new RangeError(`Not kronor with at most two decimals: ${n}`)
  return ore(Number(units))
}

/** What someone typed in kronor (`12,50`, `12.50`, `1 250`, `1 250 kr`), or undefined when it is not an amount. */
export function krFromText(text: string): Ore | undefined {
  const units = parseDecimal(text.trim().replace(/\s*kr$/i, ''), 2)
  if (units === undefined || !Number.isSafeInteger(Number(units))) return undefined
  return ore(Number(units))
}

/** Kronor for files and forms, with a decimal point: `1250.50`; whole kronor without decimals: `1250`. */
export function krText(amount: Ore): string {
  return isWholeKr(amount) ? decimalText(BigInt(amount) / 100n, 0) : decimalText(BigInt(amount), 2)
}

export function addMoney(...parts: Ore[]): Ore {
  return sumMoney(parts)
}

export function sumMoney(parts: Iterable<Ore>): Ore {
  let sum = zero
  for (const part of parts) sum = ore(sum + part)
  return sum
}

export function subtractMoney(from: Ore, amount: Ore): Ore {
  return ore(from - amount)
}

export function negate(amount: Ore): Ore {
  return ore(-amount)
}

/** A price times a whole number of units, such as participants or days; RangeError when the count is not whole. */
export function timesMoney(price: Ore, count: number): Ore {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a whole count: ${count}`)
  return ore(price * count)
}

/** For sorting, smallest first. */
export function compareMoney(a: Ore, b: Ore): number {
  return a - b
}

export function isWholeKr(amount: Ore): boolean {
  return amount % 100 === 0
}
