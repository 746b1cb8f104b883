import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { issueInvitationsLater } from '../invitations/issue-later.ts'
import { type LockedOccasion, listHeldDays } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { giveFreedSeats } from '../queue/give-freed-seats.ts'
import { updateNumbers } from '../seats/room.store.ts'
import { type BookingFacts, type EndedSeat, updateCancelled } from './booking.store.ts'

interface Freed {
  readonly occasion: LockedOccasion
  /** Locked, after the occasion. */
  readonly booking: Pick<BookingFacts, 'bookingId' | 'personId' | 'municipalityId' | 'homeRegionId'>
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
  readonly end?: Pick<EndedSeat, 'kind' | 'reason' | 'excuse' | 'feeOre'>
}

/** Takes a seat back and offers it to whoever is next. Whether it may be is asked before. Returns to whom it went. */
export async function freeSeat(tx: Tx, { occasion, booking, actor, today, money, end }: Freed): Promise<number[]> {
  const { bookingId, personId, municipalityId, homeRegionId } = booking
  const { id: occasionId, courseId, regionId } = occasion
  const days = await listHeldDays(tx, occasionId)
  await updateCancelled(tx, bookingId, { kind: 'cancelled', ...end, by: actor.personId, at: now() })
  const seat = { bookingId, occasionId, courseId, personId, municipalityId, regionId, homeRegionId }
  await money.seatGivenBack(tx, { ...seat, actor, days })
  await record(tx, actor, {
    act: 'seat cancelled',
    subject: { kind: 'person', id: personId },
    organisationId: municipalityId,
    detail: { occasion: occasionId, booking: bookingId },
  })
  await issueInvitationsLater(tx, occasionId)
  const fewer = { ...occasion, seatsTaken: occasion.seatsTaken - 1 }
  await updateNumbers(tx, occasionId, { taken: -1 })
  const when = end?.kind === 'offered-on' ? { when: 'at once' as const } : {}
  return giveFreedSeats(tx, { occasion: fewer, days, actor, today, money, ...when })
}
