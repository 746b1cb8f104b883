import { type Fault, field, readForm } from '#platform/web'
import { type CourseDay, type DayPlan, dayForms, type OccasionPlan, type StaffPlan } from './plan.rules.ts'

type PlanRead =
  | { readonly ok: true; readonly plan: OccasionPlan; readonly token: string }
  | { readonly ok: false; readonly faults: Readonly<Record<string, Fault>> }

const whole = {
  token: field.token(),
  seats: field.whole(1, 500),
  bookingOpens: field.day(),
  bookingCloses: field.day(),
}

const ofDay = {
  on: field.day(),
  starts: field.time(),
  ends: field.time(),
  form: field.choice(dayForms),
  place: field.optionalText(200),
  link: field.optionalText(500),
  same: field.optionalText(3),
  leader: field.optionalText(10),
  trainers: field.ids(20),
  reserves: field.ids(20),
}

/** The plan as it was filled in; each fault at its field, `on-2` being the date of day 2. */
export function readPlan(body: unknown, courseDays: readonly CourseDay[]): PlanRead {
  const general = readForm(body, whole)
  const days = courseDays.map(({ number }) => ({ number, read: readForm(fieldsOfDay(body, number), ofDay) }))
  const faults: Record<string, Fault> = general.ok ? {} : { ...general.faults }
  const plans: Omit<DayPlan, 'staff'>[] = []
  const staff: StaffPlan[][] = []
  for (const { number, read } of days) {
    if (!read.ok) {
      for (const [name, fault] of Object.entries(read.faults)) faults[`${name}-${number}`] = fault
      continue
    }
    const { on, same, leader, trainers, reserves, ...rest } = read.values
    const isAsFirst = number !== 1 && same !== ''
    plans.push({ ...rest, number, onDay: on })
    staff.push(isAsFirst ? [...(staff[0] ?? [])] : staffOf(leader, trainers, reserves))
  }
  if (!general.ok || Object.keys(faults).length > 0) return { ok: false, faults }
  const { token, ...booking } = general.values
  const planned = plans.map((day, index) => ({ ...day, staff: staff[index] ?? [] }))
  return { ok: true, token, plan: { ...booking, days: planned } }
}

function staffOf(leader: string, trainers: readonly number[], reserves: readonly number[]): StaffPlan[] {
  const leaderId = /^[1-9]\d{0,8}$/.test(leader) ? Number(leader) : undefined
  return [
    ...(leaderId === undefined ? [] : [{ personId: leaderId, role: 'course-leader' as const }]),
    ...trainers.map((personId) => ({ personId, role: 'trainer' as const })),
    ...reserves.map((personId) => ({ personId, role: 'reserve' as const })),
  ]
}

/** `on-2` and its like without the number, so that every day is read by the same shape. */
function fieldsOfDay(body: unknown, number: number): object {
  if (typeof body !== 'object' || body === null) return {}
  const ending = `-${number}`
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      name.endsWith(ending) ? [[name.slice(0, -ending.length), value]] : [],
    ),
  )
}
