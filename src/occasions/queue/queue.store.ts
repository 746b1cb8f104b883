import type { Db, Tx } from '#platform/db'
import { Missing } from '#values'
import type { NewHolding } from '../booking/booking.store.ts'

export interface Waiting {
  readonly queuePlaceId: number
  readonly occasionId: number
  readonly personId: number
  readonly askedBy: number
  /** Who is to pay for the seat. */
  readonly municipalityId: number
}

/** Ids of the places by person; the order of the list is the order in the queue. */
export async function insertQueuePlaces(tx: Tx, places: readonly NewHolding[]): Promise<Map<number, number>> {
  if (places.length === 0) return new Map()
  const rows = await tx
    .insertInto('queuePlace')
    .values(places.map(({ by, at, ...rest }) => ({ ...rest, askedBy: by, askedAt: at })))
    .returning(['id', 'personId'])
    .execute()
  return new Map(rows.map(({ id, personId }) => [personId, id]))
}

/** Whoever has waited longest, under the lock of the occasion. */
export async function findNextInQueue(tx: Tx, occasionId: number): Promise<Waiting | undefined> {
  return tx
    .selectFrom('queuePlace')
    .select(['id as queuePlaceId', 'occasionId', 'personId', 'askedBy', 'municipalityId'])
    .where('occasionId', '=', occasionId)
    .where('leftAt', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

export async function getQueuePlace(
  db: Db,
  queuePlaceId: number,
): Promise<Waiting & { hasLeft: boolean; hasSeat: boolean }> {
  const row = await db
    .selectFrom('queuePlace')
    .select(['id as queuePlaceId', 'occasionId', 'personId', 'askedBy', 'municipalityId', 'leftAt', 'bookingId'])
    .where('id', '=', queuePlaceId)
    .executeTakeFirst()
  if (row === undefined) throw new Missing('queue place')
  const { leftAt, bookingId, ...place } = row
  return { ...place, hasLeft: leftAt !== null, hasSeat: bookingId !== null }
}

/** The place is left: for a seat when there is a booking, otherwise for good. */
export async function updateLeft(
  tx: Tx,
  queuePlaceId: number,
  left: { readonly at: Date; readonly by: number; readonly bookingId?: number },
): Promise<void> {
  await tx
    .updateTable('queuePlace')
    .set({ leftAt: left.at, leftBy: left.by, bookingId: left.bookingId ?? null })
    .where('id', '=', queuePlaceId)
    .execute()
}
