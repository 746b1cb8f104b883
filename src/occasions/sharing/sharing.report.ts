import { sql } from 'kysely'
import { type Db, withinReach } from '#platform/db'
import type { Asker, Day } from '#values'
import type { Guest, SharedOccasion, SharedSeats } from './sharing.rules.ts'

/** Named, unnamed and offered seats that a region `h.region_id` has of the occasion `h.occasion_id`. */
const used = sql`(
  (select count(*) from booking b
    where b.occasion_id = h.occasion_id and b.home_region_id = h.region_id and b.cancelled_at is null)
  + (select count(*) from unnamed_seat n
    where n.occasion_id = h.occasion_id and n.home_region_id = h.region_id and n.ended_at is null)
  + (select count(*) from seat_offer f join queue_place q on q.id = f.queue_place_id
    where f.occasion_id = h.occasion_id and q.home_region_id = h.region_id and f.ended_at is null))`

/** With which regions an occasion is shared, in Swedish order. One query. */
export async function listShares(db: Db, occasionId: number): Promise<SharedSeats[]> {
  const { rows } = await sql<SharedSeats>`
    select h.region_id, r.name, h.seats, ${used} as used, h.agreement, h.agreed_with, p.name as agreed_by_name, h.agreed_on
    from shared_seats h join organisation r on r.id = h.region_id join person p on p.id = h.agreed_by
    where h.occasion_id = ${occasionId} order by r.name collate "sv-x-icu"`.execute(db)
  return rows
}

/** Occasions to come that others share with the regions whose occasions the asker sees, soonest first. One query. */
export async function listSharedWith(db: Db, asker: Asker, today: Day): Promise<SharedOccasion[]> {
  const { rows } = await sql<SharedOccasion>`
    select o.id as occasion_id, c.name as course_name, host.name as host_name, o.first_day, o.last_day, o.booking_closes,
      h.seats, ${used} as used, o.cancelled_at is not null as is_cancelled,
      coalesce((select d.place from occasion_day d where d.occasion_id = o.id and d.place <> '' order by d.number limit 1), '') as place
    from shared_seats h join occasion o on o.id = h.occasion_id join course c on c.id = o.course_id
      join organisation host on host.id = o.region_id
    where ${withinReach(sql.ref('h.region_id'), asker, 'see occasions')} and h.seats > 0 and o.last_day >= ${today}
    order by o.first_day, o.id limit 100`.execute(db)
  return rows
}

/** Those of the asker's regions who have a seat or wait on others' occasions that are not over. One query. */
export async function listGuests(db: Db, asker: Asker, today: Day): Promise<Guest[]> {
  const { rows } = await sql<Guest>`
    select g.key, p.name, u.name as unit_name, m.name as municipality_name, c.name as course_name,
      host.name as host_name, o.first_day, g.standing
    from (
      select 'b' || b.id as key, b.person_id, b.unit_id, b.municipality_id, b.occasion_id, b.home_region_id, 'seat' as standing
      from booking b where b.home_region_id is not null and b.cancelled_at is null
      union all
      select 'q' || q.id, q.person_id, q.unit_id, q.municipality_id, q.occasion_id, q.home_region_id,
        case when exists (select from seat_offer f where f.queue_place_id = q.id and f.ended_at is null) then 'offer' else 'queue' end
      from queue_place q where q.home_region_id is not null and q.left_at is null
    ) g
      join occasion o on o.id = g.occasion_id join course c on c.id = o.course_id
      join organisation host on host.id = o.region_id join person p on p.id = g.person_id
      join organisation u on u.id = g.unit_id join organisation m on m.id = g.municipality_id
    where ${withinReach(sql.ref('g.home_region_id'), asker, 'see occasions')} and o.last_day >= ${today}
      and o.cancelled_at is null
    order by o.first_day, o.id, p.name collate "sv-x-icu", g.key limit 500`.execute(db)
  return rows
}
