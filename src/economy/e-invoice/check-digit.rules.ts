/** Ten digits, the last a Luhn check of the nine before: a Swedish organisation number. */
export function isOrganisationNumber(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false
  return everyOther(text, (digit) => (digit > 4 ? digit * 2 - 9 : digit * 2)) % 10 === 0
}

/** A location number of GS1: thirteen digits, every other weighed three. */
export function isGln(text: string): boolean {
  return /^\d{13}$/.test(text) && everyOther(text, (digit) => digit * 3) % 10 === 0
}

/** The sum of the digits, every other from the one before the last weighed. */
function everyOther(digits: string, weigh: (digit: number) => number): number {
  return [...digits]
    .reverse()
    .reduce((sum, digit, index) => sum + (index % 2 === 1 ? weigh(Number(digit)) : Number(digit)), 0)
}
