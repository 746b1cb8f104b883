import type { Db } from '#platform/db'
import { type Asker, Missing, parseId } from '#values'
import { findOccasion } from '../occasion/occasion.report.ts'
import { inTheirRegion, staffedBy } from '../occasion/reach.report.ts'
import type { Occasion, StaffedDay } from '../occasion/shown.rules.ts'
import { mayMark } from './attendance.rules.ts'

export interface DayAddress {
  Params: { occasionId: string; dayId: string }
}

/** A day of an occasion as someone meets it. */
export interface Met {
  readonly occasion: Occasion
  readonly day: StaffedDay
  readonly mayMark: boolean
  readonly plansTheRegion: boolean
}

/** The day, for whoever is on the staff of the occasion or plans in its region; for others it is not there. */
export async function getMet(db: Db, asker: Asker, params: DayAddress['Params']): Promise<Met> {
  const id = parseId(params.occasionId) ?? 0
  const planned = await findOccasion(db, id, inTheirRegion(asker, 'plan occasions'))
  const occasion = planned ?? (await findOccasion(db, id, staffedBy(asker.personId)))
  const day = occasion?.days.find(({ dayId }) => String(dayId) === params.dayId)
  if (occasion === undefined || day === undefined) throw new Missing('day')
  const leadsTheDay = day.staff.some(({ personId, role }) => personId === asker.personId && role === 'course-leader')
  const plansTheRegion = planned !== undefined
  return { occasion, day, plansTheRegion, mayMark: mayMark({ leadsTheDay, plansTheRegion }) }
}

/** The day, for whoever may mark its attendance; for others it is not there. */
export async function getMarkable(db: Db, asker: Asker, params: DayAddress['Params']): Promise<Met> {
  const met = await getMet(db, asker, params)
  if (!met.mayMark) throw new Missing('attendance')
  return met
}

export function listAddress({ occasion, day }: Pick<Met, 'occasion' | 'day'>): string {
  return `/occasions/${occasion.occasionId}/days/${day.dayId}/attendance`
}
