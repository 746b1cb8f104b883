import { type Fault, field, readForm } from '#platform/web'
import type { Day } from '#values'
import type { SeatTerms } from '../seats/seat-rule.rules.ts'
import { withRoom } from '../venues/choose-room.rules.ts'
import type { RoomChoice } from '../venues/venue.rules.ts'
import {
  type CourseDay,
  type DayPlan,
  dayForms,
  type Minimum,
  type OccasionPlan,
  type PlanFault,
  type StaffPlan,
} from './plan.rules.ts'
import { pairFaults, windowOf } from './window.rules.ts'

type PlanRead =
  | { readonly ok: true; readonly plan: OccasionPlan; readonly token: string }
  | { readonly ok: false; readonly faults: Readonly<Record<string, Fault>>; readonly planFaults: readonly PlanFault[] }

const whole = {
  token: field.token(),
  seats: field.whole(1, 500),
  bookingOpens: field.optionalDay(),
  bookingCloses: field.optionalDay(),
  least: field.optionalWhole(1, 500),
  decideBy: field.optionalDay(),
}

const ofDay = {
  on: field.day(),
  starts: field.time(),
  ends: field.time(),
  dayAfter: field.optionalText(3),
  form: field.choice(dayForms),
  room: field.optionalText(10),
  place: field.optionalText(200),
  link: field.optionalText(500),
  material: field.optionalText(1000),
  same: field.optionalText(3),
  leader: field.optionalText(10),
  trainers: field.ids(20),
  reserves: field.ids(20),
}

interface ReadBy {
  readonly courseDays: readonly CourseDay[]
  /** Those that can be chosen. */
  readonly rooms: readonly RoomChoice[]
  /** Fills in when seats are booked where the dates were left empty. */
  readonly rule: Pick<SeatTerms, 'opensDays' | 'closesDays'>
  readonly today: Day
}

/** The plan as it was filled in; each fault at its field, `on-2` being the date of day 2. */
export function readPlan(body: object, { courseDays, rooms, rule, today }: ReadBy): PlanRead {
  const general = readForm(body, whole)
  const { days, faults: ofDays } = readDays(body, courseDays, rooms)
  const faults: Record<string, Fault> = { ...(general.ok ? {} : general.faults), ...ofDays }
  const planFaults = general.ok ? pairFaults(general.values) : []
  if (!general.ok || Object.keys(faults).length + planFaults.length > 0) return { ok: false, faults, planFaults }
  const { token, seats, bookingOpens, bookingCloses, least, decideBy } = general.values
  const first = days[0]?.onDay ?? today
  const usual = windowOf(first, rule, today)
  const minimum: Minimum | undefined = least === undefined || decideBy === undefined ? undefined : { least, decideBy }
  const window = {
    bookingOpens: bookingOpens ?? usual.bookingOpens,
    bookingCloses: bookingCloses ?? usual.bookingCloses,
  }
  return { ok: true, token, plan: { seats, ...window, days, ...(minimum && { minimum }) } }
}

function readDays(body: object, courseDays: readonly CourseDay[], rooms: readonly RoomChoice[]) {
  const faults: Record<string, Fault> = {}
  const days: DayPlan[] = []
  for (const { number } of courseDays) {
    const read = readForm(fieldsOfDay(body, number), ofDay)
    if (!read.ok) {
      for (const [name, fault] of Object.entries(read.faults)) faults[`${name}-${number}`] = fault
      continue
    }
    const { on, same, leader, trainers, reserves, dayAfter, ...filled } = read.values
    const rest = withRoom(filled, rooms)
    if (rest === undefined) {
      faults[`room-${number}`] = 'notAChoice'
      continue
    }
    const isAsFirst = number !== 1 && same !== ''
    const staff = isAsFirst ? (days[0]?.staff ?? []) : staffOf(leader, trainers, reserves)
    days.push({ ...rest, number, onDay: on, endsDayAfter: dayAfter !== '', staff })
  }
  return { days, faults }
}

/** Those chosen for a day; who is chosen twice is there twice, and told of by the rule. */
export function staffOf(leader: string, trainers: readonly number[], reserves: readonly number[]): StaffPlan[] {
  const leaderId = /^[1-9]\d{0,8}$/.test(leader) ? Number(leader) : undefined
  return [
    ...(leaderId === undefined ? [] : [{ personId: leaderId, role: 'course-leader' as const }]),
    ...trainers.map((personId) => ({ personId, role: 'trainer' as const })),
    ...reserves.map((personId) => ({ personId, role: 'reserve' as const })),
  ]
}

/** `on-2` and its like without the number, so that every day is read by the same shape. */
export function fieldsOfDay(body: object, number: number): object {
  const ending = `-${number}`
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      name.endsWith(ending) ? [[name.slice(0, -ending.length), value]] : [],
    ),
  )
}
