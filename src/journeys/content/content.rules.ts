import type { DayForm } from '../course/course.rules.ts'
import type { Format } from './body.rules.ts'

/** Preparation comes before the days, recording is a recorded course itself, deepening comes after and is voluntary. */
export type ItemPart = 'preparation' | 'recording' | 'deepening'
export type GoalLevel = 'fact' | 'understanding' | 'skill' | 'familiarity'

export interface Item {
  readonly id: number
  /** Its name through all revisions of the course, a UUID. */
  readonly key: string
  readonly revisionId: number
  readonly part: ItemPart
  readonly position: number
  readonly format: Format
  readonly title: string
  readonly reason: string
  readonly minutes: number
  /** Whether the course asks for it. Deepening is always voluntary. */
  readonly mandatory: boolean
  readonly goal: string
  readonly source: string
  /** The days it prepares for; null outside the preparations. */
  readonly firstDay: number | null
  readonly lastDay: number | null
}

interface DraftItem {
  readonly part: ItemPart
  /** First day of the group it belongs to; only a preparation has one. */
  readonly firstDay?: number
  readonly goal: string
  readonly body: { readonly format: Format }
}

/** What is asked of a revision before anyone may travel it. */
export interface DraftFacts {
  readonly delivery: 'course-days' | 'recorded'
  readonly daysNeeded?: number
  readonly days: readonly { readonly number: number; readonly forms: readonly DayForm[] }[]
  readonly groups: readonly { readonly firstDay: number; readonly lastDay: number }[]
  readonly goals: readonly { readonly key: string }[]
  readonly items: readonly DraftItem[]
}

export type PublishRefusal =
  | { readonly refused: 'no-days' }
  | { readonly refused: 'days-of-a-recorded-course' }
  | { readonly refused: 'days-out-of-order' }
  | { readonly refused: 'more-days-needed-than-there-are' }
  | { readonly refused: 'group-outside-days'; readonly firstDay: number }
  | { readonly refused: 'groups-overlap'; readonly firstDay: number }
  | { readonly refused: 'unknown-goal'; readonly goal: string }
  | { readonly refused: 'item-without-group'; readonly position: number }
  | { readonly refused: 'nothing-to-do' }

/** Whether a revision hangs together: days in order, groups inside them and apart, every item with a goal and a place. */
export function whyNotPublish(draft: DraftFacts): PublishRefusal | undefined {
  return whyNotDays(draft) ?? whyNotGroups(draft) ?? whyNotItems(draft)
}

function whyNotDays({ delivery, days, daysNeeded = 1 }: DraftFacts): PublishRefusal | undefined {
  if (delivery === 'recorded') return days.length > 0 ? { refused: 'days-of-a-recorded-course' } : undefined
  if (days.length === 0) return { refused: 'no-days' }
  if (days.some((day, index) => day.number !== index + 1)) return { refused: 'days-out-of-order' }
  return daysNeeded > days.length ? { refused: 'more-days-needed-than-there-are' } : undefined
}

function whyNotGroups({ days, groups }: DraftFacts): PublishRefusal | undefined {
  const last = days.length
  for (const [index, { firstDay, lastDay }] of groups.entries()) {
    if (firstDay < 1 || lastDay > last || lastDay < firstDay) return { refused: 'group-outside-days', firstDay }
    const before = groups[index - 1]
    if (before !== undefined && firstDay <= before.lastDay) return { refused: 'groups-overlap', firstDay }
  }
  return undefined
}

function whyNotItems({ delivery, groups, goals, items }: DraftFacts): PublishRefusal | undefined {
  const known = new Set(goals.map(({ key }) => key))
  for (const [position, item] of items.entries()) {
    if (!known.has(item.goal)) return { refused: 'unknown-goal', goal: item.goal }
    const hasGroup = groups.some(({ firstDay }) => firstDay === item.firstDay)
    if ((item.part === 'preparation') !== hasGroup) return { refused: 'item-without-group', position }
  }
  const isEmpty = delivery === 'recorded' && !items.some(({ part }) => part === 'recording')
  return isEmpty ? { refused: 'nothing-to-do' } : undefined
}
