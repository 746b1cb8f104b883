import { momentAt } from '#platform'
import { addDays, timeOfDay } from '#values'
import type { ParticularDay } from '../parts/parts.store.ts'
import { type Opening, openingsOf } from './check-in.rules.ts'

const zeroHours = timeOfDay('00:00')

/** When a day begins and ends, by the clocks in Sweden; one that goes over midnight ends the day after. */
export function momentsOf(day: ParticularDay): { begins: Date; ends: Date; second: Date | undefined } {
  const begins = momentAt(day.onDay, day.starts)
  const ends = momentAt(day.endsDayAfter ? addDays(day.onDay, 1) : day.onDay, day.ends)
  if (day.secondPartAt === null) return { begins, ends, second: undefined }
  const isDayAfter = day.endsDayAfter && day.secondPartAt < day.starts
  return { begins, ends, second: momentAt(isDayAfter ? addDays(day.onDay, 1) : day.onDay, day.secondPartAt) }
}

/** When each part of the day takes check-ins. */
export function openings(day: ParticularDay): Opening[] {
  return openingsOf(momentsOf(day))
}

/** The whole dates over which a day goes, for marks that phones made. */
export function datesOf(day: ParticularDay): { from: Date; until: Date } {
  const midnight = (n: number) => momentAt(addDays(day.onDay, n), zeroHours)
  return { from: midnight(0), until: midnight(day.endsDayAfter ? 2 : 1) }
}
