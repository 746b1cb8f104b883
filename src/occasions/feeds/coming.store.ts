import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'

/** Occasions that are not over where someone has a seat or a task. */
export async function listComingOccasions(db: Db, personId: number, today: Day): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select o.id from occasion o where o.last_day >= ${today} and o.id in (
      select b.occasion_id from booking b where b.person_id = ${personId} and b.cancelled_at is null
      union all
      select d.occasion_id from day_staff s join occasion_day d on d.id = s.day_id where s.person_id = ${personId})
    order by o.id`.execute(db)
  return rows.map(({ id }) => id)
}
