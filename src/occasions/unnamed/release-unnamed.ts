import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { type LockedOccasion, listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { MoneyPort } from '../ports.ts'
import { giveFreedSeats } from '../queue/give-freed-seats.ts'
import { listRulesOf } from '../queue/line.store.ts'
import { updateNumbers } from '../seats/room.store.ts'
import { tellReleased, tellToName } from './tell-unnamed.ts'
import { dueOf, releaseDay } from './unnamed.rules.ts'
import {
  listOccasionsHolding,
  listUnnamedSeats,
  type UnnamedSeat,
  updateReminded,
  updateUnnamedEnded,
} from './unnamed.store.ts'

const system = { personId: null, address: null }

interface Releasing {
  readonly occasionId: number
  readonly today: Day
  readonly money: MoneyPort
}

/** The occasions ahead where someone holds seats without names. */
export async function findHolding(tx: Tx, today: Day): Promise<number[]> {
  return listOccasionsHolding(tx, today)
}

/**
 * What a day asks of the seats of an occasion that have no name: once their day has come they go to those who wait, and whoever
 * reserved them is told; a week before, they are reminded once. Returns how many seats were released.
 */
export async function releaseUnnamed(tx: Tx, { occasionId, today, money }: Releasing): Promise<number> {
  const occasion = await lockOccasion(tx, occasionId)
  const { firstDay } = occasion
  const releaseDays = (await listRulesOf(tx, [occasionId], today)).get(occasionId)?.unnamedReleaseDays ?? null
  const due = dueOf({ firstDay, releaseDays }, today)
  if (due === 'reminded' && releaseDays !== null) await remind(tx, occasion, releaseDay(firstDay, releaseDays))
  return due === 'released' ? releaseAll(tx, occasion, { today, money }) : 0
}

async function releaseAll(
  tx: Tx,
  occasion: LockedOccasion,
  { today, money }: Pick<Releasing, 'today' | 'money'>,
): Promise<number> {
  const { id: occasionId } = occasion
  const seats = await listUnnamedSeats(tx, occasionId)
  if (seats.length === 0) return 0
  const end = { at: now(), by: null, kind: 'released' as const }
  await updateUnnamedEnded(
    tx,
    seats.map(({ id }) => id),
    end,
  )
  await updateNumbers(tx, occasionId, { held: -seats.length })
  for (const [municipalityId, theirs] of Map.groupBy(seats, (seat) => seat.municipalityId))
    await record(tx, system, {
      act: 'unnamed seats released',
      subject: { kind: 'occasion', id: occasionId },
      organisationId: municipalityId,
      detail: { seats: theirs.length },
    })
  for (const [reservedBy, theirs] of byReserver(seats))
    await tellReleased(tx, reservedBy, { ...occasion, seats: theirs })
  const freed = { ...occasion, seatsHeld: occasion.seatsHeld - seats.length }
  const days = await listHeldDays(tx, occasionId)
  await giveFreedSeats(tx, { occasion: freed, days, actor: system, today, money })
  return seats.length
}

async function remind(tx: Tx, occasion: LockedOccasion, on: Day): Promise<void> {
  const seats = (await listUnnamedSeats(tx, occasion.id)).filter(({ remindedAt }) => remindedAt === null)
  for (const [reservedBy, theirs] of byReserver(seats))
    await tellToName(tx, reservedBy, { ...occasion, seats: theirs, on })
  await updateReminded(
    tx,
    seats.map(({ id }) => id),
    now(),
  )
}

function byReserver(seats: readonly UnnamedSeat[]): [number, number][] {
  return [...Map.groupBy(seats, ({ reservedBy }) => reservedBy)].map(([by, theirs]) => [by, theirs.length])
}
