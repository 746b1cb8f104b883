import type { Day } from '#values'
import type { ItemLeft } from './start-page.rules.ts'

interface Booked {
  readonly courseId: number
  readonly courseName: string
  readonly number: number
  readonly onDay: Day
  readonly prepareBy: Day
}

/** What must be prepared by a day, for course days that are booked. */
export interface Due {
  readonly courseId: number
  readonly courseName: string
  /** The days it is for: all of one group. */
  readonly firstDay: number
  readonly lastDay: number
  readonly by: Day
  readonly isLate: boolean
  readonly left: number
  readonly minutes: number
  /** Those that take more than reading, each once: what needs time of its own, or somebody else's. */
  readonly formats: readonly ItemLeft['format'][]
}

const takesTime: readonly ItemLeft['format'][] = ['package', 'reflection', 'form', 'quiz']

/**
 * One line for each group of days that is booked and not prepared, soonest deadline first. A group is prepared for by the
 * deadline of its first day that is still ahead; what belongs to days that are not booked has no deadline.
 */
export function duesOf(booked: readonly Booked[], left: readonly ItemLeft[], today: Day): Due[] {
  const groups = new Map<string, { day: Booked; items: ItemLeft[] }>()
  for (const item of left) {
    const { courseId, firstDay, lastDay } = item
    if (firstDay === null || lastDay === null) continue
    const day = booked.find((one) => one.courseId === courseId && one.number >= firstDay && one.number <= lastDay)
    if (day === undefined) continue
    const key = `${courseId}.${firstDay}`
    groups.set(key, { day, items: [...(groups.get(key)?.items ?? []), item] })
  }
  return [...groups.values()]
    .map(({ day, items }) => dueOf(day, items, today))
    .sort((one, other) => (one.by < other.by ? -1 : one.by > other.by ? 1 : one.firstDay - other.firstDay))
}

function dueOf({ courseId, courseName, prepareBy: by, number }: Booked, items: readonly ItemLeft[], today: Day): Due {
  return {
    ...{ courseId, courseName, by, isLate: by < today, left: items.length },
    firstDay: items[0]?.firstDay ?? number,
    lastDay: items[0]?.lastDay ?? number,
    minutes: items.reduce((sum, { minutes }) => sum + minutes, 0),
    formats: takesTime.filter((format) => items.some((item) => item.format === format)),
  }
}
