import type { Day, Refusal, TimeOfDay } from '#values'
import type { TeachingRole } from '../register/register.rules.ts'

/** A training of trainers lets those who attend teach; a trainer meeting gathers those who do. */
export const meetingKinds = ['training', 'meeting'] as const
export type MeetingKind = (typeof meetingKinds)[number]
export const meetingForms = ['on-site', 'digital'] as const
export type MeetingForm = (typeof meetingForms)[number]

export interface MeetingDay {
  readonly dayId: number
  readonly number: number
  readonly onDay: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly form: MeetingForm
  readonly place: string
  readonly link: string
}

export interface Meeting {
  readonly meetingId: number
  readonly kind: MeetingKind
  readonly hostId: number
  readonly hostName: string
  readonly journeyId: number
  readonly journeyName: string
  readonly title: string
  readonly agenda: string
  readonly isAsked: boolean
  readonly isCancelled: boolean
  readonly cancelReason: string
  readonly isGiven: boolean
  readonly days: readonly MeetingDay[]
  /** None is every region, every course of the journey. */
  readonly regions: readonly { readonly id: number; readonly name: string }[]
  readonly courses: readonly { readonly id: number; readonly name: string }[]
  readonly gives: readonly Given[]
}

export interface Given {
  readonly courseId: number
  readonly courseName: string
  readonly role: TeachingRole
}

export interface Holder {
  /** Makes content of the journey where the journey is owned. */
  readonly makesContent: boolean
  /** Plans in the host's own region, for that journey. */
  readonly plans: boolean
  /** The host owns the journey. */
  readonly ownsJourney: boolean
}

export type HoldRefusal = Refusal<'notYours'> | Refusal<'onlyTheOwner'>

/**
 * Who holds what: training of trainers is given by the body that owns the journey (004), by whoever makes its content or
 * plans there. A trainer meeting is held by whoever plans at a body; one for other regions only by the journey's owner.
 */
export function whyNotHold(
  { makesContent, plans, ownsJourney }: Holder,
  { kind, isForOthers }: { readonly kind: MeetingKind; readonly isForOthers: boolean },
): HoldRefusal | undefined {
  if (!plans && !(makesContent && ownsJourney)) return { refused: 'notYours' }
  return ownsJourney || (kind === 'meeting' && !isForOthers) ? undefined : { refused: 'onlyTheOwner' }
}

/** A day as it is typed. */
export interface DayAsked {
  readonly onDay: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly form: MeetingForm
  readonly place: string
  readonly link: string
}

export type DayFault = 'inThePast' | 'notAfterDayBefore' | 'endsBeforeItStarts' | 'needsPlace' | 'needsLink'

/** What must be put right about a day, at the field where it is. A day that has been stands as it was. */
export function faultsOfDay(
  day: DayAsked,
  { before, today, isKept }: { before: DayAsked | undefined; today: Day; isKept: boolean },
): { readonly field: 'on' | 'ends' | 'place' | 'link'; readonly fault: DayFault }[] {
  if (isKept) return []
  return [
    ...(day.onDay < today ? [{ field: 'on', fault: 'inThePast' } as const] : []),
    ...(before && day.onDay <= before.onDay ? [{ field: 'on', fault: 'notAfterDayBefore' } as const] : []),
    ...(day.ends <= day.starts ? [{ field: 'ends', fault: 'endsBeforeItStarts' } as const] : []),
    ...(day.form === 'on-site' && day.place === '' ? [{ field: 'place', fault: 'needsPlace' } as const] : []),
    ...(day.form === 'digital' && !isWebAddress(day.link) ? [{ field: 'link', fault: 'needsLink' } as const] : []),
  ]
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+/.test(text) && URL.canParse(text)
}

export type Answer = 'yes' | 'no'
export type AnswerRefusal = Refusal<'cancelled'> | Refusal<'over'> | Refusal<'takenOff'>

/** An answer is given, and changed, until the last day is over. */
export function whyNotAnswer(
  { isCancelled, days }: Pick<Meeting, 'isCancelled' | 'days'>,
  { isTakenOff, today }: { isTakenOff: boolean; today: Day },
): AnswerRefusal | undefined {
  if (isCancelled) return { refused: 'cancelled' }
  if (isTakenOff) return { refused: 'takenOff' }
  return days.every(({ onDay }) => onDay < today) ? { refused: 'over' } : undefined
}

export type ChangeRefusal = Refusal<'cancelled'> | Refusal<'begun'>

/** What is cancelled, or has begun, is not moved. */
export function whyNotChange(
  { isCancelled, days }: Pick<Meeting, 'isCancelled' | 'days'>,
  today: Day,
): ChangeRefusal | undefined {
  if (isCancelled) return { refused: 'cancelled' }
  return days.some(({ onDay }) => onDay < today) ? { refused: 'begun' } : undefined
}

export type GiveRefusal =
  | Refusal<'givenAlready'>
  | Refusal<'notOver'>
  | Refusal<'nobodyAttended'>
  | Refusal<'givesNothing'>

/** Authorisations are given once, after the last day, to those marked as having come. */
export function whyNotGive(
  { kind, isGiven, isCancelled, days, gives }: Pick<Meeting, 'kind' | 'isGiven' | 'isCancelled' | 'days' | 'gives'>,
  { attended, today }: { attended: number; today: Day },
): GiveRefusal | undefined {
  if (kind !== 'training' || gives.length === 0) return { refused: 'givesNothing' }
  if (isGiven) return { refused: 'givenAlready' }
  if (isCancelled || days.some(({ onDay }) => onDay > today)) return { refused: 'notOver' }
  return attended === 0 ? { refused: 'nobodyAttended' } : undefined
}

/** What a calendar is told anew when it differs. */
export function factsOf(title: string, answer: Answer | null, day: Omit<MeetingDay, 'dayId' | 'number'>): string {
  const { onDay, starts, ends, form, place, link } = day
  return JSON.stringify([title, onDay, starts, ends, form, place, link, answer === 'yes' ? 'confirmed' : 'tentative'])
}

/** A guest as their calendar should hold a day: asked, or having said yes; whoever said no holds nothing. */
export interface WantedEntry {
  readonly dayId: number
  readonly personId: number
  readonly standing: 'tentative' | 'confirmed'
  readonly facts: string
  /** Not for whoever wants no invitations by mail: they are told in words alone. */
  readonly inCalendar: boolean
}

/** What a calendar was told last. */
export interface ToldEntry {
  readonly entryId: number
  readonly dayId: number
  readonly personId: number
  readonly uid: string
  readonly sequence: number
  readonly method: 'REQUEST' | 'CANCEL'
  readonly facts: string
  readonly inCalendar: boolean
}

export type EntryChange =
  | {
      readonly method: 'REQUEST'
      readonly wanted: WantedEntry
      readonly told: ToldEntry | undefined
      readonly sequence: number
    }
  | { readonly method: 'CANCEL'; readonly told: ToldEntry; readonly sequence: number }

/** What must be said so that every calendar holds what is wanted; a day taken out and put in again goes on counting. */
export function entryChanges(wanted: readonly WantedEntry[], told: readonly ToldEntry[]): EntryChange[] {
  const key = ({ dayId, personId }: { dayId: number; personId: number }) => `${dayId} ${personId}`
  const toldOf = new Map(told.map((one) => [key(one), one]))
  const isWanted = new Set(wanted.map(key))
  const asks = wanted.flatMap((one): EntryChange[] => {
    const before = toldOf.get(key(one))
    const isKnown = before?.method === 'REQUEST' && before.facts === one.facts
    if (isKnown && before.inCalendar === one.inCalendar) return []
    return [{ method: 'REQUEST', wanted: one, told: before, sequence: (before?.sequence ?? -1) + 1 }]
  })
  const takesBack = told
    .filter((one) => one.method === 'REQUEST' && !isWanted.has(key(one)))
    .map((one): EntryChange => ({ method: 'CANCEL', told: one, sequence: one.sequence + 1 }))
  return [...asks, ...takesBack]
}

/** What the calendar itself is told of a change: nothing where it never held the day and is not to. */
export function calendarMethodOf(change: EntryChange): 'REQUEST' | 'CANCEL' | undefined {
  if (change.method === 'REQUEST' && change.wanted.inCalendar) return 'REQUEST'
  const holds = change.told?.method === 'REQUEST' && change.told.inCalendar
  return holds ? 'CANCEL' : undefined
}

/** What one letter says of all the changes of a guest: the answer wanted, given or taken back, what has changed, or why it is gone. */
export type LetterKind = 'ask' | 'yes' | 'change' | 'calendar' | 'no' | 'off' | 'cancelled'

/** How someone stands to a meeting. */
export interface Invited {
  readonly isCancelled: boolean
  readonly isTakenOff: boolean
  readonly answer: Answer | null
}

export function letterKindOf(
  changes: readonly EntryChange[],
  { isCancelled, isTakenOff, answer }: Invited,
): LetterKind {
  if (isCancelled) return 'cancelled'
  if (isTakenOff) return 'off'
  if (answer === 'no') return 'no'
  const asks = changes.flatMap((change) => (change.method === 'REQUEST' ? [change] : []))
  if (asks.length < changes.length) return 'change'
  const differing = asks.filter(({ wanted, told }) => told?.method !== 'REQUEST' || told.facts !== wanted.facts)
  if (differing.length === 0) return 'calendar'
  const isConfirmed = differing.every(({ wanted }) => wanted.standing === 'confirmed')
  if (differing.every(({ told }) => told?.method !== 'REQUEST')) return isConfirmed ? 'yes' : 'ask'
  const isOnlyAnswer = differing.every(({ wanted, told }) => withoutAnswer(wanted.facts) === withoutAnswer(told?.facts))
  return isOnlyAnswer && isConfirmed ? 'yes' : 'change'
}

function withoutAnswer(facts: string | undefined): string | undefined {
  return facts?.replace(/"(confirmed|tentative)"\]$/, '')
}
