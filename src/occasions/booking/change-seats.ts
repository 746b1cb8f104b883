import { record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { listHeldDays, lockOccasion, updateSeats } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { giveFreedSeats } from '../queue/give-freed-seats.ts'
import { type SeatsRefusal, whyNotChangeSeats } from './booking.rules.ts'

export interface SeatsChange {
  readonly occasionId: number
  readonly seats: number
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
}

/** Changes how many seats there are; new ones are offered to those who wait. Returns to whom they went. */
export async function changeSeats(
  tx: Tx,
  { occasionId, seats, actor, today, money }: SeatsChange,
): Promise<{ readonly seatsWentTo: number[] } | SeatsRefusal> {
  const occasion = await lockOccasion(tx, occasionId)
  const refusal = whyNotChangeSeats(occasion, seats, today)
  if (refusal) return refusal
  await updateSeats(tx, occasionId, seats)
  await record(tx, actor, {
    act: 'seats changed',
    subject: { kind: 'occasion', id: occasionId },
    organisationId: occasion.regionId,
    detail: { from: occasion.seats, to: seats },
  })
  const days = await listHeldDays(tx, occasionId)
  return { seatsWentTo: await giveFreedSeats(tx, { occasion: { ...occasion, seats }, days, actor, today, money }) }
}
