const grouped = /^([+\-\u2212]?)(\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d+)(?:[.,](\d+))?$/
const longest = 60

/**
 * Decimal text as people write it (`1250`, `12,50`, `12.50`, `78 609`, `−3,5`) as an exact whole number of the smallest
 * unit: `parseDecimal('12,5', 2)` is 1250n. A space groups thousands; comma and point are decimal signs, never both.
 * Undefined when it is not such a number, or is written with more decimals than the unit has: `1,250` is no amount in
 * kronor, as it may well mean a thousand.
 */
export function parseDecimal(text: string, decimals: number): bigint | undefined {
  if (text.length > longest) return undefined
  const match = grouped.exec(text.trim())
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = ''] = match
  if (fraction.length > decimals) return undefined
  const units = BigInt(whole.replace(/\D/g, '') + fraction.padEnd(decimals, '0'))
  return sign === '' || sign === '+' ? units : -units
}

/** The reverse, with a decimal point: `decimalText(1250n, 2)` is `12.50`; `atLeast` decimals remain when they are zeros. */
export function decimalText(units: bigint, decimals: number, atLeast = decimals): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const all = digits.slice(digits.length - decimals)
  const needed = Math.max(all.replace(/0+$/, '').length, atLeast)
  const sign = units < 0n ? '-' : ''
  return needed === 0 ? sign + whole : `${sign}${whole}.${all.slice(0, needed)}`
}
