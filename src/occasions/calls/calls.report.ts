import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Call, HandLine, OfferLine, Waiter } from './call.rules.ts'

type Row = Omit<Waiter, 'calls'> & {
  readonly calls: readonly (Omit<Call, 'calledAt'> & { readonly calledAt: string })[]
}

/** Those who wait, of these places in the queue, with what has been said to them. One query. */
export async function listWaiters(db: Db, queuePlaceIds: readonly number[]): Promise<Map<number, Waiter>> {
  const { rows } = await sql<Row>`
    select q.id as queue_place_id, q.person_id, p.name, p.email, u.name as unit_name, m.name as municipality_name,
      q.asked_at, a.name as asked_by_name, a.email as asked_by_email, q.agreed_why, g.name as agreed_by_name,
      (select coalesce(json_agg(json_build_object('answer', c.answer, 'note', c.note, 'calledAt', c.called_at,
          'calledByName', n.name) order by c.id desc), '[]')
        from queue_call c join person n on n.id = c.called_by where c.queue_place_id = q.id) as calls
    from queue_place q join person p on p.id = q.person_id join person a on a.id = q.asked_by
      join organisation u on u.id = q.unit_id join organisation m on m.id = q.municipality_id
      left join person g on g.id = q.agreed_by
    where q.id = any(${[...queuePlaceIds]}::int[])`.execute(db)
  return new Map(
    rows.map(({ calls, ...row }) => [
      row.queuePlaceId,
      { ...row, calls: calls.map((call) => ({ ...call, calledAt: new Date(call.calledAt) })) },
    ]),
  )
}

/** The offers of an occasion, the latest first. */
export async function listOfferLog(db: Db, occasionId: number, limit: number): Promise<OfferLine[]> {
  const { rows } = await sql<OfferLine>`
    select f.id as offer_id, p.name, m.name as municipality_name, f.offered_at, f.expires_at, f.ended_at, f.answer,
      e.name as ended_by_name
    from seat_offer f join queue_place q on q.id = f.queue_place_id join person p on p.id = q.person_id
      join organisation m on m.id = q.municipality_id left join person e on e.id = f.ended_by
    where f.occasion_id = ${occasionId} order by f.id desc limit ${limit}`.execute(db)
  return rows
}

/** The seats of an occasion that were given by hand, the latest first. */
export async function listGivenByHand(db: Db, occasionId: number): Promise<HandLine[]> {
  const { rows } = await sql<HandLine>`
    select b.id as booking_id, p.name, m.name as municipality_name, b.booked_at as at, b.given_why as why
    from booking b join person p on p.id = b.person_id join organisation m on m.id = b.municipality_id
    where b.occasion_id = ${occasionId} and b.got_by = 'by-hand' and b.cancelled_at is null order by b.id desc`.execute(
    db,
  )
  return rows
}
