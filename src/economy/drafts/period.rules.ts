import { addDays, type Day, dayOf, partsOf, yearOf } from '#values'
import type { DraftPeriod, Pace } from './draft.rules.ts'

export interface Span {
  readonly from: Day
  readonly until: Day
}

const monthsOf: Record<Pace, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

/** The parts of a year at a pace, in order: two halves, four quarters. */
export function spansOf(year: number, pace: Pace): Span[] {
  const months = monthsOf[pace]
  const begins = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((month) => (month - 1) % months === 0)
  return begins.map((month) => {
    const from = dayOf({ year, month, dayOfMonth: 1 })
    const next = month + months
    const after =
      next > 12 ? dayOf({ year: year + 1, month: 1, dayOfMonth: 1 }) : dayOf({ year, month: next, dayOfMonth: 1 })
    return { from, until: addDays(after, -1) }
  })
}

/** The span whose course days are invoiced next: the last that is over, or of this year the first. */
export function spanToInvoice(year: number, pace: Pace, today: Day): Span {
  const spans = spansOf(year, pace)
  const over = spans.filter(({ until }) => until < today)
  return over.at(-1) ?? spans[0] ?? wholeYear(year)
}

export function wholeYear(year: number): Span {
  return { from: dayOf({ year, month: 1, dayOfMonth: 1 }), until: dayOf({ year, month: 12, dayOfMonth: 31 }) }
}

/** When a kind of invoice is of a whole year, and when of days that are chosen. */
export function hasOwnDays(period: DraftPeriod): boolean {
  return period === 'course-days' || period === 'between-regions'
}

/** `2026`, `januari–juni 2026` and so on are worded from this: whether the span is a whole year, or months of one. */
export function monthsIn({ from, until }: Span): { first: number; last: number; year: number } | undefined {
  const [begins, ends] = [partsOf(from), partsOf(until)]
  const isWhole =
    begins.dayOfMonth === 1 && yearOf(from) === yearOf(until) && partsOf(addDays(until, 1)).dayOfMonth === 1
  return isWhole ? { first: begins.month, last: ends.month, year: begins.year } : undefined
}
