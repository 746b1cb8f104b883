import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { AskedToStepIn } from './asked.rules.ts'

/** These asks as those who are asked see them, the soonest day first. One query. */
export async function listAskedShown(db: Db, askIds: readonly number[]): Promise<AskedToStepIn[]> {
  if (askIds.length === 0) return []
  const { rows } = await sql<AskedToStepIn>`
    select a.id as ask_id, k.role, w.answer, k.ended_at, coalesce(k.filled_by = a.person_id, false) as is_taker, k.filled_by is not null as is_filled,
      d.cancelled_at is not null or o.cancelled_at is not null as is_cancelled, c.name as course_name, r.name as region_name, d.number,
      d.on_day, d.starts, d.ends, d.form, d.place, o.seats_taken,
      (select coalesce(json_agg(json_build_object('name', p.name, 'role', f.role)
          order by array_position(array['course-leader', 'trainer', 'reserve'], f.role), p.name), '[]')
        from day_staff f join person p on p.id = f.person_id where f.day_id = d.id and f.person_id <> a.person_id) as staff
    from call_out_ask a join call_out k on k.id = a.call_out_id join occasion_day d on d.id = k.day_id
      join occasion o on o.id = d.occasion_id join course c on c.id = o.course_id join organisation r on r.id = o.region_id
      left join lateral (select w.answer from call_out_answer w where w.ask_id = a.id order by w.id desc limit 1) w on true
    where a.id = any(${[...askIds]}::int[]) order by d.on_day, a.id`.execute(db)
  return rows
}
