import { now, realNow, today } from '#platform'
import { addDays, type Day } from '#values'
import { stepAt } from '../../src/occasions/check-in/check-in.rules.ts'
import { shownCode, typedCode } from '../../src/occasions/check-in/turning-code.ts'
import { seatCode } from '../../src/occasions/scanning/seat-code.ts'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import { secretOf } from './secrets.ts'
import type { Travelled } from './things-journeys.ts'
import type { People } from './things-people.ts'

/** A day that is today, with the traveller on its list and waiting for a yes; and one that the colleague missed. */
export interface AttendanceThings {
  readonly todayOccasionId: number
  readonly todayDayId: number
  readonly todayBookingId: number
  readonly todaySeatCode: string
  readonly todayCode: string
  readonly todayTyped: string
  readonly claimId: number
  readonly missedOccasionId: number
  readonly missedBookingId: number
}

interface Given {
  readonly place: Place
  readonly people: People
  readonly travelled: Travelled
}

export async function makeAttendance(world: World, given: Given): Promise<AttendanceThings> {
  const { db } = world
  const { travellerId, colleagueId, leaderId } = given.people
  const held = await oneDay(world, given, { onDay: today(), taken: 1 })
  const missed = await oneDay(world, given, { onDay: addDays(today(), -30), taken: 1 })
  const todayBookingId = await seat(world, given, { occasionId: held.id, personId: travellerId })
  const missedBookingId = await seat(world, given, { occasionId: missed.id, personId: colleagueId })
  const away = { dayId: missed.dayId, bookingId: missedBookingId, mark: 'absent' as const }
  await db
    .insertInto('attendanceMark')
    .values({ ...away, markedBy: leaderId, markedAt: realNow() })
    .execute()
  const claim = await db
    .insertInto('checkInClaim')
    .values({
      ...{ dayId: held.dayId, personId: travellerId, bookingId: todayBookingId, part: 1, why: 'without-network' },
      ...{ seenAt: realNow(), claimedAt: realNow() },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const occasion = await db.selectFrom('occasion').select('codeKey').where('id', '=', held.id).executeTakeFirstOrThrow()
  const day = await db
    .selectFrom('occasionDay')
    .select(['codeKey', 'place', 'link'])
    .where('id', '=', held.dayId)
    .executeTakeFirstOrThrow()
  const keyed = { dayId: held.dayId, codeKey: day.codeKey, where: `${day.place} ${day.link}` }
  return {
    ...{ todayOccasionId: held.id, todayDayId: held.dayId, todayBookingId, claimId: claim.id },
    todaySeatCode: seatCode(occasion.codeKey, todayBookingId),
    todayCode: shownCode(keyed, stepAt(now())),
    todayTyped: typedCode(keyed, stepAt(now())),
    ...{ missedOccasionId: missed.id, missedBookingId },
  }
}

async function seat(
  { db }: World,
  { place, people }: Given,
  { occasionId, personId }: { occasionId: number; personId: number },
): Promise<number> {
  const works = { municipalityId: place.municipalityId, unitId: place.unitId }
  const { id } = await db
    .insertInto('booking')
    .values({ ...works, occasionId, personId, bookedBy: people.colleagueId, bookedAt: realNow() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The second day of the course alone, on site, led by the leader. */
async function oneDay(
  { db }: World,
  { place, people, travelled }: Given,
  { onDay, taken }: { onDay: Day; taken: number },
): Promise<{ id: number; dayId: number }> {
  const { id } = await db
    .insertInto('occasion')
    .values({
      ...{ courseId: travelled.courseId, revisionId: travelled.revisionId, regionId: place.regionId },
      ...{ seats: 20, seatsTaken: taken, firstDay: onDay, lastDay: onDay },
      ...{ bookingOpens: addDays(onDay, -60), bookingCloses: addDays(onDay, -7) },
      ...{ plannedBy: people.leaderId, plannedAt: realNow() },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const room = { form: 'on-site' as const, place: `Salen ${secretOf('room', place)}` }
  const times = { number: 2, onDay, starts: '08:00', ends: '16:00', length: 'whole' as const }
  const { id: dayId } = await db
    .insertInto('occasionDay')
    .values({ occasionId: id, ...times, ...room })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('dayStaff').values({ dayId, personId: people.leaderId, role: 'course-leader' }).execute()
  return { id, dayId }
}
