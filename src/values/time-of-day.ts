import { type Day, weekday } from './day.ts'

/** A time on a clock, `HH:MM`, 00:00–23:59. Text order is time order. */
export type TimeOfDay = string & { readonly __timeOfDay: unique symbol }

/** As people write it: `9`, `9.00`, `09:00`, `kl. 13.30`; seconds only when zero, as the database gives them. */
export function parseTimeOfDay(text: string | undefined): TimeOfDay | undefined {
  if (text === undefined || text.length > 20) return undefined
  const match = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d\d)(?::00)?)?$/i.exec(text.trim())
  if (!match) return undefined
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  if (hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` as TimeOfDay
}

/** A time known to be one; RangeError otherwise. */
export function timeOfDay(text: string): TimeOfDay {
  const parsed = parseTimeOfDay(text)
  if (parsed === undefined) throw new RangeError(`Not a time of day: ${text}`)
  return parsed
}

/** Minutes from one time to another on the same day, negative backwards. */
export function minutesBetween(from: TimeOfDay, to: TimeOfDay): number {
  return minutesOf(to) - minutesOf(from)
}

function minutesOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/**
 * Whether the clocks in Sweden skip this time this day: from 02:00 to 03:00 on the last Sunday of March, as they have been
 * put forward since 1996 (directive 2000/84/EC).
 */
export function isSkippedTime(on: Day, time: TimeOfDay): boolean {
  return time >= '02:00' && time < '03:00' && on.slice(5, 7) === '03' && weekday(on) === 7 && on.slice(8) > '24'
}
