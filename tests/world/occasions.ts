import { moneyPort, pricePort } from '#economy'
import { bookSeats, nationalSeatTerms, planOccasion, type SeatTerms } from '#occasions'
import { realNow, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { addTeamMember } from '#trainers'
import { addDays, type Day, day, isRefusal, kr, timeOfDay } from '#values'
import type { World } from '../world.ts'
import { type BuiltCourse, courseBuilders } from './courses.ts'
import { economyBuilders } from './economy.ts'

/** A region with a municipality, a unit with its leader and people, a course of two days and a team that teaches it. */
export interface Station {
  readonly regionId: number
  readonly municipalityId: number
  readonly unitId: number
  readonly course: BuiltCourse
  /** Leads the unit. */
  readonly maj: number
  /** Administers the municipality. */
  readonly bo: number
  /** Plans in the region. */
  readonly eivor: number
  readonly karin: number
  readonly ulf: number
  readonly rosa: number
  /** In the unit, in Swedish order of their names. */
  readonly people: readonly number[]
}

interface OccasionWish {
  readonly seats?: number
  /** Days from today to the first day. */
  readonly firstIn?: number
  readonly opensIn?: number
  readonly closesIn?: number
}

type OffersWish = Partial<SeatTerms>

const longAgo = day('2021-07-01')
const givenAtOnce: OffersWish = { offerHours: 0, offersStopDays: 0 }

export function occasionBuilders(world: Pick<World, 'db' | 'region' | 'municipality' | 'unit' | 'person'>) {
  const { db } = world
  const courses = courseBuilders(db)

  /** Seats that become free are given at once unless the region is said to offer them. */
  const station = async (peopleCount = 5, offers: OffersWish = givenAtOnce): Promise<Station> => {
    const regionId = await world.region()
    await economyBuilders(db).regionRule(regionId)
    await priceList(db, regionId)
    await seatRule(db, regionId, offers)
    const municipalityId = await world.municipality({ regionId })
    const unitId = await world.unit({ municipalityId })
    const course = await courses.course({ name: 'Samtal och delaktighet' })
    const plans = { role: 'regional-project-manager', at: regionId } as const
    const leads = { role: 'team-leader', at: unitId } as const
    const team = { unitId }
    const made: Omit<Station, 'people'> = {
      ...{ regionId, municipalityId, unitId, course },
      maj: await world.person({ ...team, name: 'Maj', roles: [leads] }),
      bo: await world.person({ name: 'Bo', roles: [{ role: 'municipal-administrator', at: municipalityId }] }),
      eivor: await world.person({ name: 'Eivor', roles: [plans] }),
      karin: await world.person({ name: 'Karin', roles: [{ role: 'course-leader', at: regionId }] }),
      ulf: await world.person({ name: 'Ulf', roles: [{ role: 'trainer', at: regionId }] }),
      rosa: await world.person({ name: 'Rosa', roles: [{ role: 'trainer', at: regionId }] }),
    }
    for (const personId of [made.karin, made.ulf, made.rosa]) await joinTeam(db, made, personId)
    const people: number[] = []
    for (let n = 0; n < peopleCount; n++) people.push(await world.person({ ...team, name: `Anna ${100 + n}` }))
    for (const personId of people) await courses.travels(personId, course.stepId)
    return { ...made, people }
  }

  /** So many more people in the unit, made all at once. */
  const crowd = async ({ unitId }: Station, count: number): Promise<number[]> => {
    const made = await db
      .insertInto('person')
      .values(
        Array.from({ length: count }, (_, n) => ({
          ...{ name: `Person ${n + 1}`, email: `crowd-${unitId}-${n + 1}@test.example`, createdAt: realNow() },
        })),
      )
      .returning('id')
      .execute()
    const ids = made.map(({ id }) => id)
    await db
      .insertInto('employment')
      .values(ids.map((personId) => ({ personId, organisationId: unitId, fromDay: longAgo })))
      .execute()
    return ids
  }

  /** Two days a week apart, on site, led by Karin with Ulf, Rosa in reserve; booking is open unless said. */
  const occasion = async (at: Station, wish: OccasionWish = {}): Promise<number> => {
    const { seats = 3, firstIn = 30, opensIn = 0, closesIn = firstIn - 5 } = wish
    const first = addDays(today(), firstIn)
    const staff = [
      { personId: at.karin, role: 'course-leader' },
      { personId: at.ulf, role: 'trainer' },
      { personId: at.rosa, role: 'reserve' },
    ] as const
    const aDay = (number: number, onDay: Day) => ({
      ...{ number, onDay, starts: timeOfDay('09:00'), ends: timeOfDay('16:00') },
      ...{ form: 'on-site' as const, place: 'Kulturens hus, Luleå', link: '', staff },
    })
    const planned = await attempt(db, (tx) =>
      planOccasion(tx, {
        regionId: at.regionId,
        courseId: at.course.courseId,
        plan: {
          seats,
          bookingOpens: addDays(today(), opensIn),
          bookingCloses: addDays(today(), closesIn),
          days: [aDay(1, first), aDay(2, addDays(first, 7))],
        },
        actor: { personId: at.eivor, address: null },
        today: today(),
        prices: pricePort,
      }),
    )
    if (isRefusal(planned)) throw new Error(`the plan was refused: ${JSON.stringify(planned)}`)
    return planned.occasionId
  }

  /** Books these for their leader; whoever finds it full stands in the queue. */
  const booked = async (at: Station, occasionId: number, personIds: readonly number[]): Promise<void> => {
    const asked = { occasionId, personIds, whenFull: 'queue' as const, today: today(), money: moneyPort }
    const outcome = await attempt(db, (tx) => bookSeats(tx, { ...asked, actor: { personId: at.maj, address: null } }))
    if (isRefusal(outcome)) throw new Error(`the booking was refused: ${JSON.stringify(outcome)}`)
  }

  const seatsOf = async (occasionId: number): Promise<number[]> =>
    (
      await db
        .selectFrom('booking')
        .select('personId')
        .where('occasionId', '=', occasionId)
        .where('cancelledAt', 'is', null)
        .orderBy('id')
        .execute()
    ).map(({ personId }) => personId)

  const queueOf = async (occasionId: number): Promise<number[]> =>
    (
      await db
        .selectFrom('queuePlace')
        .select('personId')
        .where('occasionId', '=', occasionId)
        .where('leftAt', 'is', null)
        .orderBy('id')
        .execute()
    ).map(({ personId }) => personId)

  const bookingOf = async (occasionId: number, personId: number): Promise<number> =>
    (
      await db
        .selectFrom('booking')
        .select('id')
        .where('occasionId', '=', occasionId)
        .where('personId', '=', personId)
        .where('cancelledAt', 'is', null)
        .executeTakeFirstOrThrow()
    ).id

  const queuePlaceOf = async (occasionId: number, personId: number): Promise<number> =>
    (
      await db
        .selectFrom('queuePlace')
        .select('id')
        .where('occasionId', '=', occasionId)
        .where('personId', '=', personId)
        .where('leftAt', 'is', null)
        .executeTakeFirstOrThrow()
    ).id

  const dayIdsOf = async (occasionId: number): Promise<number[]> =>
    (
      await db.selectFrom('occasionDay').select('id').where('occasionId', '=', occasionId).orderBy('number').execute()
    ).map(({ id }) => id)

  /** The path of the link in the latest letter to a person that has one. */
  const offerLinkTo = async (personId: number): Promise<string> => {
    const letters = await db
      .selectFrom('outboxMail')
      .select('body')
      .where('toPersonId', '=', personId)
      .orderBy('id', 'desc')
      .execute()
    return letters.flatMap(({ body }) => /\/offers\/[\w-]{43}/.exec(body) ?? [])[0] ?? ''
  }

  /** What has been written to a person, newest first. */
  const lettersTo = async (personId: number): Promise<string[]> =>
    (
      await db
        .selectFrom('outboxMail')
        .select('subject')
        .where('toPersonId', '=', personId)
        .orderBy('id', 'desc')
        .execute()
    ).map(({ subject }) => subject)

  return {
    station,
    crowd,
    occasion,
    booked,
    seatsOf,
    queueOf,
    bookingOf,
    queuePlaceOf,
    dayIdsOf,
    lettersTo,
    offerLinkTo,
    ...courses,
  }
}

async function joinTeam(db: Db, at: Omit<Station, 'people'>, personId: number): Promise<void> {
  const role = personId === at.karin ? ('course-leader' as const) : ('trainer' as const)
  const member = { regionId: at.regionId, courseId: at.course.courseId, personId, role, from: longAgo }
  await attempt(db, (tx) => addTeamMember(tx, { ...member, actor: { personId: null, address: null } }))
}

async function seatRule(db: Db, regionId: number, offers: OffersWish): Promise<void> {
  const given = { ...nationalSeatTerms, ...offers }
  const rule = { ...given, priorities: [...given.priorities], source: 'test' }
  await db
    .insertInto('seatRule')
    .values({ ...rule, regionId, fromDay: longAgo, setAt: realNow() })
    .execute()
}

async function priceList(db: Db, regionId: number): Promise<void> {
  const { id: priceListId } = await db
    .insertInto('priceList')
    .values({ regionId, fromDay: longAgo, source: 'test' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('priceComponent')
    .values([
      { priceListId, position: 0, component: 'room', amountOre: kr(1000), forms: ['on-site'] },
      { priceListId, position: 1, component: 'pot', amountOre: kr(400), forms: ['on-site', 'digital'] },
    ])
    .execute()
}
