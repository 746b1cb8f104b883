import { bookSeats, type DayForm, markAttendance, type OccasionsPorts, planOccasion } from '#occasions'
import { now, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { addDays, type Day, isRefusal, timeOfDay, weekday } from '#values'

/** What the acts of the demo need: the house, and who is where. */
export interface Means {
  readonly db: Db
  readonly ports: OccasionsPorts
  readonly people: ReadonlyMap<string, number>
  /** Courses and bodies, by their slug. */
  readonly courses: ReadonlyMap<string, number>
  readonly bodies: ReadonlyMap<string, number>
}

export async function gatherMeans(db: Db, ports: OccasionsPorts): Promise<Means> {
  const people = await db.selectFrom('person').select(['id', 'email']).execute()
  const courses = await db.selectFrom('course').select(['id', 'slug']).execute()
  const bodies = await db.selectFrom('organisation').select(['id', 'slug']).where('slug', 'is not', null).execute()
  return {
    ...{ db, ports, people: new Map(people.map(({ id, email }) => [email, id])) },
    courses: new Map(courses.map(({ id, slug }) => [slug, id])),
    bodies: new Map(bodies.map(({ id, slug }) => [slug ?? '', id])),
  }
}

export interface PlannedDay {
  readonly onDay: Day
  readonly form: DayForm
  readonly place: string
  readonly link: string
  readonly starts?: ReturnType<typeof timeOfDay>
  readonly ends?: ReturnType<typeof timeOfDay>
}

export const onSite = (onDay: Day, place: string): PlannedDay => ({ onDay, form: 'on-site', place, link: '' })
export const onScreen = (onDay: Day, link: string): PlannedDay => ({ onDay, form: 'digital', place: '', link })

/** Of half a day. */
export function morning(day: PlannedDay): PlannedDay {
  return { ...day, starts: timeOfDay('08:30'), ends: timeOfDay('12:00') }
}

export interface Wish {
  readonly region: string
  readonly by: string
  readonly course: string
  readonly seats: number
  readonly days: readonly PlannedDay[]
  readonly staff: readonly { readonly email: string; readonly role: 'course-leader' | 'trainer' | 'reserve' }[]
}

export async function plan(means: Means, { region, by, course, seats, days, staff }: Wish): Promise<number> {
  const { db, ports } = means
  const first = days[0]?.onDay ?? today()
  const usual = { starts: timeOfDay('09:00'), ends: timeOfDay('16:00') }
  const tasks = staff.map(({ email, role }) => ({ personId: idOf(means.people, email), role }))
  const asked = {
    ...{ regionId: idOf(means.bodies, region), courseId: idOf(means.courses, course) },
    ...{ actor: actorOf(means, by), today: today(), prices: ports.prices },
    plan: {
      ...{ seats, bookingOpens: today(), bookingCloses: addDays(first, -7) },
      days: days.map((day, index) => ({ ...usual, ...day, number: index + 1, staff: tasks })),
    },
  }
  return (await done(attempt(db, (tx) => planOccasion(tx, asked)))).occasionId
}

interface Booked {
  readonly occasionId: number
  readonly by: string
  readonly who: readonly string[]
}

export async function book(means: Means, { occasionId, by, who }: Booked): Promise<void> {
  const personIds = who.map((email) => idOf(means.people, email))
  const asked = { occasionId, personIds, whenFull: 'leave' as const, today: today(), money: means.ports.money }
  await done(attempt(means.db, (tx) => bookSeats(tx, { ...asked, actor: actorOf(means, by) })))
}

export async function seatOf({ db, people }: Means, occasionId: number, email: string): Promise<number> {
  const seat = await db
    .selectFrom('booking')
    .select('id')
    .where('occasionId', '=', occasionId)
    .where('personId', '=', idOf(people, email))
    .executeTakeFirstOrThrow()
  return seat.id
}

export async function daysOf(db: Db, occasionId: number): Promise<{ id: number; number: number; onDay: Day }[]> {
  const days = db.selectFrom('occasionDay').select(['id', 'number', 'onDay']).where('occasionId', '=', occasionId)
  return days.orderBy('number').execute()
}

interface Marked {
  readonly occasionId: number
  readonly dayId: number
  readonly by: string
  readonly absent: readonly string[]
  readonly ill: readonly string[]
}

/** Everyone who has a seat was there, but for those who were not. */
export async function mark(means: Means, { occasionId, dayId, by, absent, ill }: Marked): Promise<void> {
  const { db, ports } = means
  const holders = await db
    .selectFrom('booking as b')
    .innerJoin('person as p', 'p.id', 'b.personId')
    .select(['b.id as bookingId', 'p.email'])
    .where('b.occasionId', '=', occasionId)
    .where('b.cancelledAt', 'is', null)
    .execute()
  const chosen = holders.map(({ bookingId, email }) => {
    if (ill.includes(email)) return { bookingId, mark: 'excused' as const, excuse: 'ill' as const, reason: '' }
    return { bookingId, mark: absent.includes(email) ? ('absent' as const) : ('attended' as const), reason: '' }
  })
  const asked = { occasionId, dayId, chosen, seen: 0, today: today(), money: ports.money }
  await done(attempt(db, (tx) => markAttendance(tx, { ...asked, actor: actorOf(means, by) })))
}

export function actorOf({ people }: Pick<Means, 'people'>, email: string) {
  return { personId: idOf(people, email), address: null }
}

export function idOf(ids: ReadonlyMap<string, number>, key: string): number {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the demo has no ${key}`)
  return id
}

/** The first day of that kind from a day on, 1 being Monday. */
export function nextWeekday(from: Day, wanted: number): Day {
  return addDays(from, (wanted - weekday(from) + 7) % 7)
}

/** What an act came to. The demo is refused nothing: where it is, it is wrong. */
export async function done<Outcome>(outcome: Promise<Outcome>): Promise<Exclude<Outcome, { refused: string }>> {
  const answer = await outcome
  if (isDone(answer)) return answer
  throw new Error(`the demo was refused: ${JSON.stringify(answer)} at ${now().toISOString()}`)
}

function isDone<Outcome>(answer: Outcome): answer is Exclude<Outcome, { refused: string }> {
  return !isRefusal(answer)
}
