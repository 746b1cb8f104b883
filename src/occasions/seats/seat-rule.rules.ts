import { type Day, type Refusal, type TimeOfDay, timeOfDay } from '#values'
import { type DatedRefusal, whyNotFrom } from '../regions/dated.rules.ts'

/** Whether employees ask for a seat themselves, and whether someone else must say yes. */
export const waysToAsk = ['not', 'with-approval', 'freely'] as const
export type WayToAsk = (typeof waysToAsk)[number]

/**
 * What may decide who of those who wait is next: what the region has agreed on, the municipality with most of its quota left,
 * when the step is to be done, and who has waited longest.
 */
export const priorities = ['agreed', 'quota', 'deadline', 'waited'] as const
export type Priority = (typeof priorities)[number]

/** How seats are booked, asked for and offered. Days count back from the first course day unless said. */
export interface SeatTerms {
  readonly opensDays: number
  readonly closesDays: number
  readonly employeesAsk: WayToAsk
  /** How long a manager has to answer a request. */
  readonly requestDays: number
  /** When unnamed seats go back; null for never. */
  readonly unnamedReleaseDays: number | null
  /** How long an offer holds; none gives the seat at once. */
  readonly offerHours: number
  /** From equal to until means no quiet hours. */
  readonly quietFrom: TimeOfDay
  readonly quietUntil: TimeOfDay
  readonly offersStopDays: number
  /** In the order they are asked; whoever has waited longest comes first where none of them decides. */
  readonly priorities: readonly Priority[]
  /** Days after the last course day. */
  readonly detailsForgottenDays: number
}

/** A region's terms for one journey, or for all, from a day until its next. */
export interface SeatRule extends SeatTerms {
  /** Null for the national default. */
  readonly id: number | null
  readonly journeyId: number | null
  readonly fromDay: Day | null
  readonly source: string
}

/** What was chosen, in that order and each once; nothing chosen is the time waited. */
export function readPriorities(chosen: readonly string[]): Priority[] {
  const known = [...new Set(chosen)].flatMap((word) => priorities.filter((priority) => priority === word))
  return known.length === 0 ? ['waited'] : known
}

/** A rule that a region has set. */
export interface SetSeatRule extends SeatRule {
  readonly id: number
  readonly fromDay: Day
  readonly setBy: string | null
}

/** The rule of a region for this very journey, or for all with null, on a day. The latest first in the list. */
export function ownRuleOn(rules: readonly SetSeatRule[], journeyId: number | null, on: Day): SetSeatRule | undefined {
  return rules.find((rule) => rule.journeyId === journeyId && rule.fromDay <= on)
}

/** What holds where neither the journey nor the region has set anything. */
export const nationalTerms: SeatTerms = {
  ...{ opensDays: 120, closesDays: 14, employeesAsk: 'with-approval', requestDays: 7, unnamedReleaseDays: 21 },
  ...{ offerHours: 48, quietFrom: timeOfDay('20:00'), quietUntil: timeOfDay('07:00'), offersStopDays: 3 },
  ...{ priorities, detailsForgottenDays: 14 },
}

/** The same as a rule. */
export const nationalSeatRule: SeatRule = {
  ...nationalTerms,
  ...{ id: null, journeyId: null, fromDay: null, source: 'nationellt förval' },
}

export type SeatRuleRefusal = DatedRefusal | Refusal<'closesBeforeItOpens'>

interface RuleAsked extends Pick<SeatTerms, 'opensDays' | 'closesDays'> {
  readonly fromDay: Day
}

/** A rule is never changed backwards, and begins after those there are for the same journey. */
export function whyNotSetSeatRule(
  { fromDay, opensDays, closesDays }: RuleAsked,
  when: { readonly today: Day; readonly latest: Day | undefined },
): SeatRuleRefusal | undefined {
  return opensDays <= closesDays ? { refused: 'closesBeforeItOpens' } : whyNotFrom(fromDay, when)
}

/** A rule as it is kept: times and priorities are words. */
export interface RuleRow extends Omit<SeatRule, 'quietFrom' | 'quietUntil' | 'priorities'> {
  readonly quietFrom: string
  readonly quietUntil: string
  readonly priorities: readonly string[]
}

/** A rule as it was read, or the nation's default where there was none. */
export function ruleOf(row: RuleRow | null): SeatRule {
  return row === null ? nationalSeatRule : readRule(row)
}

/** The same where there is one. */
export function readRule({ quietFrom, quietUntil, ...row }: RuleRow): SeatRule {
  return {
    ...row,
    quietFrom: timeOfDay(quietFrom),
    quietUntil: timeOfDay(quietUntil),
    priorities: row.priorities.flatMap((word) => priorities.filter((known) => known === word)),
  }
}
