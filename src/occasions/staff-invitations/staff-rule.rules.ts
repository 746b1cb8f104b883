import { type Day, type TimeOfDay, timeOfDay } from '#values'

/** How a region asks those who teach. */
export interface StaffTerms {
  /** Whoever has not answered is written to again after so many days, and once more each time as many have passed. */
  readonly remindAfterDays: number
  /** How long one who is asked to step in has alone, in minutes: on the day, within a week, and earlier. */
  readonly sameDayMinutes: number
  readonly soonMinutes: number
  readonly laterMinutes: number
  /** Hours in which nobody is asked, but on the day itself. */
  readonly quietFrom: TimeOfDay
  readonly quietUntil: TimeOfDay
  /** When no reserve is left, the other trainers of the team are asked too. */
  readonly asksOthers: boolean
}

export interface StaffRule extends StaffTerms {
  readonly id: number
  readonly fromDay: Day
  readonly source: string
  readonly setBy: string | null
}

/** Where a region has decided nothing. */
export const nationalStaffTerms: StaffTerms = {
  remindAfterDays: 5,
  sameDayMinutes: 15,
  soonMinutes: 240,
  laterMinutes: 1440,
  quietFrom: timeOfDay('20:00'),
  quietUntil: timeOfDay('07:00'),
  asksOthers: false,
}

/** The rule on a day: the one that began last. */
export function staffRuleOn(rules: readonly StaffRule[], on: Day): StaffRule | undefined {
  return rules
    .filter(({ fromDay }) => fromDay <= on)
    .reduce<StaffRule | undefined>((last, rule) => (last && last.fromDay > rule.fromDay ? last : rule), undefined)
}
