import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { GivenBack } from './given-back.rules.ts'

/** Every seat of an occasion that ended before it was used, or was not used, with what it cost: the latest first. One query. */
export async function listGivenBack(db: Db, occasionId: number): Promise<GivenBack[]> {
  const { rows } = await sql<GivenBack>`
    select b.id as booking_id, p.name, m.name as municipality_name, b.end_kind, b.excuse, b.end_reason as reason,
      coalesce(b.cancelled_at, due.done_at) as ended_at, coalesce(by.name, marker.name) as ended_by,
      f.kind as fee_kind, coalesce(due.amount_ore, 0)::bigint as fee_ore, f.act as fee_act, f.reason as fee_reason,
      case when f.act = 'waived' then doer.name end as waived_by,
      (select n.name from booking x join person n on n.id = x.person_id where x.replaces_id = b.id limit 1) as successor
    from booking b join person p on p.id = b.person_id join organisation m on m.id = b.municipality_id
      left join person by on by.id = b.cancelled_by
      left join lateral (select x.kind, x.act, x.reason, x.done_by from seat_fee x
        where x.booking_id = b.id order by x.id desc limit 1) f on true
      left join lateral (select x.amount_ore, x.done_at, x.done_by from seat_fee x
        where x.booking_id = b.id and x.act = 'due' order by x.id desc limit 1) due on true
      left join person doer on doer.id = f.done_by
      left join person marker on marker.id = due.done_by
    where b.occasion_id = ${occasionId} and (b.cancelled_at is not null or f.act is not null)
    order by ended_at desc, b.id desc`.execute(db)
  return rows
}
