import { momentAt } from '#platform'
import { addDays, type Day, type TimeOfDay } from '#values'

interface Timed {
  readonly onDay: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  /** The clock passes midnight before it is over. */
  readonly endsDayAfter: boolean
}

const aMinute = 60_000

/** When a day begins and ends, wherever in the world one is. A length that the clocks of spring swallow becomes a minute. */
export function momentsOf({ onDay, starts, ends, endsDayAfter }: Timed): { startsAt: Date; endsAt: Date } {
  const startsAt = momentAt(onDay, starts)
  const endsAt = momentAt(endsDayAfter ? addDays(onDay, 1) : onDay, ends)
  return { startsAt, endsAt: endsAt > startsAt ? endsAt : new Date(startsAt.getTime() + aMinute) }
}
