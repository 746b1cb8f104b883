import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { QuotaStanding, Release } from './quota.rules.ts'

export interface QuotasOf {
  /** Every municipality of the region, in Swedish order, with a quota or none. */
  readonly standings: readonly QuotaStanding[]
  readonly releases: readonly Release[]
  readonly keyId: number | null
}

const releases = sql`(select coalesce(json_agg(json_build_object('onDay', r.on_day, 'percent', r.percent) order by r.on_day), '[]')
  from quota_release r where r.occasion_id = o.id)`

const standing = sql`json_build_object('municipalityId', m.id, 'name', m.name, 'seats', coalesce(q.seats, 0),
  'named', (select count(*) from booking b
    where b.occasion_id = o.id and b.municipality_id = m.id and b.cancelled_at is null),
  'unnamed', (select count(*) from unnamed_seat n
    where n.occasion_id = o.id and n.municipality_id = m.id and n.ended_at is null),
  'offered', (select count(*) from seat_offer f join queue_place p on p.id = f.queue_place_id
    where f.occasion_id = o.id and p.municipality_id = m.id and f.ended_at is null))`

/** What is kept for whom on an occasion, and what has been used of it. One query. */
export async function getQuotas(db: Db, occasionId: number): Promise<QuotasOf> {
  const { rows } = await sql<QuotasOf>`
    select o.quota_key_id as key_id, ${releases} as releases,
      (select coalesce(json_agg(${standing} order by m.name collate "sv-x-icu"), '[]')
        from organisation m left join occasion_quota q on q.occasion_id = o.id and q.municipality_id = m.id
        where m.parent_id = o.region_id and m.kind = 'municipality') as standings
    from occasion o where o.id = ${occasionId}`.execute(db)
  return rows[0] ?? { standings: [], releases: [], keyId: null }
}
