import {
  beInterested,
  bookSeats,
  listRegisters,
  makeQuotaKey,
  type OccasionsPorts,
  planOccasion,
  quotasBy,
  reserveUnnamed,
  setQuotas,
  shareSeats,
} from '#occasions'
import { today, travelTo } from '#platform'
import { attempt, type Db } from '#platform/db'
import { addDays, type Day, timeOfDay, weekday } from '#values'
import { done } from './acts.ts'

const seats = 20
const plannedDaysAgo = 18
const startsInDays = 124
const tuesday = 2

/** With names already, each by whoever books for them. */
const booked = [
  ['nils@norrbotten.example', ['anton@arvidsjaur.example', 'per@gallivare.example', 'moa@pitea.example']],
  ['nils@norrbotten.example', ['tuva@lulea.example', 'erkki@pajala.example', 'risten@kiruna.example']],
] as const

/** Who waits for dates of a course that has none, and who said so how many days ago. */
const interested = [
  { by: 'maj@kalix.example', who: ['ali@kalix.example', 'mira@kalix.example', 'vera@kalix.example'], daysAgo: 64 },
  { by: 'sara@kiruna.example', who: ['sara@kiruna.example'], daysAgo: 41 },
  { by: 'zahra@lulea.example', who: ['zahra@lulea.example'], daysAgo: 23 },
  { by: 'olle@lulea.example', who: ['olle@lulea.example'], daysAgo: 9 },
  { by: 'fia@kalix.example', who: ['fia@kalix.example'], daysAgo: 2 },
] as const

const shared = [
  { slug: 'fou-vasterbotten', seats: 3, agreedWith: 'Projektledningen i Västerbotten' },
  { slug: 'goteborgsregionen', seats: 2, agreedWith: 'Hedda' },
] as const

/** An occasion divided among the municipalities by their inhabitants, with seats that have no name yet and some for neighbours. */
export async function seedQuotas(db: Db, ports: OccasionsPorts): Promise<void> {
  const realToday = today()
  const people = await peopleByAddress(db)
  const regionId = await regionNamed(db, 'norrbottens-kommuner')
  const means = { db, ports, people, regionId }
  await seedInterests(means, realToday)
  travelTo(addDays(realToday, -plannedDaysAgo))
  const occasionId = await planOne(means)
  await divide(means, occasionId)
  travelTo(addDays(realToday, -plannedDaysAgo + 2))
  for (const [by, who] of booked) {
    const personIds = who.map((email) => found(people, email))
    const asked = { occasionId, personIds, whenFull: 'leave' as const, today: today(), money: ports.money }
    await done(attempt(db, (tx) => bookSeats(tx, { ...asked, actor: actorOf(people, by) })))
  }
  const held = { occasionId, municipalityId: await kalix(db), count: 2, today: today(), money: ports.money }
  await done(attempt(db, (tx) => reserveUnnamed(tx, { ...held, actor: actorOf(people, 'bo@kalix.example') })))
  for (const { slug, ...agreed } of shared) {
    const share = { ...agreed, agreement: 'Samma pris som för våra egna kommuner.', agreedOn: today(), today: today() }
    const asked = { ...share, occasionId, regionId: await regionNamed(db, slug), money: ports.money }
    await done(attempt(db, (tx) => shareSeats(tx, { ...asked, actor: actorOf(people, 'eivor@norrbotten.example') })))
  }
  travelTo(realToday)
}

interface Means {
  readonly db: Db
  readonly ports: OccasionsPorts
  readonly people: ReadonlyMap<string, number>
  readonly regionId: number
}

async function planOne({ db, ports, people, regionId }: Means): Promise<number> {
  const course = await courseNamed(db, 'samtal-och-delaktighet')
  const first = nextTuesday(addDays(today(), plannedDaysAgo + startsInDays))
  const staff = [
    { personId: found(people, 'karin@lulea.example'), role: 'course-leader' as const },
    { personId: found(people, 'ulf@boden.example'), role: 'trainer' as const },
  ]
  const hours = { starts: timeOfDay('09:00'), ends: timeOfDay('16:00'), staff }
  const onScreen = { form: 'digital' as const, place: '', link: 'https://mote.norrbotten.example/samtal-var-1' }
  const onSite = { form: 'on-site' as const, place: 'Kulturens hus, Luleå', link: '' }
  const planned = await done(
    attempt(db, (tx) =>
      planOccasion(tx, {
        regionId,
        courseId: course,
        plan: {
          ...{ seats, bookingOpens: today(), bookingCloses: addDays(first, -14) },
          days: [
            { ...hours, ...onScreen, number: 1, onDay: first },
            { ...hours, ...onSite, number: 2, onDay: addDays(first, 14) },
          ],
        },
        actor: actorOf(people, 'eivor@norrbotten.example'),
        today: today(),
        prices: ports.prices,
      }),
    ),
  )
  return planned.occasionId
}

async function divide({ db, ports, people, regionId }: Means, occasionId: number): Promise<void> {
  const actor = actorOf(people, 'eivor@norrbotten.example')
  const [register] = await listRegisters(db, regionId)
  if (register === undefined) throw new Error('the demo has no population of Norrbotten')
  const { asOf, weights } = register
  const source = 'Befolkningsregistret, folkmängd enligt SCB'
  const key = { regionId, name: `Invånare ${asOf.slice(0, 4)}`, kind: 'population' as const, asOf, source, weights }
  const keyId = await attempt(db, (tx) => makeQuotaKey(tx, key, actor))
  const { firstDay } = await db
    .selectFrom('occasion')
    .select('firstDay')
    .where('id', '=', occasionId)
    .executeTakeFirstOrThrow()
  const releases = [
    { onDay: addDays(firstDay, -45), percent: 50 },
    { onDay: addDays(firstDay, -21), percent: 100 },
  ]
  // Some stay free from the beginning, so that even the smallest municipality and the neighbours find a seat.
  const quotas = quotasBy(weights, seats - 5)
  const asked = { occasionId, keyId, quotas, releases, actor, today: today(), money: ports.money }
  await done(attempt(db, (tx) => setQuotas(tx, asked)))
}

async function seedInterests({ db, people }: Means, realToday: Day): Promise<void> {
  const courseId = await courseWithoutDates(db, realToday)
  for (const { by, who, daysAgo } of interested) {
    travelTo(addDays(realToday, -daysAgo))
    const personIds = who.map((email) => found(people, email))
    const asked = { courseId, personIds, actor: actorOf(people, by), today: today() }
    await done(attempt(db, (tx) => beInterested(tx, asked)))
  }
}

/** The first course of the step Ny that is held on days and that nobody has planned. */
async function courseWithoutDates(db: Db, from: Day): Promise<number> {
  const course = await db
    .selectFrom('course as c')
    .innerJoin('step as s', 's.id', 'c.stepId')
    .innerJoin('journey as j', 'j.id', 's.journeyId')
    .innerJoin('courseRevision as r', 'r.courseId', 'c.id')
    .select('c.id')
    .where('j.slug', '=', 'barn-och-unga')
    .where('c.delivery', '=', 'course-days')
    .where('r.publishedOn', 'is not', null)
    .where('r.supersededOn', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('occasion as o').select('o.id').whereRef('o.courseId', '=', 'c.id').where('o.firstDay', '>', from),
        ),
      ),
    )
    .orderBy('s.position')
    .orderBy('c.position')
    .executeTakeFirstOrThrow()
  return course.id
}

async function courseNamed(db: Db, slug: string): Promise<number> {
  return (await db.selectFrom('course').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id
}

async function regionNamed(db: Db, slug: string): Promise<number> {
  return (await db.selectFrom('organisation').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id
}

async function kalix(db: Db): Promise<number> {
  return (
    await db
      .selectFrom('organisation')
      .select('id')
      .where('name', '=', 'Kalix')
      .where('kind', '=', 'municipality')
      .executeTakeFirstOrThrow()
  ).id
}

async function peopleByAddress(db: Db): Promise<Map<string, number>> {
  const rows = await db.selectFrom('person').select(['id', 'email']).execute()
  return new Map(rows.map(({ id, email }) => [email, id]))
}

const actorOf = (people: ReadonlyMap<string, number>, email: string) => ({
  personId: found(people, email),
  address: null,
})

function found(people: ReadonlyMap<string, number>, email: string): number {
  const id = people.get(email)
  if (id === undefined) throw new Error(`the demo has nobody at ${email}`)
  return id
}

function nextTuesday(from: Day): Day {
  return addDays(from, (tuesday - weekday(from) + 7) % 7)
}
