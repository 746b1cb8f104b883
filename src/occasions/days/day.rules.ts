import { type Day, type Refusal, type TimeOfDay, yearOf } from '#values'
import {
  type CourseDay,
  type DayForm,
  faultsOfForm,
  faultsOfTime,
  isAfter,
  isClashing,
  type OtherTask,
  type PlanFault,
  type StaffPlan,
  type Timed,
} from '../planning/plan.rules.ts'

/** What may change about a day that is planned. */
export interface DayChange {
  readonly form: DayForm
  readonly onDay: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly place: string
  /** The room that the place was filled in from; left out it stays while the place does. */
  readonly roomId?: number | null
  readonly link: string
  readonly material?: string
  /** Left out: it ends the same day. */
  readonly endsDayAfter?: boolean
}

export interface PlannedDay extends DayChange {
  readonly number: number
}

export interface DayFacts {
  readonly today: Day
  /** Every day of the occasion as it is, the changed one too. */
  readonly days: readonly PlannedDay[]
  readonly bookingCloses: Day
  readonly seatsTaken: number
  /** Those that the course allows the day; the one it has now is allowed besides. */
  readonly forms: readonly DayForm[]
  readonly staff: readonly StaffPlan[]
  readonly otherTasks: readonly OtherTask[]
}

export type DayRefusal =
  | (Refusal<'dayOver'> & { readonly onDay: Day })
  | (Refusal<'stale'> & { readonly version: number })
  | (Refusal<'planFaulty'> & { readonly faults: readonly PlanFault[] })

/** A day that has been held stays as it was. */
export function whyNotChange({ onDay }: { readonly onDay: Day }, today: Day): DayRefusal | undefined {
  return onDay < today ? { refused: 'dayOver', onDay } : undefined
}

/**
 * What must be put right before a day is changed: it keeps its place among the others, its year once booked, its staff. On
 * the day itself it does not become a recorded one, which is free: whoever was there has been charged for it.
 */
export function faultsOfChange(day: PlannedDay, change: DayChange, facts: DayFacts): PlanFault[] {
  const { number } = day
  const [before, after] = [number - 1, number + 1].map((other) => facts.days.find((one) => one.number === other))
  const changed = { ...change, number }
  const on = `on-${number}`
  // The form is as it was planned, also where the course has since ruled it out for new occasions.
  const asPlanned: CourseDay[] = [{ number, length: 'whole', forms: [day.form, ...facts.forms] }]
  const faults = [...faultsOfTime(changed, before, facts.today), ...faultsOfForm(changed, asPlanned)]
  if (after && !isAfter(after, changed)) faults.push({ field: on, fault: 'notBeforeDayAfter' })
  if (!before && change.onDay > facts.today && change.onDay <= facts.bookingCloses)
    faults.push({ field: on, fault: 'beforeBookingCloses', closes: facts.bookingCloses })
  if (facts.seatsTaken > 0 && yearOf(change.onDay) !== yearOf(day.onDay)) faults.push({ field: on, fault: 'movesYear' })
  if (facts.seatsTaken > 0 && change.form === 'recorded' && day.form !== 'recorded' && day.onDay <= facts.today)
    faults.push({ field: `form-${number}`, fault: 'chargedAlready' })
  return [...faults, ...clashesOn(on, change, facts)]
}

function clashesOn(field: string, hours: Timed, { staff, otherTasks }: DayFacts): PlanFault[] {
  return staff
    .filter(({ personId, role }) => otherTasks.some((task) => isClashing(task, { ...hours, personId, role })))
    .map(({ personId }) => ({ field, fault: 'staffedElsewhere', personId }))
}
