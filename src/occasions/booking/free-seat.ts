import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { issueInvitationsLater } from '../invitations/issue-later.ts'
import { type LockedOccasion, listHeldDays, updateSeatsTaken } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { giveFreedSeats } from '../queue/give-freed-seats.ts'
import { type BookingFacts, type EndedSeat, updateCancelled } from './booking.store.ts'

interface Freed {
  readonly occasion: LockedOccasion
  /** Locked, after the occasion. */
  readonly booking: Pick<BookingFacts, 'bookingId' | 'personId' | 'municipalityId'>
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
  readonly end?: Pick<EndedSeat, 'kind' | 'reason' | 'excuse' | 'feeOre'>
}

/** Takes a seat back and gives it to whoever has waited longest. Whether it may be is asked before. Returns who got one. */
export async function freeSeat(tx: Tx, { occasion, booking, actor, today, money, end }: Freed): Promise<number[]> {
  const { bookingId, personId, municipalityId } = booking
  const { id: occasionId, courseId, regionId } = occasion
  const days = await listHeldDays(tx, occasionId)
  await updateCancelled(tx, bookingId, { kind: 'cancelled', ...end, by: actor.personId, at: now() })
  await money.seatGivenBack(tx, { bookingId, occasionId, courseId, personId, municipalityId, regionId, actor, days })
  await record(tx, actor, {
    act: 'seat cancelled',
    subject: { kind: 'person', id: personId },
    organisationId: municipalityId,
    detail: { occasion: occasionId, booking: bookingId },
  })
  await issueInvitationsLater(tx, occasionId)
  const fewer = { ...occasion, seatsTaken: occasion.seatsTaken - 1 }
  await updateSeatsTaken(tx, occasionId, fewer.seatsTaken)
  return giveFreedSeats(tx, { occasion: fewer, days, actor, today, money })
}
