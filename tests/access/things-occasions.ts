import { realNow, today } from '#platform'
import { addDays, type Day, kr } from '#values'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import { secretOf } from './secrets.ts'
import type { Travelled } from './things-journeys.ts'
import type { People } from './things-people.ts'

/** Occasions of the region with people of the place: one held, one open for booking, one full with a queue, one without anyone. */
export interface Occasions {
  readonly heldOccasionId: number
  readonly heldDayId: number
  readonly heldBookingId: number
  readonly openOccasionId: number
  readonly openDayId: number
  readonly openBookingId: number
  /** Nobody has a seat on it, so that its prices can still be set. */
  readonly emptyOccasionId: number
  readonly emptyDayId: number
  readonly fullOccasionId: number
  readonly fullBookingId: number
  readonly queuePlaceId: number
  /** The trainer's task on the second day of the open occasion: reserve. */
  readonly reserveStaffId: number
  /** The trainer's place in the team of the course. */
  readonly memberId: number
}

/** Its first day, in a year that is over and can be closed. */
export function heldOn(): Day {
  return addDays(today(), -75)
}

interface Given {
  readonly place: Place
  readonly people: People
  readonly travelled: Travelled
}

export async function makeOccasions(world: World, given: Given): Promise<Occasions> {
  const { travellerId, colleagueId } = given.people
  const held = await occasion(world, given, { firstDay: heldOn(), seats: 20, taken: 2 })
  const open = await occasion(world, given, { firstDay: addDays(today(), 30), seats: 20, taken: 1 })
  const full = await occasion(world, given, { firstDay: addDays(today(), 60), seats: 1, taken: 1 })
  const empty = await occasion(world, given, { firstDay: addDays(today(), 90), seats: 20, taken: 0 })
  const heldBookingId = await booking(world, given, { occasionId: held.id, personId: travellerId })
  await booking(world, given, { occasionId: held.id, personId: colleagueId })
  for (const dayId of held.dayIds) {
    const mark = { dayId, bookingId: heldBookingId, mark: 'attended' as const, markedBy: given.people.leaderId }
    await world.db
      .insertInto('attendanceMark')
      .values({ ...mark, markedAt: realNow() })
      .execute()
  }
  const { id: queuePlaceId } = await world.db
    .insertInto('queuePlace')
    .values({ ...seatOf(given, travellerId), occasionId: full.id, askedBy: colleagueId, askedAt: realNow() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const openBookingId = await booking(world, given, { occasionId: open.id, personId: travellerId })
  const needs = { diet: 'vegan', accessNeeds: `Ramp ${secretOf('need', given.place)}` }
  await world.db
    .insertInto('seatDetails')
    .values({ bookingId: openBookingId, ...needs, toldAt: realNow() })
    .execute()
  return {
    heldOccasionId: held.id,
    heldDayId: held.dayIds[0] ?? 0,
    heldBookingId,
    openOccasionId: open.id,
    openDayId: open.dayIds[0] ?? 0,
    openBookingId,
    emptyOccasionId: empty.id,
    emptyDayId: empty.dayIds[0] ?? 0,
    fullOccasionId: full.id,
    fullBookingId: await booking(world, given, { occasionId: full.id, personId: colleagueId }),
    queuePlaceId,
    reserveStaffId: open.reserveStaffId,
    memberId: await team(world, given),
  }
}

async function team({ db }: World, { place, people, travelled }: Given): Promise<number> {
  const member = { regionId: place.regionId, courseId: travelled.courseId, fromDay: addDays(today(), -400) }
  const [made] = await db
    .insertInto('teamMember')
    .values([
      { ...member, personId: people.trainerId, role: 'trainer' },
      { ...member, personId: people.leaderId, role: 'course-leader' },
    ])
    .returning('id')
    .execute()
  return made?.id ?? 0
}

const seatOf = ({ place }: Given, personId: number) => ({
  personId,
  municipalityId: place.municipalityId,
  unitId: place.unitId,
})

async function booking(world: World, given: Given, { occasionId, personId }: { occasionId: number; personId: number }) {
  const { id } = await world.db
    .insertInto('booking')
    .values({ ...seatOf(given, personId), occasionId, bookedBy: given.people.colleagueId, bookedAt: realNow() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Two days a week apart: on site with a leader and a trainer, then digital with the leader. */
async function occasion(
  { db }: World,
  { place, people, travelled }: Given,
  { firstDay, seats, taken }: { firstDay: Day; seats: number; taken: number },
): Promise<{ id: number; dayIds: number[]; reserveStaffId: number }> {
  const days = [firstDay, addDays(firstDay, 7)]
  const { id } = await db
    .insertInto('occasion')
    .values({
      courseId: travelled.courseId,
      revisionId: travelled.revisionId,
      regionId: place.regionId,
      seats,
      seatsTaken: taken,
      bookingOpens: addDays(today(), -160),
      bookingCloses: addDays(firstDay, -7),
      firstDay,
      lastDay: days[1] ?? firstDay,
      plannedBy: people.leaderId,
      plannedAt: realNow(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const dayIds: number[] = []
  let reserveStaffId = 0
  for (const [index, onDay] of days.entries()) {
    const isOnSite = index === 0
    const where = isOnSite
      ? { form: 'on-site' as const, place: `Salen ${secretOf('room', place)}` }
      : { form: 'digital' as const, link: `https://mote.example/${secretOf('room', place)}` }
    const day = { occasionId: id, number: index + 1, onDay, starts: '09:00', ends: '16:00', length: 'whole' as const }
    const { id: dayId } = await db
      .insertInto('occasionDay')
      .values({ ...day, ...where })
      .returning('id')
      .executeTakeFirstOrThrow()
    dayIds.push(dayId)
    await db
      .insertInto('dayPrice')
      .values([
        { dayId, component: 'room', position: 1, amountOre: kr(1000) },
        { dayId, component: 'pot', position: 2, amountOre: kr(250) },
      ])
      .execute()
    const staff = await db
      .insertInto('dayStaff')
      .values([
        { dayId, personId: people.trainerId, role: isOnSite ? 'trainer' : 'reserve' },
        { dayId, personId: people.leaderId, role: 'course-leader' },
      ])
      .returning('id')
      .execute()
    reserveStaffId = staff[0]?.id ?? 0
  }
  return { id, dayIds, reserveStaffId }
}
