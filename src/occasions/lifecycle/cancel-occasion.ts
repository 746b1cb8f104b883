import { getCourse } from '#journeys'
import { getPersons } from '#people'
import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { updateCancelled } from '../booking/booking.store.ts'
import { issueInvitationsLater } from '../invitations/issue-later.ts'
import { reckonFeesAnew } from '../ladder/reckon-fees-anew.ts'
import { type LockedOccasion, listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { type CancelOccasionRefusal, whyNotCancelOccasion } from './lifecycle.rules.ts'
import {
  countAttended,
  deleteStaff,
  type Ending,
  insertInterests,
  lockGivenBack,
  lockSeats,
  type SeatHeld,
  updateOccasionCancelled,
  updateQueueEnded,
  updateRequestsEnded,
  updateUnnamedEnded,
} from './lifecycle.store.ts'
import { tellOccasionCancelled } from './tell-cancelled.ts'

export interface CancelAsked {
  readonly occasionId: number
  readonly why: string
  /** Whoever had a seat or waited wants the course when it has dates. */
  readonly keepsInterest: boolean
  readonly actor: KnownActor
  readonly money: MoneyPort
}

export interface OccasionCancelled {
  readonly seats: number
  readonly waited: number
  readonly staff: number
}

/**
 * Cancels an occasion with everything that hangs on it, in one transaction: seats end without a fee and are charged to
 * nobody, offers, requests and seats without a name end, the queue is left, the staff are free. Everyone is told.
 */
export async function cancelOccasion(
  tx: Tx,
  { occasionId, why, keepsInterest, actor, money }: CancelAsked,
): Promise<OccasionCancelled | CancelOccasionRefusal> {
  const occasion = await lockOccasion(tx, occasionId)
  const refusal = whyNotCancelOccasion(occasion, await countAttended(tx, occasionId))
  if (refusal) return refusal
  const { courseId, regionId, firstDay } = occasion
  const days = await listHeldDays(tx, occasionId)
  const lastDay = days.reduce((last, { onDay }) => (onDay > last ? onDay : last), firstDay)
  const ending: Ending = { by: actor.personId, at: now(), why }
  const givenBack = await lockGivenBack(tx, occasionId)
  const seats = await lockSeats(tx, occasionId)
  for (const { bookingId, personId, municipalityId, homeRegionId } of givenBack) {
    const seat = { bookingId, occasionId, courseId, personId, municipalityId, regionId, homeRegionId, actor }
    for (const { dayId } of days) await money.dayWithdrawn(tx, seat, { dayId })
  }
  await endSeats(tx, seats, { occasion, days, ending, actor, money })
  const waited = await updateQueueEnded(tx, occasionId, ending)
  const unnamed = await updateUnnamedEnded(tx, occasionId, ending)
  const asked = await updateRequestsEnded(tx, occasionId, ending)
  const staff = await deleteStaff(
    tx,
    days.map(({ dayId }) => dayId),
  )
  await updateOccasionCancelled(tx, occasionId, ending)
  await reckonFeesAnew(tx, occasionId, { why, actor, money })
  const wants = keepsInterest
    ? [...seats.map((seat) => ({ ...seat, askedBy: seat.bookedBy })), ...waited].map(
        ({ personId, askedBy, municipalityId, unitId }) => ({ personId, askedBy, municipalityId, unitId }),
      )
    : []
  await insertInterests(
    tx,
    wants.map((one) => ({ ...one, courseId, regionId, askedAt: ending.at })),
  )
  await record(tx, actor, {
    act: 'occasion cancelled',
    subject: { kind: 'occasion', id: occasionId },
    organisationId: regionId,
    detail: { seats: seats.length, waited: waited.length, staff: staff.join(' ') },
  })
  await issueInvitationsLater(tx, occasionId)
  const { name: course } = await getCourse(tx, courseId)
  const told = {
    ...{ seats: idsOf(seats), waited: [...idsOf(waited), ...asked], staff },
    managers: await managersOf(tx, seats, unnamed),
  }
  await tellOccasionCancelled(tx, told, { course, firstDay, lastDay, why, isInterested: keepsInterest })
  return { seats: seats.length, waited: waited.length, staff: staff.length }
}

const idsOf = (people: readonly { readonly personId: number }[]) => people.map(({ personId }) => personId)

interface EndedWith {
  readonly occasion: LockedOccasion
  readonly days: readonly { readonly dayId: number }[]
  readonly ending: Ending
  readonly actor: KnownActor
  readonly money: MoneyPort
}

async function endSeats(tx: Tx, seats: readonly SeatHeld[], ended: EndedWith): Promise<void> {
  const { occasion, days, ending, actor, money } = ended
  const { id: occasionId, courseId, regionId } = occasion
  for (const { bookingId, personId, municipalityId, homeRegionId } of seats) {
    const { why: reason, ...when } = ending
    await updateCancelled(tx, bookingId, { ...when, kind: 'occasion-cancelled', reason })
    const seat = { bookingId, occasionId, courseId, personId, municipalityId, regionId, homeRegionId, actor }
    for (const { dayId } of days) await money.dayWithdrawn(tx, seat, { dayId })
    await record(tx, actor, {
      act: 'seat cancelled',
      subject: { kind: 'person', id: personId },
      organisationId: municipalityId,
      detail: { occasion: occasionId, booking: bookingId, with: 'occasion' },
    })
  }
}

/** Whoever booked for others, with the names; whoever had reserved seats without names is told as well. */
async function managersOf(tx: Tx, seats: readonly SeatHeld[], unnamed: readonly number[]) {
  const forOthers = seats.filter(({ bookedBy, personId }) => bookedBy !== personId)
  const names = await getPersons(tx, idsOf(forOthers))
  const managerIds = [...new Set([...forOthers.map(({ bookedBy }) => bookedBy), ...unnamed])]
  return new Map(
    managerIds.map((managerId) => [
      managerId,
      {
        names: forOthers.flatMap(({ bookedBy, personId }) =>
          bookedBy === managerId ? [names.get(personId)?.name ?? ''] : [],
        ),
        unnamed: unnamed.filter((reservedBy) => reservedBy === managerId).length,
      },
    ]),
  )
}
