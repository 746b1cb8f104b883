import { findAbove } from '#people'
import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { seatsLeft } from '../booking/booking.rules.ts'
import { findAsking } from '../booking/judge-candidates.ts'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { listRulesOf } from '../queue/line.store.ts'
import { updateNumbers } from '../seats/room.store.ts'
import { type ReserveRefusal, whyNotReserve } from './unnamed.rules.ts'
import { insertUnnamedSeats } from './unnamed.store.ts'

export interface SeatsToReserve {
  readonly occasionId: number
  /** Whose seats they become. Whether the actor books for it is asked before. */
  readonly municipalityId: number
  readonly count: number
  readonly actor: KnownActor
  readonly today: Day
  /** Whoever waits and could have a seat is offered it first. */
  readonly money: MoneyPort
}

/** Holds seats for a municipality that has not said for whom yet: as many as asked for, or none with the reason. */
export async function reserveUnnamed(
  tx: Tx,
  { occasionId, municipalityId, count, actor, today, money }: SeatsToReserve,
): Promise<{ readonly reserved: number } | ReserveRefusal> {
  const region = await findAbove(tx, municipalityId, 'region-body')
  const occasion = await lockOccasion(tx, occasionId)
  const homeRegionId = region === undefined || region.id === occasion.regionId ? null : region.id
  const releaseDays = (await listRulesOf(tx, [occasionId], today)).get(occasionId)?.unnamedReleaseDays ?? null
  const days = await listHeldDays(tx, occasionId)
  const asking = await findAsking(tx, { occasion, days, actor, today, money })
  const left = seatsLeft(asking, { municipalityId, homeRegionId })
  const refusal = whyNotReserve({ ...occasion, releaseDays, left }, count, today)
  if (refusal) return refusal
  const seat = { occasionId, municipalityId, homeRegionId, reservedBy: actor.personId, reservedAt: now() }
  await insertUnnamedSeats(tx, seat, count)
  await updateNumbers(tx, occasionId, { held: count })
  await record(tx, actor, {
    act: 'unnamed seats reserved',
    subject: { kind: 'occasion', id: occasionId },
    organisationId: municipalityId,
    detail: { seats: count },
  })
  return { reserved: count }
}
