import type { Db, Tx } from '#platform/db'
import { pairOf, type TravelTimes } from './travel.rules.ts'

/** What has been said of the ways between these venues. */
export async function listTravelTimes(db: Db, venueIds: readonly number[]): Promise<TravelTimes> {
  if (venueIds.length < 2) return new Map()
  const rows = await db
    .selectFrom('travelTime')
    .select(['oneVenueId', 'otherVenueId', 'minutes'])
    .where('oneVenueId', 'in', venueIds)
    .where('otherVenueId', 'in', venueIds)
    .execute()
  return new Map(rows.map(({ oneVenueId, otherVenueId, minutes }) => [pairOf(oneVenueId, otherVenueId), minutes]))
}

interface Pair {
  readonly venueId: number
  readonly otherId: number
}

export async function updateTravelTime(
  tx: Tx,
  { venueId, otherId }: Pair,
  told: { readonly minutes: number; readonly by: number; readonly at: Date },
): Promise<void> {
  const values = { minutes: told.minutes, setBy: told.by, setAt: told.at }
  await tx
    .insertInto('travelTime')
    .values({ oneVenueId: Math.min(venueId, otherId), otherVenueId: Math.max(venueId, otherId), ...values })
    .onConflict((conflict) => conflict.columns(['oneVenueId', 'otherVenueId']).doUpdateSet(values))
    .execute()
}

export async function deleteTravelTime(tx: Tx, { venueId, otherId }: Pair): Promise<void> {
  await tx
    .deleteFrom('travelTime')
    .where('oneVenueId', '=', Math.min(venueId, otherId))
    .where('otherVenueId', '=', Math.max(venueId, otherId))
    .execute()
}
