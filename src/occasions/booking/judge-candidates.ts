import type { Tx } from '#platform/db'
import type { Day } from '#values'
import type { LockedOccasion } from '../occasion/occasion.store.ts'
import { type FreedSeats, giveFreedSeats } from '../queue/give-freed-seats.ts'
import { getLine } from '../queue/line.store.ts'
import { getRoom } from '../seats/room.store.ts'
import { freeSeats, seatsFor } from '../seats/seats.rules.ts'
import { type Asking, askingOf, type Candidate } from './booking.rules.ts'
import { listHoldings } from './booking.store.ts'
import type { Employed } from './gather-candidates.ts'

/**
 * The seats as whoever asks now finds them, under the lock. While everything is taken it does not matter who waits, so a long
 * queue is not read; while something is free, whoever already waits and could have it is offered it first.
 */
export async function findAsking(tx: Tx, freed: FreedSeats): Promise<Asking> {
  const { occasion, today } = freed
  const room = await getRoom(tx, occasion.id, today)
  if (freeSeats(room) === 0) return { room, waiting: [], areOffersMade: true }
  const before = await getLine(tx, occasion.id, today)
  const isLeftBehind = before.order.some(({ place }) => place.offeredUntil === null && seatsFor(room, place) > 0)
  if (isLeftBehind) await giveFreedSeats(tx, freed)
  const line = isLeftBehind ? await getLine(tx, occasion.id, today) : before
  return askingOf(line, occasion.firstDay, today)
}

/** These persons as the rule wants to know them, in the order asked. With the occasion locked. */
export async function judgeCandidates(
  tx: Tx,
  employed: readonly Employed[],
  asked: { readonly occasion: LockedOccasion; readonly asking: Asking; readonly today: Day },
): Promise<Candidate[]> {
  const { occasion, asking, today } = asked
  const { id: occasionId, courseId, regionId } = occasion
  const personIds = employed.map(({ personId }) => personId)
  const holdings = await listHoldings(tx, { occasionId, courseId, personIds, today })
  const isQueued = [...holdings.values()].some(({ queuePlaceId }) => queuePlaceId !== undefined)
  const order = isQueued ? (await getLine(tx, occasionId, today)).order : []
  const shares = asking.room.shares.map((share) => share.regionId)
  return employed.map(({ personId, workplace, mayOpenContent, regionId: home }) => {
    const holding = holdings.get(personId)
    const homeRegionId = home === regionId ? null : (home ?? null)
    return {
      ...{ personId, mayOpenContent, municipalityName: workplace?.municipalityName },
      payer: workplace && { municipalityId: workplace.municipalityId, homeRegionId },
      isInRegion: home === regionId || (home !== undefined && shares.includes(home)),
      hasSeat: holding?.hasSeat ?? false,
      queuePlace: order.find(({ place }) => place.personId === personId)?.number,
      bookedElsewhere: holding?.bookedElsewhere,
    }
  })
}
