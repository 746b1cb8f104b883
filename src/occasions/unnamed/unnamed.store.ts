import { type Db, statement, type Tx } from '#platform/db'
import type { Day } from '#values'

/** A seat that a municipality holds without a name. */
export interface UnnamedSeat {
  readonly id: number
  readonly municipalityId: number
  readonly homeRegionId: number | null
  readonly reservedBy: number
  readonly remindedAt: Date | null
}

/** $1 the occasion. Those of an occasion that is locked, the one reserved first first. */
const openSeats = statement<UnnamedSeat>(`
  select n.id, n.municipality_id, n.home_region_id, n.reserved_by, n.reminded_at from unnamed_seat n
  where n.occasion_id = $1 and n.ended_at is null order by n.id`)

export async function listUnnamedSeats(db: Db, occasionId: number): Promise<UnnamedSeat[]> {
  return openSeats(db, occasionId)
}

export interface NewUnnamedSeats {
  readonly occasionId: number
  readonly municipalityId: number
  readonly homeRegionId: number | null
  readonly reservedBy: number
  readonly reservedAt: Date
}

export async function insertUnnamedSeats(tx: Tx, seat: NewUnnamedSeats, count: number): Promise<void> {
  await tx
    .insertInto('unnamedSeat')
    .values(Array.from({ length: count }, () => seat))
    .execute()
}

interface Ended {
  readonly at: Date
  /** Null where nobody ended it: the day came. */
  readonly by: number | null
  readonly kind: 'named' | 'given-back' | 'released' | 'occasion-cancelled'
  readonly bookingId?: number
}

export async function updateUnnamedEnded(tx: Tx, ids: readonly number[], end: Ended): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('unnamedSeat')
    .set({ endedAt: end.at, endedBy: end.by, endKind: end.kind, bookingId: end.bookingId ?? null })
    .where('id', 'in', ids)
    .where('endedAt', 'is', null)
    .execute()
}

export async function updateReminded(tx: Tx, ids: readonly number[], remindedAt: Date): Promise<void> {
  if (ids.length > 0) await tx.updateTable('unnamedSeat').set({ remindedAt }).where('id', 'in', ids).execute()
}

/** $1 today. Occasions to come that hold seats without names, in the order in which they are locked. */
const holding = statement<{ readonly id: number; readonly firstDay: Day }>(`
  select o.id, o.first_day from occasion o
  where o.first_day > $1 and o.id in (select n.occasion_id from unnamed_seat n where n.ended_at is null)
  order by o.id`)

export async function listOccasionsHolding(db: Db, today: Day): Promise<number[]> {
  return (await holding(db, today)).map(({ id }) => id)
}
