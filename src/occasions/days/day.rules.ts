import { type Day, type Refusal, type TimeOfDay, yearOf } from '#values'
import {
  type CourseDay,
  type DayForm,
  faultsOfForm,
  faultsOfTime,
  hinders,
  isAfter,
  type OtherTask,
  type PlanFault,
  type StaffPlan,
} from '../planning/plan.rules.ts'

/** What may change about a day that is planned; its form stays as it was planned. */
export interface DayChange {
  readonly onDay: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly place: string
  readonly link: string
}

export interface PlannedDay extends DayChange {
  readonly number: number
  readonly form: DayForm
}

export interface DayFacts {
  readonly today: Day
  /** Every day of the occasion as it is, the changed one too. */
  readonly days: readonly PlannedDay[]
  readonly bookingCloses: Day
  readonly seatsTaken: number
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

/** What must be put right before a day is changed: it keeps its place among the others, its year once booked, its staff. */
export function faultsOfChange(day: PlannedDay, change: DayChange, facts: DayFacts): PlanFault[] {
  const { number, form } = day
  const [before, after] = [number - 1, number + 1].map((other) => facts.days.find((one) => one.number === other))
  const changed = { ...change, number, form }
  const on = `on-${number}`
  // The form is as it was planned, also where the course has since ruled it out for new occasions.
  const asPlanned: CourseDay[] = [{ number, length: 'whole', forms: [form] }]
  const faults = [...faultsOfTime(changed, before, facts.today), ...faultsOfForm(changed, asPlanned)]
  if (after && !isAfter(after, changed)) faults.push({ field: on, fault: 'notBeforeDayAfter' })
  if (!before && change.onDay > facts.today && change.onDay <= facts.bookingCloses)
    faults.push({ field: on, fault: 'beforeBookingCloses', closes: facts.bookingCloses })
  if (facts.seatsTaken > 0 && yearOf(change.onDay) !== yearOf(day.onDay)) faults.push({ field: on, fault: 'movesYear' })
  return [...faults, ...clashesOn(on, change.onDay, facts)]
}

function clashesOn(field: string, onDay: Day, { staff, otherTasks }: DayFacts): PlanFault[] {
  return staff
    .filter(({ personId, role }) =>
      otherTasks.some((task) => task.personId === personId && task.onDay === onDay && hinders(task.role, role)),
    )
    .map(({ personId }) => ({ field, fault: 'staffedElsewhere', personId }))
}
