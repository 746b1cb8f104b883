import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import { endInterest } from '../interest/end-interest.ts'
import { issueInvitationsLater } from '../invitations/issue-later.ts'
import { daysOfSeat, type HeldDay } from '../occasion/occasion.rules.ts'
import type { LockedOccasion } from '../occasion/occasion.store.ts'
import { listPlacesOf, updateOfferEnded } from '../offers/offer.store.ts'
import type { MoneyPort } from '../ports.ts'
import { updateLeft } from '../queue/queue.store.ts'
import { updateNumbers } from '../seats/room.store.ts'
import { insertBookings, type NewSeat } from './booking.store.ts'

export interface SeatsToGive {
  readonly occasion: LockedOccasion
  readonly days: readonly HeldDay[]
  readonly holdings: readonly NewSeat[]
  /** The system has no person; the money then says who asked. */
  readonly actor: Actor
  readonly money: MoneyPort
}

/**
 * Books persons on an occasion that is locked and has room, and tells the economy. Whoever waited for it no longer does, and an
 * offer they had is answered by the seat. Booking ids by person.
 */
export async function giveSeats(tx: Tx, { occasion, days, holdings, actor, money }: SeatsToGive) {
  const bookingIds = await insertBookings(tx, holdings)
  for (const { personId, municipalityId, by, homeRegionId, onlyDayId, gotBy, replacesId } of holdings) {
    const bookingId = bookingIds.get(personId)
    if (bookingId === undefined) throw new Error('a booking was not made')
    const { id: occasionId, courseId, regionId } = occasion
    const theirs = daysOfSeat(days, onlyDayId ?? null)
    const tookOverId = gotBy === 'takeover' ? replacesId : null
    const whose = { bookingId, occasionId, courseId, personId, municipalityId, regionId, homeRegionId, tookOverId }
    await money.seatTaken(tx, { ...whose, days: theirs, actor: { ...actor, personId: actor.personId ?? by } })
    await record(tx, actor, {
      act: 'seat booked',
      subject: { kind: 'person', id: personId },
      organisationId: municipalityId,
      detail: { occasion: occasionId, booking: bookingId },
    })
  }
  if (holdings.length > 0) await leaveQueueFor(tx, bookingIds, { occasion, actor, holdings })
  if (holdings.length > 0)
    await endInterest(tx, { courseId: occasion.courseId, personIds: [...bookingIds.keys()], actor })
  if (holdings.length > 0) await issueInvitationsLater(tx, occasion.id)
  return bookingIds
}

async function leaveQueueFor(
  tx: Tx,
  bookingIds: ReadonlyMap<number, number>,
  { occasion, actor, holdings }: Pick<SeatsToGive, 'occasion' | 'actor' | 'holdings'>,
): Promise<void> {
  const end = { at: now(), by: actor.personId }
  for (const { queuePlaceId, personId, offerId } of await listPlacesOf(tx, occasion.id, [...bookingIds.keys()])) {
    const bookingId = bookingIds.get(personId)
    if (bookingId === undefined) continue
    await updateLeft(tx, queuePlaceId, { ...end, bookingId })
    if (offerId === null) continue
    const isAnswer = holdings.some((one) => one.personId === personId && one.gotBy === 'offer')
    const how = isAnswer ? { answer: 'accepted' as const, bookingId } : { answer: 'withdrawn' as const }
    await updateOfferEnded(tx, offerId, { ...end, ...how })
    await updateNumbers(tx, occasion.id, { held: -1 })
  }
}
