import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day, Refusal } from '#values'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { giveFreedSeats } from '../queue/give-freed-seats.ts'
import { updateNumbers } from '../seats/room.store.ts'
import { listUnnamedSeats, updateUnnamedEnded } from './unnamed.store.ts'

export interface SeatsBack {
  readonly occasionId: number
  readonly municipalityId: number
  readonly count: number
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
}

export type GiveBackRefusal = Refusal<'notSoMany'> & { readonly held: number }

/** Gives seats without names back, the one reserved last first; they go to those who wait. Returns to whom. */
export async function giveBackUnnamed(
  tx: Tx,
  { occasionId, municipalityId, count, actor, today, money }: SeatsBack,
): Promise<{ readonly seatsWentTo: number[] } | GiveBackRefusal> {
  const occasion = await lockOccasion(tx, occasionId)
  const open = (await listUnnamedSeats(tx, occasionId)).filter((seat) => seat.municipalityId === municipalityId)
  if (count > open.length) return { refused: 'notSoMany', held: open.length }
  const ids = open.slice(-count).map(({ id }) => id)
  await updateUnnamedEnded(tx, ids, { at: now(), by: actor.personId, kind: 'given-back' })
  await updateNumbers(tx, occasionId, { held: -count })
  await record(tx, actor, {
    act: 'unnamed seats given back',
    subject: { kind: 'occasion', id: occasionId },
    organisationId: municipalityId,
    detail: { seats: count },
  })
  const freed = { ...occasion, seatsHeld: occasion.seatsHeld - count }
  const days = await listHeldDays(tx, occasionId)
  return { seatsWentTo: await giveFreedSeats(tx, { occasion: freed, days, actor, today, money }) }
}
