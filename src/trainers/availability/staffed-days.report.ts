import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import type { StaffedAhead } from './availability.rules.ts'

/** Someone's days from today on that are to be held. One query. */
export async function listStaffedAhead(
  db: Db,
  { personId, today }: { readonly personId: number; readonly today: Day },
): Promise<StaffedAhead[]> {
  const { rows } = await sql<StaffedAhead>`
    select d.id as day_id, o.id as occasion_id, d.number, c.name as course_name, d.on_day, d.starts, d.ends, f.role
    from day_staff f join occasion_day d on d.id = f.day_id join occasion o on o.id = d.occasion_id
      join course c on c.id = o.course_id
    where f.person_id = ${personId} and d.on_day >= ${today} and d.cancelled_at is null and o.cancelled_at is null
    order by d.on_day, d.starts, d.id`.execute(db)
  return rows
}
