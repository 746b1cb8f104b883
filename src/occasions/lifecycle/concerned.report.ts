import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Concerned } from './lifecycle.rules.ts'

/** Of the whole occasion, or of one day where `dayId` is given. */
export async function findConcerned(db: Db, occasionId: number, dayId: number | null): Promise<Concerned> {
  const { rows } = await sql<Concerned>`
    select
      (select count(*) from booking b where b.occasion_id = o.id and b.cancelled_at is null
        and (${dayId}::int is null or b.only_day_id is null or b.only_day_id = ${dayId})) as seats,
      (select count(*) from queue_place q where q.occasion_id = o.id and q.left_at is null) as waiting,
      (select count(*) from seat_offer f where f.occasion_id = o.id and f.ended_at is null) as offers,
      (select count(*) from unnamed_seat u where u.occasion_id = o.id and u.ended_at is null) as unnamed,
      (select count(*) from seat_request r where r.occasion_id = o.id and r.ended_at is null) as requests,
      (select count(distinct f.person_id) from day_staff f join occasion_day d on d.id = f.day_id
        where d.occasion_id = o.id and (${dayId}::int is null or d.id = ${dayId})) as staff,
      (select count(distinct who) from (
        select b.booked_by as who from booking b
          where b.occasion_id = o.id and b.cancelled_at is null and b.booked_by <> b.person_id
        union all select u.reserved_by from unnamed_seat u where u.occasion_id = o.id and u.ended_at is null
        ) manager) as managers,
      (select count(distinct m.booking_id) from counted_mark m join occasion_day d on d.id = m.day_id
        where d.occasion_id = o.id and m.mark = 'attended' and (${dayId}::int is null or d.id = ${dayId})) as attended
    from occasion o where o.id = ${occasionId}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('the occasion was found a moment ago')
  return row
}
