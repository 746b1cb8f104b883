import { bookSeats, markAttendance, type OccasionsPorts, planOccasion } from '#occasions'
import { today, travelTo } from '#platform'
import { attempt, type Db } from '#platform/db'
import { addDays, type Day, type TimeOfDay, timeOfDay, weekday } from '#values'
import { done } from './acts.ts'
import { type Given, held, type OccasionGiven, occasions } from './invented-occasions.ts'
import { type SeededRoom, seedVenues } from './venues.ts'

const system = { address: null }
const thursday = 4

/** A term that has been and one that comes, by the same acts as everyone else, each on its day. */
export async function seedOccasions(db: Db, ports: OccasionsPorts): Promise<void> {
  const realToday = today()
  const people = await peopleByAddress(db)
  const regionId = (
    await db
      .selectFrom('organisation')
      .select('id')
      .where('slug', '=', 'norrbottens-kommuner')
      .executeTakeFirstOrThrow()
  ).id
  const rooms = await seedVenues(db, { regionId, by: found(people, 'nils@norrbotten.example') })
  const means = { rooms, db, ports, people, regionId, realToday, taken: new Set<Day>() }
  for (const given of occasions) await seedOccasion(means, given)
  travelTo(realToday)
}

interface Means {
  readonly db: Db
  readonly ports: OccasionsPorts
  readonly people: ReadonlyMap<string, number>
  readonly regionId: number
  readonly rooms: ReadonlyMap<string, SeededRoom>
  readonly realToday: Day
  /** Days on which the team already teaches. */
  readonly taken: Set<Day>
}

async function seedOccasion(means: Means, given: OccasionGiven): Promise<void> {
  const { db, ports, people, realToday } = means
  const dates = datesOf(means, given)
  const [firstDay = realToday] = dates
  const plannedOn = plannedOnOf(given, { firstDay, realToday })
  travelTo(plannedOn)
  const occasionId = await plan(means, given, dates)
  for (const [index, { by, who, whenFull }] of given.booked.entries()) {
    travelTo(addDays(plannedOn, index + given.opensAfterDays))
    const personIds = who.flatMap((email) => people.get(email) ?? [])
    if (personIds.length === 0) continue
    const actor = { ...system, personId: found(people, by) }
    const asked = { occasionId, personIds, whenFull, actor, today: today(), money: ports.money }
    await done(attempt(db, (tx) => bookSeats(tx, asked)))
  }
  if (given.attendance) await mark(means, { occasionId, absent: given.attendance })
}

/** Holidays push the first day on; what is said to have been booked must still have been booked by today. */
function plannedOnOf(
  { plannedDaysBefore, opensAfterDays, booked }: OccasionGiven,
  { firstDay, realToday }: { firstDay: Day; realToday: Day },
): Day {
  if (plannedDaysBefore === undefined) return realToday
  const usual = addDays(firstDay, -plannedDaysBefore)
  const latest = addDays(realToday, -(opensAfterDays + booked.length))
  return usual < latest ? usual : latest
}

async function plan(
  { db, ports, people, regionId, rooms }: Means,
  given: OccasionGiven,
  dates: readonly Day[],
): Promise<number> {
  const [firstDay = today()] = dates
  const course = await db.selectFrom('course').select('id').where('slug', '=', given.course).executeTakeFirstOrThrow()
  const staff = given.staff.map(({ email, role }) => ({ personId: found(people, email), role }))
  const asked = {
    regionId,
    courseId: course.id,
    plan: {
      seats: given.seats,
      bookingOpens: addDays(today(), given.opensAfterDays),
      bookingCloses: addDays(firstDay, -7),
      days: given.days.map((day, index) => ({
        ...dayOf(day, rooms),
        number: index + 1,
        onDay: dates[index] ?? firstDay,
        staff,
      })),
    },
    actor: { ...system, personId: found(people, 'eivor@norrbotten.example') },
    today: today(),
    prices: ports.prices,
  }
  const planned = await done(attempt(db, (tx) => planOccasion(tx, asked)))
  return planned.occasionId
}

/** On each day its course leader marks everyone, as on the day itself. */
async function mark(
  { db, ports, people }: Means,
  { occasionId, absent }: { occasionId: number; absent: Given['absent'] },
) {
  const days = await db
    .selectFrom('occasionDay')
    .select(['id', 'number', 'onDay'])
    .where('occasionId', '=', occasionId)
    .orderBy('number')
    .execute()
  const holders = await db
    .selectFrom('booking')
    .select(['id', 'personId'])
    .where('occasionId', '=', occasionId)
    .execute()
  for (const { id: dayId, number, onDay } of days) {
    travelTo(onDay)
    const away = new Set(absent.filter((one) => one.day === number).map(({ email }) => people.get(email)))
    const chosen = holders.map(({ id, personId }) => ({
      bookingId: id,
      mark: away.has(personId) ? ('absent' as const) : ('attended' as const),
      reason: '',
    }))
    const actor = { ...system, personId: found(people, held.leader) }
    const asked = { occasionId, dayId, chosen, seen: 0, actor, today: today(), money: ports.money }
    await done(attempt(db, (tx) => markAttendance(tx, asked)))
  }
}

const hours: Record<OccasionGiven['days'][number]['hours'], { starts: TimeOfDay; ends: TimeOfDay }> = {
  whole: { starts: timeOfDay('09:00'), ends: timeOfDay('16:00') },
  morning: { starts: timeOfDay('08:30'), ends: timeOfDay('12:00') },
}

function dayOf({ where, hours: length }: OccasionGiven['days'][number], rooms: Means['rooms']) {
  const room = rooms.get(where)
  if (room) return { ...hours[length], form: 'on-site' as const, link: '', ...room }
  return where.startsWith('https://')
    ? { ...hours[length], form: 'digital' as const, place: '', link: where }
    : { ...hours[length], form: 'on-site' as const, place: where, link: '' }
}

async function peopleByAddress(db: Db): Promise<Map<string, number>> {
  const rows = await db.selectFrom('person').select(['id', 'email']).execute()
  return new Map(rows.map(({ id, email }) => [email, id]))
}

function found(people: ReadonlyMap<string, number>, email: string): number {
  const id = people.get(email)
  if (id === undefined) throw new Error(`the demo has nobody at ${email}`)
  return id
}

/** Thursdays in term time, each after the one before, none on which the team is taken. */
function datesOf({ realToday, taken }: Means, { startsInDays, days }: OccasionGiven): Day[] {
  const dates: Day[] = []
  const start = nextThursday(addDays(realToday, startsInDays))
  for (const { after } of days) {
    const before = dates.at(-1)
    let date = addDays(start, after)
    while (isHoliday(date) || taken.has(date) || (before !== undefined && date <= before)) date = addDays(date, 7)
    dates.push(date)
    taken.add(date)
  }
  return dates
}

function nextThursday(from: Day): Day {
  return addDays(from, (thursday - weekday(from) + 7) % 7)
}

/** Nobody gives courses at Christmas, or from Midsummer to the middle of August. */
function isHoliday(date: Day): boolean {
  const inYear = date.slice(5)
  return inYear >= '12-18' || inYear <= '01-08' || (inYear >= '06-18' && inYear <= '08-15')
}
