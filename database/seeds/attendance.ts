import { bookSeats, claimPlace, getParticularDay, markAttendance, type OccasionsPorts, planOccasion } from '#occasions'
import { today, travelTo } from '#platform'
import { attempt, type Db } from '#platform/db'
import { addDays, timeOfDay } from '#values'
import { done } from './acts.ts'

interface Means {
  readonly db: Db
  readonly ports: OccasionsPorts
  readonly people: ReadonlyMap<string, number>
  readonly regionId: number
}

const who = [
  ...['linn@pajala.example', 'axel@pitea.example', 'stina@alvsbyn.example', 'lisa@gallivare.example'],
  ...['per@gallivare.example', 'joel@jokkmokk.example', 'omar@alvsbyn.example'],
]

/**
 * A course whose last day is today: some are marked, one says that they came while the network was away, and one missed the
 * first day, which another occasion has again.
 */
export async function seedAttendance(db: Db, ports: OccasionsPorts): Promise<void> {
  const realToday = today()
  const rows = await db.selectFrom('person').select(['id', 'email']).execute()
  const region = db.selectFrom('organisation').select('id').where('slug', '=', 'norrbottens-kommuner')
  const { id: regionId } = await region.executeTakeFirstOrThrow()
  const means = { db, ports, regionId, people: new Map(rows.map(({ id, email }) => [email, id])) }
  travelTo(addDays(realToday, -60))
  const occasionId = await plan(means)
  travelTo(addDays(realToday, -45))
  const asked = { occasionId, personIds: who.map((email) => found(means, email)), whenFull: 'leave' as const }
  const actor = actorOf(means, 'nils@norrbotten.example')
  await done(attempt(db, (tx) => bookSeats(tx, { ...asked, actor, today: today(), money: ports.money })))
  const [first = 0, last = 0] = await daysOf(means, occasionId)
  travelTo(addDays(realToday, -14))
  await mark(means, { occasionId, dayId: first, marked: who, ill: 'lisa@gallivare.example' })
  travelTo(realToday)
  await mark(means, { occasionId, dayId: last, marked: who.slice(0, 3), ill: 'axel@pitea.example' })
  const joel = actorOf(means, 'joel@jokkmokk.example')
  await attempt(db, async (tx) => {
    const day = await getParticularDay(tx, last)
    const seen = new Date(`${realToday}T07:54:00Z`)
    return claimPlace(tx, { day, part: 1, seen, clientMarkId: null, actor: joel })
  })
}

async function plan(means: Means): Promise<number> {
  const { db, ports, regionId } = means
  const course = db.selectFrom('course').select('id').where('slug', '=', 'vald-och-utsatthet')
  const { id: courseId } = await course.executeTakeFirstOrThrow()
  const staff = [
    { personId: found(means, 'karin@lulea.example'), role: 'course-leader' as const },
    { personId: found(means, 'ulf@boden.example'), role: 'trainer' as const },
  ]
  const first = addDays(today(), 46)
  const usual = { starts: timeOfDay('09:00'), ends: timeOfDay('16:00'), form: 'on-site' as const, link: '', staff }
  const days = [first, addDays(first, 14)].map((onDay, index) => ({
    ...{ ...usual, onDay, number: index + 1, place: 'Stadshuset, Boden' },
  }))
  const planned = await done(
    attempt(db, (tx) =>
      planOccasion(tx, {
        ...{ regionId, courseId, today: today(), prices: ports.prices },
        plan: { seats: 14, bookingOpens: today(), bookingCloses: addDays(first, -7), days },
        actor: actorOf(means, 'eivor@norrbotten.example'),
      }),
    ),
  )
  return planned.occasionId
}

async function daysOf({ db }: Means, occasionId: number): Promise<number[]> {
  const days = db.selectFrom('occasionDay').select('id').where('occasionId', '=', occasionId).orderBy('number')
  return (await days.execute()).map(({ id }) => id)
}

interface Marked {
  readonly occasionId: number
  readonly dayId: number
  readonly marked: readonly string[]
  /** Who is away with a reason; the others came. */
  readonly ill: string
}

async function mark(means: Means, { occasionId, dayId, marked, ill }: Marked): Promise<void> {
  const { db, ports } = means
  const ids = new Map(marked.map((email) => [found(means, email), email]))
  const seats = db.selectFrom('booking').select(['id', 'personId']).where('occasionId', '=', occasionId)
  const holders = await seats.where('personId', 'in', [...ids.keys()]).execute()
  const chosen = holders.map(({ id: bookingId, personId }) =>
    ids.get(personId) === ill
      ? { bookingId, mark: 'excused' as const, excuse: 'ill' as const, reason: '' }
      : { bookingId, mark: 'attended' as const, reason: '' },
  )
  const actor = actorOf(means, 'karin@lulea.example')
  const asked = { occasionId, dayId, chosen, seen: 0, actor, today: today(), money: ports.money }
  await done(attempt(db, (tx) => markAttendance(tx, asked)))
}

function actorOf(means: Means, email: string) {
  return { personId: found(means, email), address: null }
}

function found({ people }: Means, email: string): number {
  const id = people.get(email)
  if (id === undefined) throw new Error(`the demo has nobody at ${email}`)
  return id
}
