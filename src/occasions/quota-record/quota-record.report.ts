import { sql } from 'kysely'
import { type Db, withinReach } from '#platform/db'
import type { Asker, Day } from '#values'
import type { RecordRow } from './quota-record.rules.ts'

export interface SeenRegion {
  readonly id: number
  readonly name: string
}

/** The regions whose record the asker sees, all of it or the row of a municipality, in Swedish order. */
export async function listRecordRegions(db: Db, asker: Asker): Promise<SeenRegion[]> {
  const { rows } = await sql<SeenRegion>`
    select distinct r.id, r.name, r.name collate "sv-x-icu" as sorted
    from organisation r join organisation m on m.parent_id = r.id and m.kind = 'municipality'
    where r.kind = 'region-body' and ${isSeen(asker)}
    order by sorted`.execute(db)
  return rows.map(({ id, name }) => ({ id, name }))
}

/** All municipalities of a region whose occasions one sees, else those whose own affairs one sees. */
function isSeen(asker: Asker) {
  const region = withinReach(sql.ref('m.parent_id'), asker, 'see occasions')
  return sql`(${region} or ${withinReach(sql.ref('m.id'), asker, 'see municipality')})`
}

/** Absent on every day that was held: neither there nor excused on any. */
const isMissed = sql`(b.cancelled_at is null
  and not exists (select from counted_mark k where k.booking_id = b.id and k.mark <> 'absent')
  and not exists (select from occasion_day d where d.occasion_id = b.occasion_id and d.cancelled_at is null
    and not exists (select from counted_mark k where k.day_id = d.id and k.booking_id = b.id)))`

/**
 * What each municipality of a region did of its seats through a year, in Swedish order; of those whom the asker sees. A seat that
 * was moved, taken over or cancelled with its occasion was not given back. One statement.
 */
export async function listQuotaRecord(
  db: Db,
  asker: Asker,
  { regionId, from, until }: { readonly regionId: number; readonly from: Day; readonly until: Day },
): Promise<RecordRow[]> {
  const { rows } = await sql<RecordRow>`
    with begun as (
      select o.id from occasion o
      where o.region_id = ${regionId} and o.first_day between ${from} and ${until} and o.cancelled_at is null
    )
    select m.id as municipality_id, m.name, coalesce(kept.quota, 0)::int as quota, seats.used, seats.early + back.unnamed as early,
      seats.late, seats.missed, coalesce(kept.unused, 0)::int as unused
    from organisation m
      cross join lateral (
        select sum(q.seats) as quota, sum(greatest(0, q.seats - (select count(*) from booking b
          where b.occasion_id = q.occasion_id and b.municipality_id = m.id and b.cancelled_at is null
            and b.only_day_id is null))) as unused
        from occasion_quota q where q.municipality_id = m.id and q.occasion_id in (select id from begun)
      ) kept
      cross join lateral (
        select count(*) filter (where b.cancelled_at is null and not b.missed)::int as used,
          count(*) filter (where b.missed)::int as missed,
          count(*) filter (where b.gave_back and b.fee_ore = 0)::int as early,
          count(*) filter (where b.gave_back and b.fee_ore > 0)::int as late
        from (
          select b.cancelled_at, b.fee_ore, ${isMissed} as missed,
            b.end_kind in ('cancelled', 'excused', 'offered-on') is true as gave_back
          from booking b where b.municipality_id = m.id and b.only_day_id is null and b.occasion_id in (select id from begun)
        ) b
      ) seats
      cross join lateral (
        select count(*)::int as unnamed from unnamed_seat n
        where n.municipality_id = m.id and n.end_kind = 'given-back' and n.occasion_id in (select id from begun)
      ) back
    where m.parent_id = ${regionId} and m.kind = 'municipality' and ${isSeen(asker)}
    order by m.name collate "sv-x-icu"`.execute(db)
  return rows
}
