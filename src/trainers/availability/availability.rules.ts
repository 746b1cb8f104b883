import { addDays, type Day, daysBetween, type Period, type Refusal, type TimeOfDay, weekday } from '#values'

export const availabilityKinds = ['cannot', 'prefers'] as const
/** One cannot teach then, or would rather do it then than at another time. */
export type AvailabilityKind = (typeof availabilityKinds)[number]

/** When someone cannot or would rather: every day of the period, or every such weekday of it, or a part of those days. */
export interface Availability extends Period {
  readonly kind: AvailabilityKind
  /** 1 is Monday; null for every day of the period. Only a weekday may go on without end. */
  readonly weekday: number | null
  /** Both or neither, local time. */
  readonly starts: TimeOfDay | null
  readonly ends: TimeOfDay | null
}

/** What a person has said, as they and whoever plans in their region read it. */
export interface SaidAvailability extends Availability {
  readonly availabilityId: number
  readonly personId: number
  readonly note: string
}

/** A day with its hours; an end at or before its start is on the morning after. */
export interface Hours {
  readonly onDay: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
}

/** Whether what was said touches any of these hours. */
export function touches(said: Availability, { onDay, starts, ends }: Hours): boolean {
  const isOverMidnight = ends <= starts
  if (isOverMidnight)
    return (
      isSaidOf(said, onDay, { from: starts, until: midnight }) ||
      isSaidOf(said, addDays(onDay, 1), { from: '00:00', until: ends })
    )
  return isSaidOf(said, onDay, { from: starts, until: ends })
}

const midnight = '24:00'

function isSaidOf(said: Availability, onDay: Day, part: { readonly from: string; readonly until: string }): boolean {
  if (!isOn(said, onDay)) return false
  return said.starts === null || said.ends === null || (said.starts < part.until && part.from < said.ends)
}

/** Whether what was said is of that date, all of it or a part. */
export function isOn({ from, until, weekday: only }: Availability, onDay: Day): boolean {
  return from <= onDay && (until === null || onDay <= until) && (only === null || weekday(onDay) === only)
}

/** A day ahead that someone is on the staff of. */
export interface StaffedAhead extends Hours {
  readonly dayId: number
  readonly occasionId: number
  readonly number: number
  readonly courseName: string
  readonly role: 'course-leader' | 'trainer' | 'reserve'
}

/** The days someone is on the staff of though they cannot come. */
export function missedDays(said: readonly Availability[], staffed: readonly StaffedAhead[]): StaffedAhead[] {
  const cannot = said.filter(({ kind }) => kind === 'cannot')
  return staffed.filter((day) => cannot.some((one) => touches(one, day)))
}

export type AvailabilityRefusal =
  | Refusal<'endsBeforeItBegins'>
  | Refusal<'needsAnEnd'>
  | Refusal<'hasBeen'>
  | Refusal<'noSuchWeekday'>
  | Refusal<'halfAPart'>
  | Refusal<'partEndsBeforeItStarts'>
  | Refusal<'tooMany'>

/** As many as anybody needs to say; more are a mistake, or a machine's. */
export const mostSaid = 200

/** Said of days that are not all over, with an end unless it is a weekday, and as parts that have both their ends. */
export function whyNotSay(
  said: Availability,
  { today, others }: { readonly today: Day; readonly others: number },
): AvailabilityRefusal | undefined {
  const { from, until, starts, ends } = said
  if (until !== null && until < from) return { refused: 'endsBeforeItBegins' }
  if (until === null && said.weekday === null) return { refused: 'needsAnEnd' }
  if (until !== null && until < today) return { refused: 'hasBeen' }
  if (said.weekday !== null && until !== null && !hasWeekday(said.weekday, from, until))
    return { refused: 'noSuchWeekday' }
  if ((starts === null) !== (ends === null)) return { refused: 'halfAPart' }
  if (starts !== null && ends !== null && ends <= starts) return { refused: 'partEndsBeforeItStarts' }
  return others >= mostSaid ? { refused: 'tooMany' } : undefined
}

function hasWeekday(wanted: number, from: Day, until: Day): boolean {
  return daysBetween(from, until) >= (wanted - weekday(from) + 7) % 7
}

/** How a date is drawn: what cannot be goes before what is preferred, and a whole day before a part. */
export type Drawn = 'cannot' | 'partly' | 'prefers' | 'free'

export function drawnOn(said: readonly Availability[], onDay: Day): Drawn {
  const ofDay = said.filter((one) => isOn(one, onDay))
  const cannot = ofDay.filter(({ kind }) => kind === 'cannot')
  if (cannot.length > 0) return cannot.some(({ starts }) => starts === null) ? 'cannot' : 'partly'
  return ofDay.length > 0 ? 'prefers' : 'free'
}
