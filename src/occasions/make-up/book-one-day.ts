import { now } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import { gatherCandidates } from '../booking/gather-candidates.ts'
import { giveSeats } from '../booking/give-seats.ts'
import { tellBooked } from '../booking/tell-booked.ts'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import { getParticularDay } from '../parts/parts.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { getRoom, updateNumbers } from '../seats/room.store.ts'
import { seatsFor } from '../seats/seats.rules.ts'
import { type OneDayFacts, type OneDayRefusal, whyNotOneDay } from './make-up.rules.ts'
import { findSeatOn } from './make-up.store.ts'

export interface OneDayAsked {
  readonly occasionId: number
  readonly dayId: number
  readonly personId: number
  /** They missed the day elsewhere and take it here, or came to the door and were let in. */
  readonly gotBy: 'make-up' | 'by-hand'
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
}

/** Gives someone a seat for one day alone: they stand on that day's list, and that day is what their municipality pays. */
export async function bookOneDay(tx: Tx, asked: OneDayAsked): Promise<{ readonly bookingId: number } | OneDayRefusal> {
  const { occasionId, dayId, personId, gotBy, actor, today, money } = asked
  const [candidate] = await gatherCandidates(tx, [personId], { today })
  const occasion = await lockOccasion(tx, occasionId)
  const day = await getParticularDay(tx, dayId)
  const held = (await listHeldDays(tx, occasionId)).filter((one) => one.dayId === dayId)
  if (held.length === 0) throw new Missing('day')
  const workplace = candidate?.workplace
  const free = occasion.seats - occasion.seatsTaken - occasion.seatsHeld
  // Who stands at the door is let in by whoever is there; a day made up for is booked, and leaves what is kept for others.
  const payer = workplace && { municipalityId: workplace.municipalityId, homeRegionId: null }
  const facts = {
    hasSeat: (await findSeatOn(tx, { occasionId, personId })) !== undefined,
    seatsLeft: gotBy === 'make-up' && payer ? seatsFor(await getRoom(tx, occasionId, today), payer) : free,
    works: worksWhere(candidate, occasion.regionId),
    onDay: day.onDay,
    isCancelled: day.isCancelled,
  }
  const refusal = whyNotOneDay(facts, today)
  if (refusal) return refusal
  if (workplace === undefined) return { refused: 'worksNowhere' }
  const { municipalityId, unitId } = workplace
  const seat = { occasionId, personId, municipalityId, unitId, by: actor.personId, at: now(), gotBy, onlyDayId: dayId }
  const made = await giveSeats(tx, { occasion, days: held, holdings: [seat], actor, money })
  await updateNumbers(tx, occasionId, { taken: 1 })
  const bookingId = made.get(personId)
  if (bookingId === undefined) throw new Error('a booking was not made')
  if (gotBy === 'make-up') await tellBooked(tx, [personId], { courseId: occasion.courseId, days: held })
  return { bookingId }
}

function worksWhere(candidate: { regionId: number | undefined } | undefined, regionId: number): OneDayFacts['works'] {
  if (candidate?.regionId === undefined) return 'nowhere'
  return candidate.regionId === regionId ? 'in the region' : 'in another region'
}
