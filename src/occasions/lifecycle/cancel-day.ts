import { getCourse } from '#journeys'
import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import { freeSeat } from '../booking/free-seat.ts'
import { issueInvitationsLater } from '../invitations/issue-later.ts'
import { reckonFeesAnew } from '../ladder/reckon-fees-anew.ts'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { type CancelDayRefusal, whyNotCancelDay } from './lifecycle.rules.ts'
import {
  countAttended,
  deleteStaff,
  findDayCancelled,
  lockGivenBack,
  lockSeats,
  updateDayCancelled,
  updateHeldSpan,
} from './lifecycle.store.ts'
import { tellDayCancelled } from './tell-cancelled.ts'

export interface CancelDayAsked {
  readonly occasionId: number
  readonly dayId: number
  readonly why: string
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
}

export interface DayCancelled {
  readonly number: number
  readonly seats: number
  readonly staff: number
}

/**
 * Cancels one day: seats are kept and the day is charged to nobody, whether the seat is held or was given back; fees for giving
 * back late or not coming are reckoned again without it. Its staff are free, and whoever had a seat on that
 * day alone loses it. Everyone is told.
 */
export async function cancelDay(tx: Tx, asked: CancelDayAsked): Promise<DayCancelled | CancelDayRefusal> {
  const { occasionId, dayId, why, actor, today, money } = asked
  const occasion = await lockOccasion(tx, occasionId)
  const isCancelled = await findDayCancelled(tx, occasionId, dayId)
  if (isCancelled === undefined) throw new Missing('day')
  const days = await listHeldDays(tx, occasionId)
  const attended = await countAttended(tx, occasionId, dayId)
  const refusal = whyNotCancelDay(occasion, { isCancelled, daysLeft: days.length, attended })
  if (refusal) return refusal
  const day = days.find((held) => held.dayId === dayId)
  if (day === undefined) throw new Missing('day')
  const { courseId, regionId } = occasion
  const givenBack = await lockGivenBack(tx, occasionId)
  const seats = await lockSeats(tx, occasionId)
  for (const { bookingId, personId, municipalityId, homeRegionId, onlyDayId } of [...seats, ...givenBack])
    if (onlyDayId === null || onlyDayId === dayId) {
      const seat = { bookingId, occasionId, courseId, personId, municipalityId, regionId, homeRegionId, actor }
      await money.dayWithdrawn(tx, seat, day)
    }
  const staff = await deleteStaff(tx, [dayId])
  await updateDayCancelled(tx, dayId, { by: actor.personId, at: now(), why })
  await updateHeldSpan(tx, occasionId, spanWithout(days, dayId))
  await reckonFeesAnew(tx, occasionId, { why, actor, money })
  for (const seat of seats.filter(({ onlyDayId }) => onlyDayId === dayId)) {
    const end = { kind: 'occasion-cancelled', reason: why } as const
    await freeSeat(tx, { occasion: await lockOccasion(tx, occasionId), booking: seat, actor, today, money, end })
  }
  await record(tx, actor, {
    act: 'occasion day cancelled',
    subject: { kind: 'occasion', id: occasionId },
    organisationId: regionId,
    detail: { day: day.number, seats: seats.length, staff: staff.join(' ') },
  })
  await issueInvitationsLater(tx, occasionId)
  const { name: course } = await getCourse(tx, courseId)
  const concerned = seats.filter(({ onlyDayId }) => onlyDayId === null || onlyDayId === dayId)
  const told = { seats: concerned.map(({ personId }) => personId), staff }
  await tellDayCancelled(tx, told, { course, day, why })
  return { number: day.number, seats: concerned.length, staff: staff.length }
}

function spanWithout(days: readonly HeldDay[], dayId: number): { readonly firstDay: Day; readonly lastDay: Day } {
  const dates = days.filter((held) => held.dayId !== dayId).map(({ onDay }) => onDay)
  const [firstDay, lastDay] = [dates.toSorted()[0], dates.toSorted().at(-1)]
  if (firstDay === undefined || lastDay === undefined) throw new Error('the only day left was cancelled')
  return { firstDay, lastDay }
}
