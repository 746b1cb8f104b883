import { bookSeats, cancelOccasion, type DayForm, type OccasionsPorts, planOccasion, settleOccasion } from '#occasions'
import { today, travelTo } from '#platform'
import { attempt, type Db } from '#platform/db'
import { addDays, type Day, timeOfDay, weekday } from '#values'
import { done } from './acts.ts'

const wednesday = 3

interface Means {
  readonly db: Db
  readonly ports: OccasionsPorts
  readonly people: ReadonlyMap<string, number>
  readonly regionId: number
}

/** Where an occasion can be in its life: few booked and soon to be decided on, cancelled, settled, and of four unlike days. */
export async function seedLifecycle(db: Db, ports: OccasionsPorts): Promise<void> {
  const realToday = today()
  const rows = await db.selectFrom('person').select(['id', 'email']).execute()
  const region = db.selectFrom('organisation').select('id').where('slug', '=', 'norrbottens-kommuner')
  const { id: regionId } = await region.executeTakeFirstOrThrow()
  const means = { db, ports, regionId, people: new Map(rows.map(({ id, email }) => [email, id])) }
  travelTo(addDays(realToday, -30))
  await planFew(means, realToday)
  const cancelled = await planCancelled(means, realToday)
  await planUnlike(means, realToday)
  travelTo(addDays(realToday, -2))
  const why = 'För få hade möjlighet att komma de dagarna. Ett nytt tillfälle planeras till hösten.'
  const actor = actorOf(means, 'nils@norrbotten.example')
  const given = { occasionId: cancelled, why, keepsInterest: false, money: ports.money, actor }
  await done(attempt(db, (tx) => cancelOccasion(tx, given)))
  travelTo(realToday)
  await settleHeld(means)
}

/** Eight are needed and three are booked; in five days it is decided. */
async function planFew(means: Means, realToday: Day): Promise<void> {
  const first = nextWednesday(addDays(realToday, 24))
  const days = [onSite(first, 'Stadshuset, Luleå'), onSite(addDays(first, 14), 'Stadshuset, Luleå')]
  const minimum = { least: 8, decideBy: addDays(realToday, 5) }
  const occasionId = await plan(means, { course: 'vald-och-utsatthet', seats: 16, days, minimum })
  await book(means, occasionId, ['tuva@lulea.example', 'erkki@pajala.example', 'moa@pitea.example'])
}

async function planCancelled(means: Means, realToday: Day): Promise<number> {
  const first = nextWednesday(addDays(realToday, 66))
  const days = [onSite(first, 'Folkets hus, Kiruna'), onSite(addDays(first, 7), 'Folkets hus, Kiruna')]
  const occasionId = await plan(means, { course: 'vald-och-utsatthet', seats: 14, days })
  await book(means, occasionId, ['risten@kiruna.example', 'sara@kiruna.example'])
  return occasionId
}

/** A room, a meeting, a broadcast evening and a recording, as far as the course allows each. */
async function planUnlike(means: Means, realToday: Day): Promise<void> {
  const first = nextWednesday(addDays(realToday, 80))
  const link = 'https://mote.norrbotten.example/handlaggning'
  const days = [
    { ...onSite(first, 'Kulturens hus, Luleå'), material: 'Blädderblock, samtalskort och namnskyltar' },
    { ...onScreen(addDays(first, 7), 'digital', `${link}-2`), starts: timeOfDay('08:30'), ends: timeOfDay('15:00') },
    { ...onScreen(addDays(first, 14), 'broadcast', `${link}-3`), starts: timeOfDay('12:30'), ends: timeOfDay('19:30') },
    { ...onScreen(addDays(first, 21), 'digital', `${link}-4`), material: 'Arbetsbladet Min plan' },
  ]
  await plan(means, { course: 'handlaggning-med-barnet-i-centrum', seats: 20, days })
}

/** The one that was held last year has nothing left to do. */
async function settleHeld(means: Means): Promise<void> {
  const { db } = means
  const held = await db
    .selectFrom('occasion')
    .select('id')
    .where('regionId', '=', means.regionId)
    .where('lastDay', '<', today())
    .orderBy('lastDay')
    .limit(1)
    .executeTakeFirstOrThrow()
  const asked = { occasionId: held.id, today: today(), actor: actorOf(means, 'eivor@norrbotten.example') }
  await done(attempt(db, (tx) => settleOccasion(tx, asked)))
}

interface PlannedDay {
  readonly onDay: Day
  readonly form: DayForm
  readonly place: string
  readonly link: string
  readonly starts?: ReturnType<typeof timeOfDay>
  readonly ends?: ReturnType<typeof timeOfDay>
  readonly material?: string
}

const onSite = (onDay: Day, place: string): PlannedDay => ({ onDay, form: 'on-site', place, link: '' })
const onScreen = (onDay: Day, form: DayForm, link: string): PlannedDay => ({ onDay, form, place: '', link })

interface Wish {
  readonly course: string
  readonly seats: number
  readonly days: readonly PlannedDay[]
  readonly minimum?: { readonly least: number; readonly decideBy: Day }
}

async function plan(means: Means, { course: slug, seats, days, minimum }: Wish): Promise<number> {
  const { db, ports, regionId } = means
  const course = await db.selectFrom('course').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  const staff = [
    { personId: found(means, 'karin@lulea.example'), role: 'course-leader' as const },
    { personId: found(means, 'ulf@boden.example'), role: 'trainer' as const },
  ]
  const [first = days[0]?.onDay ?? today()] = days.map(({ onDay }) => onDay)
  const usual = { starts: timeOfDay('09:00'), ends: timeOfDay('16:00'), staff }
  const planned = await done(
    attempt(db, (tx) =>
      planOccasion(tx, {
        regionId,
        courseId: course.id,
        plan: {
          ...{ seats, bookingOpens: today(), bookingCloses: addDays(first, -7) },
          ...(minimum && { minimum }),
          days: days.map((day, index) => ({ ...usual, ...day, number: index + 1 })),
        },
        actor: actorOf(means, 'eivor@norrbotten.example'),
        today: today(),
        prices: ports.prices,
      }),
    ),
  )
  return planned.occasionId
}

async function book(means: Means, occasionId: number, who: readonly string[]): Promise<void> {
  const personIds = who.map((email) => found(means, email))
  const actor = actorOf(means, 'nils@norrbotten.example')
  const asked = { occasionId, personIds, whenFull: 'leave' as const, today: today(), actor, money: means.ports.money }
  await done(attempt(means.db, (tx) => bookSeats(tx, asked)))
}

function actorOf(means: Means, email: string) {
  return { personId: found(means, email), address: null }
}

function found({ people }: Means, email: string): number {
  const id = people.get(email)
  if (id === undefined) throw new Error(`the demo has nobody at ${email}`)
  return id
}

function nextWednesday(from: Day): Day {
  return addDays(from, (wednesday - weekday(from) + 7) % 7)
}
