import { record } from '#platform'
import type { Tx } from '#platform/db'
import { issueInvitationsLater } from '../invitations/issue-later.ts'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import type { LockedOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { insertBookings, type NewSeat } from './booking.store.ts'

export interface SeatsToGive {
  readonly occasion: LockedOccasion
  readonly days: readonly HeldDay[]
  readonly holdings: readonly NewSeat[]
  readonly actor: KnownActor
  readonly money: MoneyPort
}

/** Books persons on an occasion that is locked and has room, and tells the economy. Booking ids by person. */
export async function giveSeats(tx: Tx, { occasion, days, holdings, actor, money }: SeatsToGive) {
  const bookingIds = await insertBookings(tx, holdings)
  for (const { personId, municipalityId } of holdings) {
    const bookingId = bookingIds.get(personId)
    if (bookingId === undefined) throw new Error('a booking was not made')
    const { id: occasionId, courseId, regionId } = occasion
    await money.seatTaken(tx, { bookingId, occasionId, courseId, personId, municipalityId, regionId, actor, days })
    await record(tx, actor, {
      act: 'seat booked',
      subject: { kind: 'person', id: personId },
      organisationId: municipalityId,
      detail: { occasion: occasionId, booking: bookingId },
    })
  }
  if (holdings.length > 0) await issueInvitationsLater(tx, occasion.id)
  return bookingIds
}
