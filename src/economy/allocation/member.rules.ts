import {
  addDays,
  type Day,
  day,
  daysBetween,
  isOverlapping,
  type Period,
  timesWeight,
  type Weight,
  weight,
} from '#values'

/** How a municipality counts that was a member for part of a year: months begun, days, or as if all year. */
export const countings = ['months', 'days', 'whole-year'] as const
export type Counting = (typeof countings)[number]

/** How much of a year: 7 of 12 months, 184 of 365 days, 1 of 1 year. */
export interface PartOfYear {
  readonly part: number
  readonly of: number
}

/** How much of the year was within any of the periods; overlapping ones count once. A month counts when it is begun. */
export function partOfYear(
  periods: readonly Period[],
  { year, counting }: { readonly year: number; readonly counting: Counting },
): PartOfYear {
  if (counting === 'months')
    return { part: monthsOf(year).filter((month) => isMemberIn(periods, month)).length, of: 12 }
  const all = wholeYear(year)
  if (counting === 'whole-year') return { part: isMemberIn(periods, all) ? 1 : 0, of: 1 }
  const days = Array.from({ length: daysBetween(all.from, all.until) + 1 }, (_, at) => addDays(all.from, at))
  return { part: days.filter((on) => isMemberIn(periods, { from: on, until: on })).length, of: days.length }
}

/** A weight that counts for part of the year, as a whole number of times: 15 781 in 7 of 12 months is 110 467. */
export function countedWeight(one: Weight, { part }: PartOfYear): Weight {
  return timesWeight(one, weight(part))
}

/**
 * Where all who were members at all were so for as long, the time changes nothing and is left out, so that a year that began
 * in July for everyone reads as any other.
 */
export function withoutEqualTime<Row extends PartOfYear>(rows: readonly Row[]): Row[] {
  const members = rows.filter(({ part }) => part > 0)
  const [first] = members
  if (first === undefined || members.some(({ part }) => part !== first.part)) return [...rows]
  return rows.map((row) => ({ ...row, part: row.part > 0 ? 1 : 0, of: 1 }))
}

interface Span extends Period {
  readonly until: Day
}

function isMemberIn(periods: readonly Period[], span: Span): boolean {
  return periods.some((period) => isOverlapping(period, span))
}

function wholeYear(year: number): Span {
  return { from: day(`${year}-01-01`), until: day(`${year}-12-31`) }
}

function monthsOf(year: number): Span[] {
  const firsts = Array.from({ length: 12 }, (_, at) => day(`${year}-${String(at + 1).padStart(2, '0')}-01`))
  return firsts.map((from, at) => ({ from, until: addDays(firsts[at + 1] ?? day(`${year + 1}-01-01`), -1) }))
}
