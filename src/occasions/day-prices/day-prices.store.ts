import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { Ore } from '#values'

export async function deletePrices(tx: Tx, dayId: number): Promise<void> {
  await tx.deleteFrom('dayPrice').where('dayId', '=', dayId).execute()
}

/** The new version makes older forms stale. */
export async function updateVersion(tx: Tx, occasionId: number, version: number): Promise<void> {
  await tx.updateTable('occasion').set({ version }).where('id', '=', occasionId).execute()
}

export interface SeatOfDay {
  readonly bookingId: number
  readonly personId: number
  readonly municipalityId: number
  readonly homeRegionId: number | null
  readonly tookOverId: number | null
}

/** Everyone who has a seat on the day, in order of booking, so that nobody is marked or cancelled meanwhile. */
export async function lockSeatsOfDay(
  tx: Tx,
  { occasionId, dayId }: { readonly occasionId: number; readonly dayId: number },
): Promise<SeatOfDay[]> {
  return tx
    .selectFrom('booking')
    .select(['id as bookingId', 'personId', 'municipalityId', 'homeRegionId'])
    .select(sql<number | null>`case when got_by = 'takeover' then replaces_id end`.as('tookOverId'))
    .where('occasionId', '=', occasionId)
    .where('cancelledAt', 'is', null)
    .where((eb) => eb.or([eb('onlyDayId', 'is', null), eb('onlyDayId', '=', dayId)]))
    .orderBy('id')
    .forUpdate()
    .execute()
}

export interface PriceChange {
  readonly dayId: number
  readonly fromOre: Ore
  readonly toOre: Ore
  readonly seats: number
  readonly reason: string
  readonly changedBy: number
  readonly changedAt: Date
}

export async function insertPriceChange(tx: Tx, change: PriceChange): Promise<void> {
  await tx.insertInto('dayPriceChange').values(change).execute()
}

/** Every change of a day's price that was made when seats were charged already, the newest first. */
export async function listPriceChanges(
  db: Db,
  dayId: number,
): Promise<(Omit<PriceChange, 'dayId' | 'changedBy'> & { readonly by: string })[]> {
  return db
    .selectFrom('dayPriceChange as change')
    .innerJoin('person', 'person.id', 'change.changedBy')
    .select(['change.fromOre', 'change.toOre', 'change.seats', 'change.reason', 'change.changedAt'])
    .select('person.name as by')
    .where('change.dayId', '=', dayId)
    .orderBy('change.id', 'desc')
    .execute()
}
