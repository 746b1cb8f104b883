import { getCourse } from '#journeys'
import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { hasStarted, type PersonRefusal, whyNotHoldSeat } from '../booking/booking.rules.ts'
import { listHoldings } from '../booking/booking.store.ts'
import { gatherCandidates } from '../booking/gather-candidates.ts'
import { giveSeats } from '../booking/give-seats.ts'
import { tellGivenFromQueue, tellLapsed } from '../booking/tell-booked.ts'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import { type LockedOccasion, updateSeatsTaken } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { findNextInQueue, updateLeft, type Waiting } from './queue.store.ts'

export interface FreedSeats {
  /** Locked, with the seats as they are now. */
  readonly occasion: LockedOccasion
  readonly days: readonly HeldDay[]
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
}

/**
 * Gives every free seat to whoever has waited longest, at once, so that no seat stands empty beside someone who waits.
 * Whoever can no longer hold a seat loses the place, and the seat goes on to the next. Returns who got one.
 */
export async function giveFreedSeats(tx: Tx, freed: FreedSeats): Promise<number[]> {
  const { occasion, today } = freed
  const given: number[] = []
  if (hasStarted(occasion, today)) return given
  while (occasion.seatsTaken + given.length < occasion.seats) {
    const next = await findNextInQueue(tx, occasion.id)
    if (next === undefined) break
    if (await seatNext(tx, next, freed)) given.push(next.personId)
  }
  if (given.length > 0) await updateSeatsTaken(tx, occasion.id, occasion.seatsTaken + given.length)
  return given
}

async function seatNext(tx: Tx, next: Waiting, freed: FreedSeats): Promise<boolean> {
  const { occasion, days, actor, today, money } = freed
  const { personId, askedBy } = next
  const [employed] = await gatherCandidates(tx, [personId], { today, within: [next.municipalityId] })
  const asked = { occasionId: occasion.id, courseId: occasion.courseId, personIds: [personId], today }
  const holding = (await listHoldings(tx, asked)).get(personId)
  const workplace = employed?.workplace
  const refusal = whyNotHoldSeat({
    personId,
    municipalityName: workplace?.municipalityName,
    isInRegion: employed?.regionId === occasion.regionId,
    mayOpenContent: employed?.mayOpenContent ?? false,
    bookedElsewhere: holding?.bookedElsewhere,
  })
  if (refusal || workplace === undefined) {
    await letLapse(tx, next, { ...freed, refusal })
    return false
  }
  const { municipalityId, unitId } = workplace
  const seat = { occasionId: occasion.id, personId, municipalityId, unitId, by: askedBy, at: now() }
  const bookingIds = await giveSeats(tx, { occasion, days, holdings: [seat], actor, money })
  const bookingId = bookingIds.get(personId)
  await updateLeft(tx, next.queuePlaceId, { at: now(), by: actor.personId, ...(bookingId && { bookingId }) })
  await tellGivenFromQueue(tx, next, { courseId: occasion.courseId, days })
  return true
}

async function letLapse(
  tx: Tx,
  next: Waiting,
  { occasion, actor, refusal }: FreedSeats & { readonly refusal: PersonRefusal | undefined },
): Promise<void> {
  await updateLeft(tx, next.queuePlaceId, { at: now(), by: actor.personId })
  await record(tx, actor, {
    act: 'queue place lapsed',
    subject: { kind: 'person', id: next.personId },
    organisationId: occasion.regionId,
    detail: { occasion: occasion.id, place: next.queuePlaceId, why: refusal?.refused ?? 'noWorkplace' },
  })
  await tellLapsed(tx, next, await getCourse(tx, occasion.courseId))
}
