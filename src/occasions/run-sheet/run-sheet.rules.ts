import { minutesBetween, type TimeOfDay, timeOfDay } from '#values'

/** A point of a day's run sheet with its place on the clock. */
export type Timed<Point> = Point & { readonly from: TimeOfDay; readonly to: TimeOfDay }

const midnight = timeOfDay('00:00')
const allDay = 24 * 60

function clockAt(minutes: number): TimeOfDay {
  const within = minutes % allDay
  const rest = within % 60
  return timeOfDay(`${(within - rest) / 60}:${String(rest).padStart(2, '0')}`)
}

/** The points of a day on the clock, one after another from its start; past midnight the clock begins again. */
export function timedPoints<Point extends { readonly minutes: number }>(
  points: readonly Point[],
  starts: TimeOfDay,
): Timed<Point>[] {
  let passed = minutesBetween(midnight, starts)
  return points.map((point) => {
    const from = clockAt(passed)
    passed += point.minutes
    return { ...point, from, to: clockAt(passed) }
  })
}

/** Minutes of a day; what ends at an earlier time than it began goes over midnight. */
function lengthOf({ starts, ends }: { readonly starts: TimeOfDay; readonly ends: TimeOfDay }): number {
  return (minutesBetween(starts, ends) + allDay) % allDay
}

/** How many minutes the points go over the day's end, or leave of it when negative; undefined for a day without points. */
export function minutesOver(
  points: readonly { readonly minutes: number }[],
  day: { readonly starts: TimeOfDay; readonly ends: TimeOfDay },
): number | undefined {
  if (points.length === 0) return undefined
  return points.reduce((sum, { minutes }) => sum + minutes, 0) - lengthOf(day)
}

/** When a day begins on paper, until an occasion says its own time. */
export const usualStart = timeOfDay('09:00')
