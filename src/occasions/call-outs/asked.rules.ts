import type { Day, TimeOfDay } from '#values'
import type { StaffRole } from '../planning/plan.rules.ts'
import type { CallOutAnswer, MissingRole } from './call-out.rules.ts'

/** What someone is asked to step in for, as they see it: the day, and not whose place it was. */
export interface AskedToStepIn {
  readonly askId: number
  readonly role: MissingRole
  readonly answer: CallOutAnswer | null
  readonly endedAt: Date | null
  /** The place was theirs to take, and they have it. */
  readonly isTaker: boolean
  readonly isFilled: boolean
  readonly isCancelled: boolean
  readonly courseName: string
  readonly regionName: string
  readonly number: number
  readonly onDay: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly form: 'on-site' | 'digital' | 'recorded' | 'broadcast'
  readonly place: string
  readonly seatsTaken: number
  /** Who will be there: names and tasks. */
  readonly staff: readonly { readonly name: string; readonly role: StaffRole }[]
}
