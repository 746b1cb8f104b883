/** A calendar day, `YYYY-MM-DD`, years 0001–9999. Text order is time order. Knows no clock and no time zone. */
export type Day = string & { readonly __day: unique symbol }

export interface DayParts {
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
}

/** What someone typed as `YYYY-MM-DD`, or undefined when there is no such day. */
export function parseDay(text: string | undefined): Day | undefined {
  if (text === undefined || text.length > 20) return undefined
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text.trim())
  if (!match) return undefined
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const exists = year >= 1 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)
  return exists ? (match[0] as Day) : undefined
}

/** A day known to be one; RangeError otherwise. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new RangeError(`Not a day: ${text}`)
  return parsed
}

export function dayOf({ year, month, dayOfMonth }: DayParts): Day {
  return day(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`,
  )
}

export function partsOf(of: Day): DayParts {
  return { year: Number(of.slice(0, 4)), month: Number(of.slice(5, 7)), dayOfMonth: Number(of.slice(8, 10)) }
}

export function yearOf(of: Day): number {
  return partsOf(of).year
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The day so many days later, or earlier when negative; RangeError outside years 0001–9999 or for part of a day. */
export function addDays(from: Day, days: number): Day {
  return dayNumbered(numberOf(from) + days)
}

/** How many days later `to` is than `from`: 1 from one day to the next, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from)
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(of: Day): number {
  return ((((numberOf(of) + 2) % 7) + 7) % 7) + 1
}

/** The ISO week (ISO 8601) that a day is in: the week's year is that of its Thursday. */
export function weekOf(of: Day): { readonly year: number; readonly week: number } {
  const thursday = addDays(of, 4 - weekday(of))
  const year = yearOf(thursday)
  return { year, week: Math.floor(daysBetween(day(`${year}-01-01`), thursday) / 7) + 1 }
}

export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Both ends count; `until` null is without end. */
export function isWithin(of: Day, from: Day, until: Day | null): boolean {
  return from <= of && (until === null || of <= until)
}

/** Days since 1 March of year 0, so that a leap day comes last in its year. */
function numberOf(of: Day): number {
  const { year, month, dayOfMonth } = partsOf(of)
  const y = month <= 2 ? year - 1 : year
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear
}

function dayNumbered(number: number): Day {
  if (!Number.isSafeInteger(number)) throw new RangeError(`Not a whole number of days: ${number}`)
  let year = Math.floor((10_000 * number + 14_780) / 3_652_425)
  const firstOf = (y: number) => 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  if (number < firstOf(year)) year -= 1
  const dayOfYear = number - firstOf(year)
  const m = Math.floor((100 * dayOfYear + 52) / 3060)
  return dayOf({
    year: year + Math.floor((m + 2) / 12),
    month: ((m + 2) % 12) + 1,
    dayOfMonth: dayOfYear - Math.floor((306 * m + 5) / 10) + 1,
  })
}
