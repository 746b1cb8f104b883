import { addDays, type Day, daysBetween, type Refusal, yearOf } from '#values'
import { faultsOfTime, isClashing, type OtherTask, type PlanFault, type StaffRole } from '../planning/plan.rules.ts'
import type { PlannedDay } from './day.rules.ts'

export type MoveRefusal =
  | Refusal<'begun'>
  | Refusal<'notMoved'>
  | (Refusal<'stale'> & { readonly version: number })
  | (Refusal<'movedFaulty'> & { readonly faults: readonly MoveFault[] })

/** What stands in the way, on the day it would be moved to. */
export type MoveFault = PlanFault & { readonly onDay: Day }

interface Moved {
  readonly days: readonly PlannedDay[]
  readonly byDays: number
  readonly seatsTaken: number
  readonly today: Day
  readonly staff: readonly { readonly personId: number; readonly number: number; readonly role: StaffRole }[]
  readonly otherTasks: readonly OtherTask[]
}

/** All days move together, as long as none of them has been. */
export function whyNotMove(days: readonly { readonly onDay: Day }[], today: Day): MoveRefusal | undefined {
  return days.some(({ onDay }) => onDay < today) ? { refused: 'begun' } : undefined
}

/** Everything that stands in the way of moving all days: what has been, another year once booked, the staff elsewhere. */
export function faultsOfMove({ days, byDays, seatsTaken, today, staff, otherTasks }: Moved): MoveFault[] {
  return days.flatMap((day) => {
    const onDay = addDays(day.onDay, byDays)
    const field = `on-${day.number}`
    const faults: PlanFault[] = [...faultsOfTime({ ...day, onDay }, undefined, today)]
    if (seatsTaken > 0 && yearOf(onDay) !== yearOf(day.onDay)) faults.push({ field, fault: 'movesYear' })
    for (const { personId, number, role } of staff) {
      const own = { ...day, onDay, endsDayAfter: day.ends < day.starts, personId, role }
      if (number === day.number && otherTasks.some((task) => isClashing(task, own)))
        faults.push({ field, fault: 'staffedElsewhere', personId })
    }
    return faults.map((fault) => ({ ...fault, onDay }))
  })
}

interface Window {
  readonly bookingOpens: Day
  readonly bookingCloses: Day
  readonly decideBy: Day | null
}

/** Booking and the day of decision move with the days; what has opened stays open. */
export function movedWindow({ bookingOpens, bookingCloses, decideBy }: Window, byDays: number, today: Day): Window {
  const opens = addDays(bookingOpens, byDays)
  const closes = addDays(bookingCloses, byDays)
  return {
    bookingOpens: bookingOpens <= today || opens > closes ? bookingOpens : opens,
    bookingCloses: daysBetween(bookingOpens, closes) < 0 ? bookingOpens : closes,
    decideBy: decideBy && addDays(decideBy, byDays),
  }
}
