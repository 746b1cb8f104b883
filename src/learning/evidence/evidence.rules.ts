import type { Day } from '#values'

/**
 * What a revision asks for: every item that is not voluntary, and its course days by their numbers: all of them, or as many as
 * the revision says.
 */
export interface Demands {
  readonly itemIds: readonly number[]
  readonly dayNumbers: readonly number[]
  readonly daysNeeded?: number | undefined
}

/** What a person has earned of it; what was corrected is not among it. */
export interface Earned {
  readonly itemIds: readonly number[]
  readonly dayNumbers: readonly number[]
}

export interface Left {
  readonly itemIds: readonly number[]
  readonly dayNumbers: readonly number[]
}

/** What is asked for and not yet earned. What was earned beyond the demands neither helps nor harms. */
export function left(demands: Demands, earned: Earned): Left {
  const items = new Set(earned.itemIds)
  const days = new Set(earned.dayNumbers)
  return {
    itemIds: demands.itemIds.filter((id) => !items.has(id)),
    dayNumbers: demands.dayNumbers.filter((number) => !days.has(number)),
  }
}

/**
 * A course is completed by all its mandatory items and its days, in whatever order: all the days, or as many of them as it
 * needs. Where nothing is asked, nothing is earned.
 */
export function isCompleted(demands: Demands, earned: Earned): boolean {
  const asked = demands.itemIds.length + demands.dayNumbers.length
  const { itemIds, dayNumbers } = left(demands, earned)
  const attended = demands.dayNumbers.length - dayNumbers.length
  return asked > 0 && itemIds.length === 0 && attended >= daysAsked(demands)
}

/** How many days complete the course: never more than it has. */
export function daysAsked({ dayNumbers, daysNeeded }: Pick<Demands, 'dayNumbers' | 'daysNeeded'>): number {
  return Math.min(daysNeeded ?? dayNumbers.length, dayNumbers.length)
}

/** The words for a course that some of its days complete, as they stand in its evidence. */
export function ruleOfDays(rule: string, demands: Pick<Demands, 'dayNumbers' | 'daysNeeded'>): string {
  const [needed, all] = [daysAsked(demands), demands.dayNumbers.length]
  return needed === all ? rule : rule.replace('alla kursdagar', `${needed} av ${all} kursdagar`)
}

export type EvidenceKind = 'item' | 'day' | 'course' | 'recorded-course' | 'step'

const rulesFrom: readonly { readonly from: string; readonly words: Record<EvidenceKind, string> }[] = [
  {
    from: '2021-07-01',
    words: {
      item: 'Markerad som klar av den som reser',
      day: 'Närvarande enligt kursledaren',
      course: 'Alla förberedelser och alla kursdagar',
      'recorded-course': 'Alla delar av den inspelade kursen',
      step: 'Alla kurser på vägen som inte är frivilliga',
    },
  },
]

/** The rule in force that day, in the words that stand in the evidence: they are kept as they were when it was earned. */
export function ruleOn(day: Day, kind: EvidenceKind): string {
  const inForce = rulesFrom.findLast(({ from }) => from <= day) ?? rulesFrom[0]
  return `${inForce?.words[kind]} (gäller från ${inForce?.from})`
}
