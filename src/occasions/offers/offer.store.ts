import { sql } from 'kysely'
import { type Db, statement, type Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import type { WhyNext } from '../queue/order.rules.ts'
import type { OfferAnswer } from './offer.rules.ts'

export interface NewOffer {
  readonly occasionId: number
  readonly queuePlaceId: number
  readonly tokenHash: Buffer
  /** Of the link of whoever asked for the place; null when they asked for themselves. */
  readonly askerTokenHash: Buffer | null
  readonly why: WhyNext
  readonly offeredAt: Date
  readonly expiresAt: Date
}

export async function insertOffer(tx: Tx, { why, ...offer }: NewOffer): Promise<number> {
  const { id } = await tx
    .insertInto('seatOffer')
    .values({ ...offer, why: JSON.stringify(why) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Who was offered a seat and who had asked for it. */
export interface Offered {
  readonly offerId: number
  readonly queuePlaceId: number
  readonly occasionId: number
  readonly personId: number
  readonly askedBy: number
  readonly municipalityId: number
  readonly unitId: number
  readonly homeRegionId: number | null
  readonly answer: OfferAnswer | null
  readonly expiresAt: Date
}

const columns = sql`f.id as offer_id, f.queue_place_id, f.occasion_id, q.person_id, q.asked_by, q.municipality_id, q.unit_id,
  q.home_region_id, f.answer, f.expires_at from seat_offer f join queue_place q on q.id = f.queue_place_id`

/** Read again under the lock of the occasion: what was true on the page may have ended since. */
export async function getOffer(db: Db, offerId: number): Promise<Offered> {
  const { rows } = await sql<Offered>`select ${columns} where f.id = ${offerId}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Missing('offer')
  return row
}

/** Offers of an occasion that have run out without an answer, under its lock. */
export async function listRunOut(tx: Tx, occasionId: number, now: Date): Promise<Offered[]> {
  const { rows } = await sql<Offered>`select ${columns}
    where f.occasion_id = ${occasionId} and f.ended_at is null and f.expires_at <= ${now} order by f.id`.execute(tx)
  return rows
}

/** Places in the queue of an occasion that these persons have, with the offer that is open. */
export async function listPlacesOf(
  tx: Tx,
  occasionId: number,
  personIds: readonly number[],
): Promise<{ readonly queuePlaceId: number; readonly personId: number; readonly offerId: number | null }[]> {
  return tx
    .selectFrom('queuePlace as q')
    .leftJoin('seatOffer as f', (join) => join.onRef('f.queuePlaceId', '=', 'q.id').on('f.endedAt', 'is', null))
    .select(['q.id as queuePlaceId', 'q.personId', 'f.id as offerId'])
    .where('q.occasionId', '=', occasionId)
    .where('q.leftAt', 'is', null)
    .where('q.personId', 'in', [...personIds])
    .execute()
}

export interface OfferEnd {
  readonly answer: OfferAnswer
  readonly at: Date
  /** Null when it ran out. */
  readonly by: number | null
  readonly bookingId?: number
}

/** An offer ends once. */
export async function updateOfferEnded(
  tx: Tx,
  offerId: number,
  { answer, at, by, bookingId }: OfferEnd,
): Promise<void> {
  await tx
    .updateTable('seatOffer')
    .set({ answer, endedAt: at, endedBy: by, bookingId: bookingId ?? null })
    .where('id', '=', offerId)
    .where('endedAt', 'is', null)
    .execute()
}

/** $1 the moment, $2 after which occasion. */
const runOutOccasions = statement<{ readonly occasionId: number }>(`
  select distinct f.occasion_id from seat_offer f
  where f.ended_at is null and f.expires_at <= $1 and f.occasion_id > $2 order by f.occasion_id limit 50`)

/** The next few occasions with offers that have run out, by id. */
export async function listRunOutOccasions(db: Db, now: Date, afterId: number): Promise<number[]> {
  return (await runOutOccasions(db, now, afterId)).map(({ occasionId }) => occasionId)
}

/** $1 the day, $2 after which occasion. */
const movableOccasions = statement<{ readonly id: number }>(`
  select o.id from occasion o
  where o.first_day > $1 and o.seats_taken + o.seats_held < o.seats and o.cancelled_at is null and o.id > $2
    and exists (select from queue_place q where q.occasion_id = o.id and q.left_at is null
      and not exists (select from seat_offer f where f.queue_place_id = q.id and f.ended_at is null))
  order by o.id limit 50`)

/** The next few occasions ahead where a seat is free and someone waits without an offer, by id. */
export async function listMovableOccasions(db: Db, today: Day, afterId: number): Promise<number[]> {
  return (await movableOccasions(db, today, afterId)).map(({ id }) => id)
}
