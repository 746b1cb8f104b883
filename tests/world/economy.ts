import { moneyPort } from '#economy'
import { now } from '#platform'
import { attempt, type Db } from '#platform/db'
import { addDays, type Day, day, kr, type Ore } from '#values'

type Form = 'on-site' | 'digital' | 'recorded'
interface Prices {
  readonly component: string
  readonly amountOre: Ore
}

/** Norrbotten's price of a day on site; without the room it is that of a digital one. */
export const onSite: readonly Prices[] = [
  { component: 'room', amountOre: kr(1000) },
  { component: 'pot', amountOre: kr(400) },
  { component: 'material', amountOre: kr(100) },
  { component: 'buffer', amountOre: kr(50) },
]
export const digital: readonly Prices[] = onSite.filter(({ component }) => component !== 'room')

export interface HeldDay {
  readonly onDay: Day
  readonly form?: Form
  readonly length?: 'whole' | 'half'
  readonly prices?: readonly Prices[]
  readonly staff?: readonly {
    readonly personId: number
    readonly role: 'course-leader' | 'trainer' | 'reserve'
    readonly calledIn?: 'called in'
  }[]
}

export interface HeldOccasion {
  readonly occasionId: number
  readonly days: readonly { readonly id: number; readonly number: number; readonly onDay: Day; readonly form: Form }[]
  readonly bookings: readonly { readonly id: number; readonly personId: number; readonly municipalityId: number }[]
}

let counter = 0

async function courseWithRevision(db: Db): Promise<{ courseId: number; revisionId: number }> {
  counter += 1
  const slug = `kurs-${process.pid}-${counter}`
  const source = 'test'
  const journey = await db
    .insertInto('journey')
    .values({ slug, position: 1000 + counter, name: slug, targetGroup: 'test', state: 'launched', source })
    .returning('id')
    .executeTakeFirstOrThrow()
  const step = await db
    .insertInto('step')
    .values({ journeyId: journey.id, slug, position: 1, name: 'Ny', colour: 'lake', source })
    .returning('id')
    .executeTakeFirstOrThrow()
  const course = await db
    .insertInto('course')
    .values({
      stepId: step.id,
      slug,
      position: 1,
      name: 'Handläggning med barnet i centrum',
      delivery: 'course-days',
      source,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const revision = await db
    .insertInto('courseRevision')
    .values({ courseId: course.id, number: 1, publishedOn: day('2022-01-01') })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { courseId: course.id, revisionId: revision.id }
}

/** Builds occasions whose seats are taken and told to the economy as occasions would. */
export function economyBuilders(db: Db) {
  /** An occasion with these days and one seat for each participant; the ledger is told of every seat. */
  const heldOccasion = async (given: {
    regionId: number
    days: readonly HeldDay[]
    participants: readonly { personId: number; municipalityId: number; unitId: number; homeRegionId?: number }[]
    plannedBy?: number
  }): Promise<HeldOccasion> => {
    const course = await courseWithRevision(db)
    const [first, last] = [given.days[0]?.onDay ?? day('2026-01-01'), given.days.at(-1)?.onDay ?? day('2026-01-01')]
    const by = given.plannedBy ?? given.participants[0]?.personId ?? given.days[0]?.staff?.[0]?.personId ?? 0
    const occasion = await db
      .insertInto('occasion')
      .values({
        ...course,
        regionId: given.regionId,
        seats: Math.max(given.participants.length, 1),
        seatsTaken: given.participants.length,
        bookingOpens: addDays(first, -90),
        bookingCloses: addDays(first, -7),
        firstDay: first,
        lastDay: last,
        plannedBy: by,
        plannedAt: now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const days: Awaited<ReturnType<typeof dayOf>>[] = []
    for (const [index, one] of given.days.entries())
      days.push(await dayOf(db, { occasionId: occasion.id, number: index + 1, ...one }))
    const bookings: HeldOccasion['bookings'][number][] = []
    for (const participant of given.participants) {
      const { id } = await db
        .insertInto('booking')
        .values({ occasionId: occasion.id, ...participant, bookedBy: by, bookedAt: now() })
        .returning('id')
        .executeTakeFirstOrThrow()
      bookings.push({ id, ...participant })
      await attempt(db, (tx) =>
        moneyPort.seatTaken(tx, {
          bookingId: id,
          occasionId: occasion.id,
          courseId: course.courseId,
          regionId: given.regionId,
          ...participant,
          days: days.map(({ id: dayId, ...rest }) => ({ dayId, ...rest })),
          actor: { personId: by, address: null },
        }),
      )
    }
    return { occasionId: occasion.id, days, bookings }
  }

  const regionRule = async (
    regionId: number,
    given: {
      from?: Day
      potRule?: 'points' | 'equal-days'
      leaderPoints?: string
      trainerPoints?: string
      chargingBasis?: 'registered' | 'attended'
      shareUnit?: 'kr' | 'öre'
      potScope?: 'all' | 'own'
      procuredLeaders?: 'outside' | 'to-region'
      regionStaff?: 'outside' | 'to-region'
      withoutPoints?: 'refuse' | 'carried' | 'back'
      largeShare?: 'paid-out' | 'carried'
      potReceiver?: 'person' | 'municipality'
    } = {},
  ): Promise<number> => {
    const { from = day('2021-07-01'), ...rest } = given
    const made = await db
      .insertInto('regionRule')
      .values({
        regionId,
        fromDay: from,
        potRule: 'points',
        leaderPoints: '1.5',
        trainerPoints: '1',
        unusedReservePoints: '0',
        chargingBasis: 'registered',
        shareUnit: 'kr',
        source: 'test',
        ...rest,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return made.id
  }

  return { heldOccasion, regionRule }
}

async function dayOf(db: Db, given: HeldDay & { occasionId: number; number: number }) {
  const { occasionId, number, onDay, form = 'on-site', length = 'whole', prices = onSite, staff = [] } = given
  const { id } = await db
    .insertInto('occasionDay')
    .values({
      occasionId,
      number,
      onDay,
      starts: '09:00',
      ends: '16:00',
      length,
      form,
      place: form === 'on-site' ? 'Luleå' : '',
      link: form === 'digital' ? 'https://mote.example/1' : '',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (prices.length > 0) {
    await db
      .insertInto('dayPrice')
      .values(prices.map((price, position) => ({ ...price, position, dayId: id })))
      .execute()
  }
  if (staff.length > 0) {
    await db
      .insertInto('dayStaff')
      .values(
        staff.map(({ personId, role, calledIn }) => ({
          dayId: id,
          personId,
          role,
          ...(calledIn && { calledInAt: now(), calledInBy: personId }),
        })),
      )
      .execute()
  }
  return { id, number, onDay, form, prices }
}
