import { addDays, type Day, type Holiday, holidayOn, weekday, weekOf } from '#values'
import type { OccasionPlan, PlanFault } from '../planning/plan.rules.ts'

export interface SeriesWish {
  readonly everyWeeks: number
  readonly times: number
  /** Numbers of ISO weeks in which nothing is planned. */
  readonly skipWeeks: readonly number[]
  readonly skipHolidays: boolean
}

export const mostTimes = 30
export const mostWeeksApart = 26

export type Skip =
  | { readonly skip: 'week'; readonly week: number }
  | { readonly skip: 'holiday'; readonly holiday: Holiday }

export interface Repeat {
  /** Days from the occasion that is repeated. */
  readonly byDays: number
  readonly days: readonly Day[]
  /** Why nothing is planned then. */
  readonly skipped: (Skip & { readonly onDay: Day }) | undefined
}

/**
 * The occasions of a series: every so many weeks after the first one, so many times; where a day of one falls in a week or
 * on a holiday that is left out, that one is left out, and the series goes on until there are as many as asked for.
 */
export function repeatsOf(days: readonly Day[], wish: SeriesWish): Repeat[] {
  const repeats: Repeat[] = []
  const mostTried = wish.times + 3 * mostTimes
  let made = 0
  for (let n = 1; made < wish.times && n <= mostTried; n++) {
    const byDays = n * wish.everyWeeks * 7
    const moved = days.map((onDay) => addDays(onDay, byDays))
    const skipped = moved.map((onDay) => skipOn(onDay, wish)).find((skip) => skip !== undefined)
    repeats.push({ byDays, days: moved, skipped })
    if (skipped === undefined) made++
  }
  return repeats
}

function skipOn(onDay: Day, { skipWeeks, skipHolidays }: SeriesWish): Repeat['skipped'] {
  const { week } = weekOf(onDay)
  if (skipWeeks.includes(week)) return { skip: 'week', week, onDay }
  const holiday = skipHolidays ? holidayOn(onDay) : undefined
  return holiday && { skip: 'holiday', holiday, onDay }
}

/** "8, 9 44-45" as week numbers; undefined when it is not weeks. */
export function parseWeeks(text: string): number[] | undefined {
  const weeks = new Set<number>()
  for (const part of text.split(/[\s,;]+/).filter((one) => one !== '')) {
    const match = /^v?\.?(\d{1,2})(?:[-–](\d{1,2}))?$/i.exec(part)
    const [from, to] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])]
    if (!match || from < 1 || to > 53 || to < from) return undefined
    for (let week = from; week <= to; week++) weeks.add(week)
  }
  return [...weeks].sort((a, b) => a - b)
}

export type SeriesWarning =
  | { readonly warning: 'weekend' | 'holiday'; readonly onDay: Day }
  | { readonly warning: 'plannedAlready'; readonly onDay: Day }

/** What the planner should look at, though nothing hinders it. */
export function warningsOf(days: readonly Day[], planned: ReadonlySet<Day>): SeriesWarning[] {
  const first = days[0]
  return [
    ...(first && planned.has(first) ? [{ warning: 'plannedAlready' as const, onDay: first }] : []),
    ...days.flatMap((onDay): SeriesWarning[] => {
      if (holidayOn(onDay)) return [{ warning: 'holiday', onDay }]
      return weekday(onDay) > 5 ? [{ warning: 'weekend', onDay }] : []
    }),
  ]
}

/** One of a series as it would be planned, with what hinders it and what to look at. */
export interface Proposed extends Repeat {
  readonly plan: OccasionPlan
  readonly faults: readonly PlanFault[]
  readonly warnings: readonly SeriesWarning[]
}
