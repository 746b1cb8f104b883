import { dayAt, timeAt } from '#platform'
import { timeOfDay } from '#values'
import type { When } from './word-line.view.ts'

/** A moment as the clocks in Sweden show it. */
export function whenOf(moment: Date): When {
  return { day: dayAt(moment), time: timeOfDay(timeAt(moment)) }
}
