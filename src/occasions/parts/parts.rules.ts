import type { Day, Refusal, TimeOfDay } from '#values'
import type { Mark } from '../attendance/attendance.rules.ts'

export type Part = 1 | 2

/** How a day is marked: as a whole, or forenoon and afternoon; so many of its parts earn it. */
export interface DayParts {
  readonly partCount: number
  readonly partsNeeded: number
  /** When the second part begins; null where there is none. */
  readonly secondPartAt: TimeOfDay | null
}

export function partsOf({ partCount }: Pick<DayParts, 'partCount'>): readonly Part[] {
  return partCount === 2 ? [1, 2] : [1]
}

/** A part that a form or a phone named, when the day has it. */
export function partNamed(given: unknown, day: Pick<DayParts, 'partCount'>): Part | undefined {
  return partsOf(day).find((part) => part === Number(given))
}

/**
 * What the parts say of the whole day: attended as soon as enough of them are; else nothing until all are marked; then excused
 * when every part that was missed is excused, and absent otherwise.
 */
export function wholeDay(
  day: Pick<DayParts, 'partCount' | 'partsNeeded'>,
  marks: ReadonlyMap<Part, Mark>,
): Mark | undefined {
  const all = partsOf(day).map((part) => marks.get(part))
  if (all.filter((mark) => mark === 'attended').length >= day.partsNeeded) return 'attended'
  if (all.includes(undefined)) return undefined
  return all.some((mark) => mark === 'absent') ? 'absent' : 'excused'
}

export type PartsRefusal = Refusal<'markedAlready'> | Refusal<'outsideTheDay'>

/** A day is parted before anyone is marked on it, and its second part begins while it lasts. */
export function whyNotPart(
  day: {
    readonly starts: TimeOfDay
    readonly ends: TimeOfDay
    readonly endsDayAfter: boolean
    readonly isMarked: boolean
  },
  secondPartAt: TimeOfDay | null,
): PartsRefusal | undefined {
  if (day.isMarked) return { refused: 'markedAlready' }
  if (secondPartAt === null) return undefined
  const isInside = day.endsDayAfter
    ? secondPartAt > day.starts || secondPartAt < day.ends
    : secondPartAt > day.starts && secondPartAt < day.ends
  return isInside ? undefined : { refused: 'outsideTheDay' }
}

/** The newest of what a region has said that holds on a day. */
export function ruleInForce<Rule extends { readonly fromDay: Day }>(
  rules: readonly Rule[],
  onDay: Day,
): Rule | undefined {
  return [...rules].sort((a, b) => (a.fromDay < b.fromDay ? 1 : -1)).find(({ fromDay }) => fromDay <= onDay)
}
