import { addDays, type Day, daysBetween, isSkippedTime, type TimeOfDay } from '#values'

export const dayForms = ['on-site', 'digital', 'recorded', 'broadcast'] as const
export type DayForm = (typeof dayForms)[number]

export const staffRoles = ['course-leader', 'trainer', 'reserve'] as const
export type StaffRole = (typeof staffRoles)[number]

/** A day as the course's revision describes it: how long, and how it may be held. */
export interface CourseDay {
  readonly number: number
  readonly length: 'whole' | 'half'
  readonly forms: readonly DayForm[]
}

export interface StaffPlan {
  readonly personId: number
  readonly role: StaffRole
}

/** A day as it is planned. `place` and `link` are empty when the form needs none. */
export interface DayPlan {
  readonly number: number
  readonly onDay: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly form: DayForm
  readonly place: string
  /** The room of the register that the place was filled in from. */
  readonly roomId?: number | null
  readonly link: string
  readonly staff: readonly StaffPlan[]
  /** The clock passes midnight before the day is over. */
  readonly endsDayAfter?: boolean
  /** What the day needs on the table, beside what the course has. */
  readonly material?: string
}

/** Fewer than so many, and by that day it is decided whether the occasion is held all the same. */
export interface Minimum {
  readonly least: number
  readonly decideBy: Day
}

export interface OccasionPlan {
  readonly seats: number
  readonly minimum?: Minimum
  readonly bookingOpens: Day
  readonly bookingCloses: Day
  readonly days: readonly DayPlan[]
}

/** What is wrong with a plan, at the field of the form where it is put right: `on-2` is the date of day 2. */
export type PlanFault = { readonly field: string } & (
  | { readonly fault: 'inThePast' | 'tooFarAway' | 'notAfterDayBefore' | 'endsBeforeItStarts' }
  | { readonly fault: 'needsPlace' | 'needsLink' | 'notALink' | 'notThatForm' | 'noPrice' }
  | { readonly fault: 'needsLeader' | 'notInTeam' | 'closesBeforeItOpens' | 'daysChanged' }
  | { readonly fault: 'notBeforeDayAfter' | 'movesYear' | 'chargedAlready' | 'notOverMidnight' | 'timeSkipped' }
  | { readonly fault: 'minimumAboveSeats' | 'minimumNeedsDay' | 'dayNeedsMinimum' | 'decidedTooLate' }
  | { readonly fault: 'beforeBookingCloses'; readonly closes: Day }
  | { readonly fault: 'closesAfterItStarts'; readonly firstDay: Day }
  | { readonly fault: 'twoTasksThatDay'; readonly personId: number }
  | { readonly fault: 'staffedElsewhere'; readonly personId: number }
)

/** Someone's task on another occasion, on a day that is planned. */
export interface OtherTask extends Timed {
  readonly personId: number
  readonly role: StaffRole
}

export interface PlanFacts {
  readonly today: Day
  readonly courseDays: readonly CourseDay[]
  /** Who is in the region's team for the course on each planned day, by day number. */
  readonly team: ReadonlyMap<number, ReadonlySet<number>>
  readonly otherTasks: readonly OtherTask[]
}

const furthestAhead = 3 * 365

/** Everything that must be put right before an occasion can be planned; empty when it can. */
export function faultsOfPlan(plan: OccasionPlan, facts: PlanFacts): PlanFault[] {
  const before = (index: number) => plan.days[index - 1]
  if (plan.days.length !== facts.courseDays.length) return [{ field: '', fault: 'daysChanged' }]
  return [
    ...plan.days.flatMap((day, index) => [
      ...faultsOfTime(day, before(index), facts.today),
      ...faultsOfForm(day, facts.courseDays),
      ...faultsOfStaff(day, facts),
    ]),
    ...faultsOfBooking(plan),
    ...faultsOfMinimum(plan),
  ]
}

export type Timed = Pick<DayPlan, 'onDay' | 'starts' | 'ends' | 'endsDayAfter'>

/** Days come in order, none in the past; two halves may share a date when one ends before the other starts. */
export function faultsOfTime(
  day: Timed & { readonly number: number },
  before: Timed | undefined,
  today: Day,
): PlanFault[] {
  const faults: PlanFault[] = []
  if (day.onDay < today) faults.push({ field: `on-${day.number}`, fault: 'inThePast' })
  if (daysBetween(today, day.onDay) > furthestAhead) faults.push({ field: `on-${day.number}`, fault: 'tooFarAway' })
  if (before && !isAfter(day, before)) faults.push({ field: `on-${day.number}`, fault: 'notAfterDayBefore' })
  return [...faults, ...faultsOfClock(day)]
}

/** A day is over within 24 hours, and begins and ends at times that the clocks show that day. */
function faultsOfClock({ number, onDay, starts, ends, endsDayAfter = false }: Timed & { readonly number: number }) {
  const faults: PlanFault[] = []
  if (!endsDayAfter && ends <= starts) faults.push({ field: `ends-${number}`, fault: 'endsBeforeItStarts' })
  if (endsDayAfter && ends >= starts) faults.push({ field: `ends-${number}`, fault: 'notOverMidnight' })
  if (isSkippedTime(onDay, starts)) faults.push({ field: `starts-${number}`, fault: 'timeSkipped' })
  if (isSkippedTime(lastDateOf({ onDay, endsDayAfter }), ends))
    faults.push({ field: `ends-${number}`, fault: 'timeSkipped' })
  return faults
}

function lastDateOf({ onDay, endsDayAfter = false }: Pick<Timed, 'onDay' | 'endsDayAfter'>): Day {
  return endsDayAfter ? addDays(onDay, 1) : onDay
}

export function isAfter(day: Timed, before: Timed): boolean {
  const over = lastDateOf(before)
  return day.onDay > over || (day.onDay === over && day.onDay >= before.onDay && day.starts >= before.ends)
}

/** Forms that one follows on a screen, at the time: each needs a link to open. */
export function isOnScreen(form: DayForm): boolean {
  return form === 'digital' || form === 'broadcast'
}

/** On site needs a place, what is on a screen a link to open, and only forms that the course's revision allows that day. */
export function faultsOfForm(
  { number, form, place, link }: Pick<DayPlan, 'number' | 'form' | 'place' | 'link'>,
  courseDays: readonly CourseDay[],
): PlanFault[] {
  const allowed = courseDays.find((day) => day.number === number)?.forms ?? []
  if (!allowed.includes(form)) return [{ field: `form-${number}`, fault: 'notThatForm' }]
  if (form === 'on-site' && place === '') return [{ field: `place-${number}`, fault: 'needsPlace' }]
  if (isOnScreen(form) && link === '') return [{ field: `link-${number}`, fault: 'needsLink' }]
  return link !== '' && !isLink(link) ? [{ field: `link-${number}`, fault: 'notALink' }] : []
}

function isLink(text: string): boolean {
  return /^https?:\/\/[^\s/]+/.test(text) && URL.canParse(text)
}

/** A day has a course leader, everyone in the team, one task each that day, and none elsewhere at the same time. */
export function faultsOfStaff(
  { number, staff, ...hours }: Timed & Pick<DayPlan, 'number' | 'staff'>,
  { team, otherTasks }: Pick<PlanFacts, 'team' | 'otherTasks'>,
): PlanFault[] {
  const at = (role: StaffRole) => `${fieldOfRole[role]}-${number}`
  const members = team.get(number) ?? new Set()
  const seen = new Set<number>()
  const faults: PlanFault[] = []
  if (!staff.some(({ role }) => role === 'course-leader'))
    faults.push({ field: `leader-${number}`, fault: 'needsLeader' })
  for (const { personId, role } of staff) {
    if (!members.has(personId)) faults.push({ field: at(role), fault: 'notInTeam' })
    if (seen.has(personId)) faults.push({ field: at(role), fault: 'twoTasksThatDay', personId })
    seen.add(personId)
    if (otherTasks.some((task) => isClashing(task, { ...hours, personId, role })))
      faults.push({ field: at(role), fault: 'staffedElsewhere', personId })
  }
  return faults
}

/** Whether nobody can do both: one person, at the same time, and not only standing by. What lies before or after is no clash. */
export function isClashing(task: OtherTask, own: OtherTask): boolean {
  const isApart = isAfter(task, own) || isAfter(own, task)
  return task.personId === own.personId && !isApart && hinders(task.role, own.role)
}

/** Only a reserve can stand by in two places at once. */
export function hinders(one: StaffRole, other: StaffRole): boolean {
  return one !== 'reserve' || other !== 'reserve'
}

const fieldOfRole: Record<StaffRole, string> = { 'course-leader': 'leader', trainer: 'trainers', reserve: 'reserves' }

function faultsOfBooking({ bookingOpens, bookingCloses, days }: OccasionPlan): PlanFault[] {
  const firstDay = days[0]?.onDay
  if (bookingCloses < bookingOpens) return [{ field: 'bookingCloses', fault: 'closesBeforeItOpens' }]
  return firstDay !== undefined && bookingCloses >= firstDay
    ? [{ field: 'bookingCloses', fault: 'closesAfterItStarts', firstDay }]
    : []
}

/** A minimum is within the seats, and is decided on before the first day, once booking is open. */
function faultsOfMinimum({ minimum, seats, days }: OccasionPlan): PlanFault[] {
  const firstDay = days[0]?.onDay
  if (minimum === undefined || firstDay === undefined) return []
  return faultsOfLeast(minimum, { seats, firstDay })
}

export function faultsOfLeast(
  { least, decideBy }: Minimum,
  { seats, firstDay }: { readonly seats: number; readonly firstDay: Day },
): PlanFault[] {
  const faults: PlanFault[] = []
  if (least > seats) faults.push({ field: 'least', fault: 'minimumAboveSeats' })
  if (decideBy >= firstDay) faults.push({ field: 'decideBy', fault: 'decidedTooLate' })
  return faults
}

/**
 * A day of the course with the forms that an occasion knows how to hold. What may be held online may be broadcast: a
 * course is written for a screen or a room, and it is the region that chooses how many look on.
 */
export function knownForms(day: Omit<CourseDay, 'forms'> & { readonly forms: readonly string[] }): CourseDay {
  const onScreen = day.forms.includes('digital')
  return { ...day, forms: dayForms.filter((form) => day.forms.includes(form) || (form === 'broadcast' && onScreen)) }
}

/** How the course may be held on a day of that number; none for a day it does not have. */
export function formsOn(
  courseDays: readonly (Omit<CourseDay, 'forms'> & { readonly forms: readonly string[] })[],
  number: number,
): readonly DayForm[] {
  const found = courseDays.find((day) => day.number === number)
  return found ? knownForms(found).forms : []
}
