import { now } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { hasStarted, whyNotHoldSeat } from '../booking/booking.rules.ts'
import { listHoldings } from '../booking/booking.store.ts'
import { type Employed, gatherCandidates } from '../booking/gather-candidates.ts'
import { giveSeats } from '../booking/give-seats.ts'
import { tellBooked } from '../booking/tell-booked.ts'
import { type LockedOccasion, listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { giveFreedSeats } from '../queue/give-freed-seats.ts'
import { updateNumbers } from '../seats/room.store.ts'
import type { NamingRefusal, NobodyNamed, NotNamed } from './unnamed.rules.ts'
import { listUnnamedSeats, updateUnnamedEnded } from './unnamed.store.ts'

export interface SeatsToName {
  readonly occasionId: number
  readonly municipalityId: number
  /** In the order they are to be served. Whether the actor books for them is asked before. */
  readonly personIds: readonly number[]
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
}

/** Puts names on seats that a municipality holds: each becomes a booking, and what one of them was offered goes on. Refused as a whole only when nobody could be named. */
export async function nameSeats(
  tx: Tx,
  asked: SeatsToName,
): Promise<{ readonly named: number[]; readonly notNamed: readonly NotNamed[] } | NobodyNamed> {
  const { occasionId, municipalityId, actor, today, money } = asked
  const personIds = [...new Set(asked.personIds)]
  const employed = await gatherCandidates(tx, personIds, { today, within: [municipalityId] })
  const occasion = await lockOccasion(tx, occasionId)
  if (occasion.cancelledAt !== null) return { refused: 'cancelled' }
  if (hasStarted(occasion, today)) return { refused: 'started', firstDay: occasion.firstDay }
  const open = (await listUnnamedSeats(tx, occasionId)).filter((seat) => seat.municipalityId === municipalityId)
  const notNamed: NotNamed[] = []
  const named: { readonly person: Employed; readonly seat: (typeof open)[number] }[] = []
  for (const person of employed) {
    const refusal = await whyNotName(tx, person, { occasion, homeRegionId: open[0]?.homeRegionId ?? null, today })
    const seat = open[named.length]
    if (refusal || seat === undefined)
      notNamed.push({ personId: person.personId, refusal: refusal ?? { refused: 'noneLeft' } })
    else named.push({ person, seat })
  }
  if (named.length === 0) return { refused: 'nobodyNamed', notNamed }

  const days = await listHeldDays(tx, occasionId)
  const at = now()
  // What was held goes over to those who take it before anyone is counted twice.
  await updateNumbers(tx, occasionId, { taken: named.length, held: -named.length })
  const holdings = named.map(({ person: { personId, workplace }, seat: { homeRegionId } }) => ({
    ...{ occasionId, personId, municipalityId, unitId: workplace?.unitId ?? municipalityId },
    ...{ by: actor.personId, at, gotBy: 'unnamed' as const, homeRegionId },
  }))
  const bookingIds = await giveSeats(tx, { occasion, days, holdings, actor, money })
  for (const { person, seat } of named) {
    const bookingId = bookingIds.get(person.personId)
    if (bookingId !== undefined)
      await updateUnnamedEnded(tx, [seat.id], { at, by: actor.personId, kind: 'named', bookingId })
  }
  const ids = named.map(({ person }) => person.personId)
  await tellBooked(tx, ids, { courseId: occasion.courseId, days })
  await giveFreedSeats(tx, { occasion, days, actor, today, money })
  return { named: ids, notNamed }
}

interface Against {
  readonly occasion: LockedOccasion
  readonly homeRegionId: number | null
  readonly today: Day
}

/** The seat is the municipality's already, so its region is not asked about again: only whether the person is of it. */
async function whyNotName(
  tx: Tx,
  { personId, workplace, regionId, mayOpenContent }: Employed,
  { occasion, homeRegionId, today }: Against,
): Promise<NamingRefusal | undefined> {
  const asked = { occasionId: occasion.id, courseId: occasion.courseId, personIds: [personId], today }
  const holding = (await listHoldings(tx, asked)).get(personId)
  if (holding?.hasSeat) return { refused: 'hasSeat' }
  return whyNotHoldSeat({
    municipalityName: workplace?.municipalityName,
    isInRegion: regionId === (homeRegionId ?? occasion.regionId),
    mayOpenContent,
    bookedElsewhere: holding?.bookedElsewhere,
  })
}
