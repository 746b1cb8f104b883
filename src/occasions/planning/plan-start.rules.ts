import type { StaffedDay } from '../occasion/shown.rules.ts'
import type { CourseDay, DayForm, StaffPlan } from './plan.rules.ts'

/** What a plan begins with when it is made after another: everything but the dates. */
export interface PlanStart {
  readonly copyOf: number
  readonly seats: number
  readonly least: number | undefined
  readonly days: readonly DayStart[]
}

interface DayStart {
  readonly number: number
  readonly starts: string
  readonly ends: string
  readonly form: DayForm
  readonly place: string
  readonly roomId?: number | null | undefined
  readonly link: string
  readonly material: string
  readonly staff: readonly StaffPlan[]
}

interface Copied {
  readonly occasionId: number
  readonly seats: number
  readonly minimum: number | null
  readonly days: readonly (StaffedDay & { readonly roomId?: number | null | undefined })[]
}

/** Of an occasion everything but its dates; of its staff those who are in the team now. */
export function startFrom({ occasionId, seats, minimum, days }: Copied, team: ReadonlySet<number>): PlanStart {
  return {
    copyOf: occasionId,
    seats,
    least: minimum ?? undefined,
    days: days.map(({ number, starts, ends, form, place, roomId, link, material, staff }) => ({
      ...{ number, starts, ends, form, place, roomId, link, material },
      staff: staff.filter(({ personId }) => team.has(personId)).map(({ personId, role }) => ({ personId, role })),
    })),
  }
}

const hours = { whole: { starts: '09:00', ends: '16:00' }, half: { starts: '09:00', ends: '12:00' } }

/** What stands in the fields of a day from the start; where nothing is copied its usual hours. */
export function startOfDay(start: PlanStart | undefined, { number, length }: Pick<CourseDay, 'number' | 'length'>) {
  const found = start?.days.find((day) => day.number === number)
  const first = start?.days[0]
  const blank = { form: undefined, place: '', link: '', material: '', staff: [], isAsFirst: true, ...hours[length] }
  if (found === undefined) return { ...blank, onDay: undefined }
  return { ...found, onDay: undefined, isAsFirst: isSameStaff(found.staff, first?.staff ?? []) }
}

function isSameStaff(one: readonly StaffPlan[], other: readonly StaffPlan[]): boolean {
  const keys = (staff: readonly StaffPlan[]) => staff.map(({ personId, role }) => `${role} ${personId}`).sort()
  return keys(one).join() === keys(other).join()
}
