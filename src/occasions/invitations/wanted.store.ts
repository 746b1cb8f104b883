import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { WantedRow } from './invitation.rules.ts'

/**
 * Who is to be where, day by day, of occasions and days that are held: those with a seat that day and those on the staff;
 * whoever is both is there as staff. `w` with `w.person_id` and `w.task`, for a day `d` of an occasion `o`.
 */
export const whoComes = sql`lateral (
  select s.person_id, case when s.called_in_at is null then s.role else 'trainer' end as task
    from day_staff s where s.day_id = d.id
  union all
  select b.person_id, 'participant' from booking b
    where b.occasion_id = o.id and b.cancelled_at is null and (b.only_day_id is null or b.only_day_id = d.id)
      and not exists (select from day_staff s where s.day_id = d.id and s.person_id = b.person_id)
) w`

/** Neither the occasion nor the day has been cancelled. */
export const isHeld = sql`o.cancelled_at is null and d.cancelled_at is null`

/** What should stand in people's calendars because of an occasion; nothing for whoever wants no invitations by mail. */
export async function listWanted(db: Db, occasionId: number): Promise<WantedRow[]> {
  const { rows } = await sql<WantedRow>`
    select d.id as day_id, w.person_id, w.task, c.name as course_name, d.number, d.on_day, d.starts, d.ends,
      d.ends_day_after, d.form, d.place, d.link
    from occasion o join course c on c.id = o.course_id join occasion_day d on d.occasion_id = o.id cross join ${whoComes}
    where o.id = ${occasionId} and ${isHeld}
      and not exists (select from calendar_choice choice where choice.person_id = w.person_id and not choice.by_mail)
    order by d.number, w.person_id`.execute(db)
  return rows
}
