import type { Day } from '#values'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import type { OnStaff } from '../occasion/shown.rules.ts'

/** A day on which someone teaches or stands by. */
export interface TeachingDay extends Omit<HeldDay, 'prices' | 'length'> {
  readonly occasionId: number
  readonly courseName: string
  readonly regionName: string
  readonly mine: OnStaff
  readonly staff: readonly OnStaff[]
  readonly seatsTaken: number
  /** Participants who are neither marked attended nor absent. */
  readonly unmarked: number
  readonly found: number
}

/** Whether the day waits for its course leader to mark who came. */
export function needsMarks({ onDay, mine, unmarked }: TeachingDay, today: Day): boolean {
  return mine.role === 'course-leader' && onDay <= today && unmarked > 0
}
