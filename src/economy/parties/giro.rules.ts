/** Seven or eight digits, the last a Luhn check. */
export function isBankgiro(digits: string): boolean {
  return /^\d{7,8}$/.test(digits) && hasLuhnDigit(digits)
}

/** Two to eight digits, the last a Luhn check. */
export function isPlusgiro(digits: string): boolean {
  return /^\d{2,8}$/.test(digits) && hasLuhnDigit(digits)
}

/** Whether the last digit checks those before it, by modulus 10. */
export function hasLuhnDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((all, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return all + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return sum % 10 === 0
}

/** What someone typed as a number, without the signs that make it readable: `212000-1234` is `2120001234`. */
export function digitsOf(typed: string): string {
  return typed.replace(/[\s.\-–\u00a0\u202f]/g, '')
}

/** `212000-1234`. */
export function organisationNumberText(digits: string): string {
  return digits.length === 10 ? `${digits.slice(0, 6)}-${digits.slice(6)}` : digits
}

/** A bankgiro as it is printed, `5050-1055`; a plusgiro with its check digit apart, `28 65 43-4`. */
export function giroText(kind: 'bankgiro' | 'plusgiro', digits: string): string {
  if (kind === 'bankgiro') return digits.length < 5 ? digits : `${digits.slice(0, -4)}-${digits.slice(-4)}`
  const before = digits.slice(0, -1)
  const pairs = before.length % 2 === 0 ? before : ` ${before}`
  return `${pairs.replace(/(..)(?=.)/g, '$1 ').trim()}-${digits.slice(-1)}`
}

/** `SE`, the organisation number and `01`: what a Swedish VAT number is made of. */
export function vatNumberOf(organisationNumber: string): string {
  return `SE${organisationNumber}01`
}
