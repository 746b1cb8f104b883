import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { Missing } from '#values'
import type { RoomFacts, VenueFacts } from './venue.rules.ts'

/** Two who change the same region's venues wait for each other, so that no name is given twice. */
export async function lockVenues(tx: Tx, regionId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('venues', ${regionId}))`.execute(tx)
}

export async function insertVenue(
  tx: Tx,
  { regionId, by, at, ...facts }: VenueFacts & { readonly regionId: number; readonly by: number; readonly at: Date },
): Promise<number> {
  const { id } = await tx
    .insertInto('venue')
    .values({ ...facts, regionId, madeBy: by, madeAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateVenue(tx: Tx, venueId: number, facts: VenueFacts): Promise<void> {
  await tx.updateTable('venue').set(facts).where('id', '=', venueId).execute()
}

/** Another venue of the region, in use, of that name. */
export async function findVenueNamed(
  db: Db,
  { regionId, name, except = 0 }: { readonly regionId: number; readonly name: string; readonly except?: number },
): Promise<number | undefined> {
  const found = await db
    .selectFrom('venue')
    .select('id')
    .where('regionId', '=', regionId)
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .where('endedAt', 'is', null)
    .where('id', '<>', except)
    .executeTakeFirst()
  return found?.id
}

export interface LockedVenue {
  readonly venueId: number
  readonly regionId: number
  readonly name: string
  readonly isEnded: boolean
}

export async function lockVenue(tx: Tx, venueId: number): Promise<LockedVenue> {
  const row = await tx
    .selectFrom('venue')
    .select(['id', 'regionId', 'name', 'endedAt'])
    .where('id', '=', venueId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Missing('venue')
  return { venueId: row.id, regionId: row.regionId, name: row.name, isEnded: row.endedAt !== null }
}

type Ending = { readonly by: number; readonly at: Date } | undefined

export async function updateVenueEnded(tx: Tx, venueId: number, ended: Ending): Promise<void> {
  const set = { endedAt: ended?.at ?? null, endedBy: ended?.by ?? null }
  await tx.updateTable('venue').set(set).where('id', '=', venueId).execute()
}

export async function insertRoom(tx: Tx, venueId: number, { equipment, ...facts }: RoomFacts): Promise<number> {
  const { id } = await tx
    .insertInto('venueRoom')
    .values({ ...facts, equipment: [...equipment], venueId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateRoom(tx: Tx, roomId: number, { equipment, ...facts }: RoomFacts): Promise<void> {
  await tx
    .updateTable('venueRoom')
    .set({ ...facts, equipment: [...equipment] })
    .where('id', '=', roomId)
    .execute()
}

export async function updateRoomEnded(tx: Tx, roomId: number, ended: Ending): Promise<void> {
  const set = { endedAt: ended?.at ?? null, endedBy: ended?.by ?? null }
  await tx.updateTable('venueRoom').set(set).where('id', '=', roomId).execute()
}

export async function listRoomsOf(db: Db, venueId: number): Promise<{ id: number; name: string; isEnded: boolean }[]> {
  const rows = await db
    .selectFrom('venueRoom')
    .select(['id', 'name', 'endedAt'])
    .where('venueId', '=', venueId)
    .execute()
  return rows.map(({ id, name, endedAt }) => ({ id, name, isEnded: endedAt !== null }))
}

/** The room that a day has; null where it has none. */
export async function findRoomOf(db: Db, dayId: number): Promise<number | null> {
  const row = await db.selectFrom('occasionDay').select('roomId').where('id', '=', dayId).executeTakeFirst()
  return row?.roomId ?? null
}
