import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
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

/**
 * The day's work with seats that have no name: those whose day has come go to those who wait, and whoever reserved them is told;
 * a week before, they are reminded once. Returns how many seats were released.
 */
export async function releaseUnnamed(tx: Tx, today: Day, { money }: { readonly money: MoneyPort }): Promise<number> {
  const holding = await listOccasionsHolding(tx, today)
  const ids = holding.map(({ id }) => id)
  const rules = await listRulesOf(tx, ids, today)
  let released = 0
  for (const { id, firstDay } of holding) {
    const releaseDays = rules.get(id)?.unnamedReleaseDays ?? null
    const due = dueOf({ firstDay, releaseDays }, today)
    if (due === 'released') released += await releaseAll(tx, id, { today, money })
    if (due === 'reminded' && releaseDays !== null) await remind(tx, id, releaseDay(firstDay, releaseDays))
  }
  return released
}

async function releaseAll(
  tx: Tx,
  occasionId: number,
  { today, money }: { readonly today: Day; readonly money: MoneyPort },
): Promise<number> {
  const occasion = await lockOccasion(tx, occasionId)
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

async function remind(tx: Tx, occasionId: number, on: Day): Promise<void> {
  const occasion = await lockOccasion(tx, occasionId)
  const seats = (await listUnnamedSeats(tx, occasionId)).filter(({ remindedAt }) => remindedAt === null)
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
