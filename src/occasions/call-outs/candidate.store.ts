import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Candidate } from './call-out.rules.ts'

/**
 * Everyone of the team or the staff of the day whose place is empty, but for whose place it was, with all that decides whether
 * they are asked. One query.
 */
export async function listCandidates(db: Db, callOutId: number): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    with place as (
      select k.id, k.day_id, k.person_id, d.on_day, d.starts, d.ends,
        d.on_day + d.starts::time as begins, d.on_day + d.ends::time + case when d.ends_day_after then interval '1 day' else '0' end as is_over,
        o.id as occasion_id, o.region_id, o.course_id
      from call_out k join occasion_day d on d.id = k.day_id join occasion o on o.id = d.occasion_id where k.id = ${callOutId}
    ), member as (
      select distinct on (m.person_id) m.person_id, m.role, m.call_order from team_member m, place x
      where m.region_id = x.region_id and m.course_id = x.course_id and m.from_day <= x.on_day
        and (m.until_day is null or m.until_day >= x.on_day) order by m.person_id, m.id desc
    ), staff as (select f.person_id, f.role, f.called_in_at from day_staff f, place x where f.day_id = x.day_id)
    select p.id as person_id, p.name, s.role as task, s.called_in_at is not null as is_called_in, m.role as team_role, m.call_order,
      coalesce(m.role = 'course-leader', false) or exists (
        select from authorisation u where u.person_id = p.id and u.course_id = x.course_id and u.role = 'course-leader'
          and (u.region_id is null or u.region_id = x.region_id) and u.from_day <= x.on_day
          and (u.until_day is null or u.until_day >= x.on_day)) as may_lead,
      exists (select from availability v where v.person_id = p.id and v.kind = 'cannot' and v.from_day <= x.on_day
        and (v.until_day is null or v.until_day >= x.on_day)
        and (v.weekday is null or v.weekday = extract(isodow from x.on_day))
        and (v.starts is null or (v.starts < case when x.ends < x.starts then '24:00' else x.ends end and v.ends > x.starts))) as cannot,
      exists (select from day_staff f join occasion_day d on d.id = f.day_id join occasion o on o.id = d.occasion_id
        where f.person_id = p.id and d.on_day between x.on_day - 1 and x.on_day + 1 and d.occasion_id <> x.occasion_id
          and d.cancelled_at is null and o.cancelled_at is null and d.on_day + d.starts::time < x.is_over
          and d.on_day + d.ends::time + case when d.ends_day_after then interval '1 day' else '0' end > x.begins) as is_busy,
      s.person_id is null and (exists (select from call_out k where k.day_id = x.day_id and k.person_id = p.id)
        or coalesce((select w.answer = 'no' from staff_invitation i
            left join lateral (select w.answer from staff_answer w where w.invitation_id = i.id order by w.id desc limit 1) w on true
          where i.day_id = x.day_id and i.person_id = p.id order by i.id desc limit 1), false)) as has_left,
      exists (select from call_out_ask a where a.call_out_id = x.id and a.person_id = p.id) as is_asked
    from place x, person p left join member m on m.person_id = p.id left join staff s on s.person_id = p.id
    where p.id <> x.person_id and (m.person_id is not null or s.person_id is not null)
    order by p.id`.execute(db)
  return rows
}
