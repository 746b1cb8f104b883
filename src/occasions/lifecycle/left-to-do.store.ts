import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import type { LeftToDo } from './lifecycle.rules.ts'

/**
 * What is left before an occasion can be settled: days where someone is not marked, what is still held or open, and what was
 * ordered and has neither come nor been called off.
 */
export async function findLeftToDo(db: Db, occasionId: number, today: Day): Promise<LeftToDo> {
  const { rows } = await sql<LeftToDo>`
    select
      (select coalesce(json_agg(json_build_object('dayId', day.id, 'number', day.number, 'onDay', day.on_day,
          'people', day.people) order by day.number), '[]')
        from (select d.id, d.number, d.on_day, (select count(*) from booking b
              where b.occasion_id = d.occasion_id and b.cancelled_at is null
                and (b.only_day_id is null or b.only_day_id = d.id)
                and not exists (select from attendance_mark m where m.day_id = d.id and m.booking_id = b.id)) as people
            from occasion_day d
            where d.occasion_id = ${occasionId} and d.cancelled_at is null and d.on_day <= ${today}) day
        where day.people > 0) as unmarked,
      (select count(*) from seat_offer f where f.occasion_id = ${occasionId} and f.ended_at is null) as offers,
      (select count(*) from unnamed_seat u where u.occasion_id = ${occasionId} and u.ended_at is null) as unnamed,
      (select count(*) from (
        select distinct on (a.line_id, a.day_id) a.act from logistics_act a where a.occasion_id = ${occasionId}
        order by a.line_id, a.day_id, a.turn desc) last
        where last.act in ('ordered', 'changed', 'confirmed')) as logistics`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('a select without a table gave no row')
  return row
}
