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

/** Ids of the places by person, in the order they asked. */
export async function insertQueuePlaces(tx: Tx, places: readonly NewHolding[]): Promise<Map<number, number>> {
  if (places.length === 0) return new Map()
  const rows = await tx
    .insertInto('queuePlace')
    .values(places.map(({ by, at, ...rest }) => ({ ...rest, askedBy: by, askedAt: at })))
    .returning(['id', 'personId'])
    .execute()
  return new Map(rows.map(({ id, personId }) => [personId, id]))
}

export interface PlaceFacts extends Waiting {
  readonly hasLeft: boolean
  readonly hasSeat: boolean
  /** The offer they have not answered yet. */
  readonly offerId: number | null
}

export async function getQueuePlace(db: Db, queuePlaceId: number): Promise<PlaceFacts> {
  const row = await db
    .selectFrom('queuePlace as q')
    .leftJoin('seatOffer as f', (join) => join.onRef('f.queuePlaceId', '=', 'q.id').on('f.endedAt', 'is', null))
    .select(['q.id as queuePlaceId', 'q.occasionId', 'q.personId', 'q.askedBy', 'q.municipalityId'])
    .select(['q.leftAt', 'q.bookingId', 'f.id as offerId'])
    .where('q.id', '=', queuePlaceId)
    .executeTakeFirst()
  if (row === undefined) throw new Missing('queue place')
  const { leftAt, bookingId, ...place } = row
  return { ...place, hasLeft: leftAt !== null, hasSeat: bookingId !== null }
}

/** The place is left: for a seat when there is a booking, otherwise for good. */
export async function updateLeft(
  tx: Tx,
  queuePlaceId: number,
  left: { readonly at: Date; readonly by: number | null; readonly bookingId?: number },
): Promise<void> {
  await tx
    .updateTable('queuePlace')
    .set({ leftAt: left.at, leftBy: left.by, bookingId: left.bookingId ?? null })
    .where('id', '=', queuePlaceId)
    .execute()
}
