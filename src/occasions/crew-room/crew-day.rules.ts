import type { TeachingDay } from '../attendance/teaching.rules.ts'
import type { AnswerState } from '../staff-invitations/staff-invitation.rules.ts'
import type { Travel } from '../travel/travel.rules.ts'

/** A coming day of someone who teaches, with all they need the night before. */
export interface CrewDay extends TeachingDay {
  readonly state: AnswerState
  /** How many of the group have done what they were to do before; both 0 where nothing is to be prepared. */
  readonly prepared: { readonly ready: number; readonly of: number }
  /** Where the room is: its street and how one gets in; empty where the place is in no register. */
  readonly address: string
  readonly access: string
  /** From where they are employed, when it is known. */
  readonly travel: Travel | undefined
}

/** A meeting of those who teach, or a training, that someone is asked to. */
export interface MyMeeting {
  readonly meetingId: number
  readonly title: string
  readonly onDay: CrewDay['onDay']
  readonly starts: CrewDay['starts']
  readonly ends: CrewDay['ends']
  readonly form: 'on-site' | 'digital'
  readonly place: string
  readonly answer: 'yes' | 'no' | null
}
