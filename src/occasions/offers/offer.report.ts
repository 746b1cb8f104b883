import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/db'
import type { LinkedOffer } from './shown.rules.ts'

/** The offer that a link in a letter leads to. */
export async function findLinkedOffer(db: Db, tokenHash: Buffer): Promise<LinkedOffer | undefined> {
  return findOffer(db, {
    where: sql`f.token_hash = ${tokenHash} or f.asker_token_hash = ${tokenHash}`,
    isAsker: sql`f.token_hash <> ${tokenHash}`,
  })
}

/** The latest offer that someone has had on an occasion. */
export async function findLatestOffer(
  db: Db,
  { occasionId, personId }: { readonly occasionId: number; readonly personId: number },
): Promise<LinkedOffer | undefined> {
  return findOffer(db, {
    where: sql`f.occasion_id = ${occasionId} and q.person_id = ${personId}`,
    isAsker: sql`false`,
  })
}

/** The latest offer that was made to a place in the queue. */
export async function findOfferOfPlace(db: Db, queuePlaceId: number): Promise<LinkedOffer | undefined> {
  return findOffer(db, { where: sql`f.queue_place_id = ${queuePlaceId}`, isAsker: sql`false` })
}

async function findOffer(
  db: Db,
  { where, isAsker }: { readonly where: RawBuilder<unknown>; readonly isAsker: RawBuilder<unknown> },
): Promise<LinkedOffer | undefined> {
  const { rows } = await sql<LinkedOffer>`
    select f.id as offer_id, f.occasion_id, f.queue_place_id, q.person_id, p.name, q.asked_by, q.municipality_id,
      ${isAsker} as is_asker, f.why, f.expires_at, f.answer, o.first_day, o.cancelled_at,
      exists (select from booking b
        where b.occasion_id = o.id and b.person_id = q.person_id and b.cancelled_at is null) as has_seat,
      exists (select from queue_place again
        where again.occasion_id = o.id and again.person_id = q.person_id and again.left_at is null) as is_in_queue
    from seat_offer f join queue_place q on q.id = f.queue_place_id join person p on p.id = q.person_id
      join occasion o on o.id = f.occasion_id
    where ${where} order by f.id desc limit 1`.execute(db)
  return rows[0]
}

/** The occasion that a seat was offered on. */
export function offeredIn({ offerId }: Pick<LinkedOffer, 'offerId'>): RawBuilder<SqlBool> {
  return sql<SqlBool>`o.id = (select f.occasion_id from seat_offer f where f.id = ${offerId})`
}
