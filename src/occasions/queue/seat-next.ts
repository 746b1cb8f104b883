import { getCourse } from '#journeys'
import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { type PersonRefusal, whyNotHoldSeat } from '../booking/booking.rules.ts'
import { type GotBy, listHoldings } from '../booking/booking.store.ts'
import { gatherCandidates } from '../booking/gather-candidates.ts'
import { giveSeats } from '../booking/give-seats.ts'
import { tellGivenFromQueue, tellLapsed } from '../booking/tell-booked.ts'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import type { LockedOccasion } from '../occasion/occasion.store.ts'
import type { MoneyPort } from '../ports.ts'
import { listShareRegions, updateNumbers } from '../seats/room.store.ts'
import { updateLeft } from './queue.store.ts'

/** Someone in the queue, as far as a seat for them is concerned. */
export interface Next {
  readonly queuePlaceId: number
  readonly personId: number
  readonly askedBy: number
  readonly municipalityId: number
  readonly homeRegionId: number | null
}

interface Given {
  readonly occasion: LockedOccasion
  readonly days: readonly HeldDay[]
  readonly actor: Actor
  readonly today: Day
  readonly money: MoneyPort
}

/** Where whoever gets the seat works now: what the seat is booked on. */
export interface SeatAt {
  readonly municipalityId: number
  readonly unitId: number
  readonly homeRegionId: number | null
}

/** Where someone who waits would have the seat, or why they can no longer hold one. */
export async function judgeNext(
  tx: Tx,
  { personId, municipalityId }: Pick<Next, 'personId' | 'municipalityId'>,
  { occasion, today }: Pick<Given, 'occasion' | 'today'>,
): Promise<SeatAt | PersonRefusal> {
  const [employed] = await gatherCandidates(tx, [personId], { today, within: [municipalityId] })
  const asked = { occasionId: occasion.id, courseId: occasion.courseId, personIds: [personId], today }
  const holding = (await listHoldings(tx, asked)).get(personId)
  const isHome = employed?.regionId === occasion.regionId
  const homeRegionId = isHome ? null : (employed?.regionId ?? null)
  const shares = isHome ? [] : await listShareRegions(tx, occasion.id)
  const refusal = whyNotHoldSeat({
    municipalityName: employed?.workplace?.municipalityName,
    isInRegion: isHome || shares.some((regionId) => regionId === homeRegionId),
    mayOpenContent: employed?.mayOpenContent ?? false,
    bookedElsewhere: holding?.bookedElsewhere,
  })
  if (refusal) return refusal
  if (employed?.workplace === undefined) return { refused: 'noWorkplace' }
  return { municipalityId: employed.workplace.municipalityId, unitId: employed.workplace.unitId, homeRegionId }
}

/** The same for whoever is next: they lose the place when they cannot, and are told. */
export async function whyNotSeatNext(tx: Tx, next: Next, given: Given): Promise<SeatAt | 'lapsed'> {
  const judged = await judgeNext(tx, next, given)
  if (!('refused' in judged)) return judged
  await letLapse(tx, next, { ...given, why: judged.refused })
  return 'lapsed'
}

async function letLapse(tx: Tx, next: Next, { occasion, actor, why }: Given & { readonly why: string }): Promise<void> {
  await updateLeft(tx, next.queuePlaceId, { at: now(), by: actor.personId })
  await record(tx, actor, {
    act: 'queue place lapsed',
    subject: { kind: 'person', id: next.personId },
    organisationId: occasion.regionId,
    detail: { occasion: occasion.id, place: next.queuePlaceId, why },
  })
  await tellLapsed(tx, next, await getCourse(tx, occasion.courseId))
}

interface HowGiven {
  readonly seat: SeatAt
  readonly gotBy?: GotBy
  /** Where someone who was not next was chosen. */
  readonly givenWhy?: string
}

/** Gives a free seat to someone who waits; the place in the queue becomes the seat. The asker is who booked it. */
export async function seatNext(
  tx: Tx,
  { personId, askedBy }: Pick<Next, 'personId' | 'askedBy'>,
  { seat, gotBy = 'queue', givenWhy = '', ...given }: Given & HowGiven,
): Promise<number> {
  const { occasion, days } = given
  const holding = { ...seat, occasionId: occasion.id, personId, by: askedBy, at: now(), gotBy, givenWhy }
  const bookingId = (await giveSeats(tx, { ...given, holdings: [holding] })).get(personId)
  if (bookingId === undefined) throw new Error('a booking was not made')
  await updateNumbers(tx, occasion.id, { taken: 1 })
  if (gotBy === 'queue') await tellGivenFromQueue(tx, { personId, askedBy }, { courseId: occasion.courseId, days })
  return bookingId
}
