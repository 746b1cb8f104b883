import { moneyPort } from '#economy'
import { bookSeats } from '#occasions'
import { now, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { addDays } from '#values'

/** What a booking needs: people who hold no seat, someone who books them, and a course of one day to sit on. */
export interface Bookers {
  readonly regionId: number
  readonly courseId: number
  readonly revisionId: number
  readonly actor: { readonly personId: number; readonly address: string }
  /** In the order of their ids, which are consecutive. */
  readonly personIds: readonly number[]
}

/** Where the nations of the benches live. */
export const regionSlug = 'norrbottens-kommuner'

/** Finds them in a country whose nation has no occasions. */
export async function findBookers(db: Db): Promise<Bookers> {
  const region = await db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', regionSlug)
    .executeTakeFirstOrThrow()
  const course = await db
    .selectFrom('courseRevision as r')
    .innerJoin('courseDay as d', 'd.revisionId', 'r.id')
    .select(['r.courseId', 'r.id'])
    .where('r.publishedOn', 'is not', null)
    .where('r.supersededOn', 'is', null)
    .groupBy(['r.courseId', 'r.id'])
    .orderBy((eb) => eb.fn.countAll())
    .orderBy('r.id')
    .executeTakeFirstOrThrow()
  const people = await db
    .selectFrom('person as p')
    .innerJoin('enrolment as e', 'e.personId', 'p.id')
    .select('p.id')
    .where('p.email', 'like', '%@nation.example')
    .orderBy('p.id')
    .execute()
  const leader = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'maj@kalix.example')
    .executeTakeFirstOrThrow()
  return {
    regionId: region.id,
    courseId: course.courseId,
    revisionId: course.id,
    actor: { personId: leader.id, address: '192.0.2.1' },
    personIds: people.map(({ id }) => id),
  }
}

/** An occasion of one day that takes bookings today, with a price in three parts; written as planning would. */
export async function makeOccasion(db: Db, bookers: Bookers, seats: number): Promise<number> {
  const { regionId, courseId, revisionId, actor } = bookers
  const [opens, closes, onDay] = [addDays(today(), -10), addDays(today(), 10), addDays(today(), 30)]
  const occasion = await db
    .insertInto('occasion')
    .values({
      ...{ courseId, revisionId, regionId, seats },
      ...{ bookingOpens: opens, bookingCloses: closes, firstDay: onDay, lastDay: onDay },
      ...{ plannedBy: actor.personId, plannedAt: now() },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const day = await db
    .insertInto('occasionDay')
    .values({
      ...{ occasionId: occasion.id, number: 1, onDay, starts: '09:00', ends: '16:00' },
      ...{ length: 'whole', form: 'digital', link: 'https://video.example/1' },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const parts = await db
    .selectFrom('priceComponent as c')
    .innerJoin('priceList as l', 'l.id', 'c.priceListId')
    .select(['c.component', 'c.position', 'c.amountOre'])
    .where('l.regionId', '=', regionId)
    .where('c.component', '!=', 'room')
    .execute()
  await db
    .insertInto('dayPrice')
    .values(parts.map((part) => ({ ...part, dayId: day.id })))
    .execute()
  return occasion.id
}

/** One person asks for a seat, or for a place in the queue when there is none, as the page does it. */
export async function bookOne(db: Db, { actor }: Bookers, asked: { occasionId: number; personId: number }) {
  const { occasionId, personId } = asked
  return attempt(db, (tx) =>
    bookSeats(tx, { occasionId, personIds: [personId], whenFull: 'queue', actor, today: today(), money: moneyPort }),
  )
}
