import { addDays, type Day } from '#values'

/** What happens to whoever is not ready: warned; the seat may go on; or let in when someone gives a reason. */
export const unreadyWays = ['warn', 'offer-seat', 'admit'] as const
export type UnreadyWay = (typeof unreadyWays)[number]

export interface PreparationTerms {
  /** Days before the first day of a group of course days. */
  readonly deadlineDays: number
  /** Days before the deadline, each a reminder; most first. */
  readonly reminderDays: readonly number[]
  readonly unready: UnreadyWay
}

/** A region's rule for the course days from a day on, until its next. */
export interface PreparationRule extends PreparationTerms {
  readonly id: number
  readonly fromDay: Day
  readonly source: string
  readonly setBy: string | null
}

/** Where a region has set none. The function preparation_rule_on in the database says the same. */
export const nationalTerms: PreparationTerms = { deadlineDays: 2, reminderDays: [7, 1], unready: 'warn' }

/** The last day to prepare for days that begin with `firstDay`. */
export function deadlineOf(firstDay: Day, { deadlineDays }: Pick<PreparationTerms, 'deadlineDays'>): Day {
  return addDays(firstDay, -deadlineDays)
}

/** The rule for a course day: the one that began last. */
export function ruleOn(rules: readonly PreparationRule[], on: Day): PreparationRule | undefined {
  return rules
    .filter(({ fromDay }) => fromDay <= on)
    .reduce<PreparationRule | undefined>((last, rule) => (last && last.fromDay > rule.fromDay ? last : rule), undefined)
}

export const mostDays = 60
const mostReminders = 5

/** "7, 1" as whole days, most first and each once; nothing typed is no reminder. Undefined for what is no such list. */
export function parseReminderDays(typed: string): number[] | undefined {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== '')
  const days = [...new Set(parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : Number.NaN)))]
  const isFit = days.length <= mostReminders && days.every((each) => each >= 0 && each <= mostDays)
  return isFit ? days.sort((a, b) => b - a) : undefined
}
