import type { Day } from '#values'
import type { Answer, MeetingForm, MeetingKind } from './meeting.rules.ts'

/** A meeting as a list shows it. */
export interface ListedMeeting {
  readonly meetingId: number
  readonly kind: MeetingKind
  readonly title: string
  readonly journeyName: string
  readonly hostName: string
  readonly firstDay: Day
  readonly place: string
  readonly isAsked: boolean
  readonly isCancelled: boolean
  readonly asked: number
  readonly yes: number
  readonly no: number
  /** The asker holds it, or has it held at home. */
  readonly mine: boolean
}

/** Someone who is asked, as a list shows them. */
export interface GuestShown {
  readonly guestId: number
  readonly name: string
  readonly regionId: number
  readonly regionName: string
  readonly employer: string
  readonly answer: Answer | null
  readonly attended: 'present' | 'absent' | null
}

/** A meeting as someone who is asked to it sees it, with the names of those who come. */
export interface MyMeeting {
  readonly meetingId: number
  readonly guestId: number
  readonly kind: MeetingKind
  readonly title: string
  readonly agenda: string
  readonly hostName: string
  readonly isCancelled: boolean
  readonly cancelReason: string
  readonly answer: Answer | null
  readonly days: readonly {
    readonly dayId: number
    readonly onDay: Day
    readonly starts: string
    readonly ends: string
    readonly form: MeetingForm
    readonly place: string
    readonly link: string
  }[]
  readonly yes: readonly string[]
}
