import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { Missing } from '#values'

/** What a message says of the occasion itself. */
export interface AboutOccasion {
  readonly occasionId: number
  readonly regionId: number
  readonly regionName: string
  readonly journeyId: number
  readonly courseName: string
}

export async function getAboutOccasion(db: Db, occasionId: number): Promise<AboutOccasion> {
  const { rows } = await sql<AboutOccasion>`
    select o.id as occasion_id, o.region_id, r.name as region_name, s.journey_id, c.name as course_name
    from occasion o join organisation r on r.id = o.region_id join course c on c.id = o.course_id join step s on s.id = c.step_id
    where o.id = ${occasionId}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Missing('occasion')
  return row
}

/** Occasions whose region has rules and that may have something due around a day: not over for long, not cancelled. */
export async function listMessagedOccasions(db: Db, today: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select o.id from occasion o
    where o.cancelled_at is null and o.last_day >= ${today}::date - 370 and o.region_id in (
        select r.region_id from message_rule r where r.ended_at is null)
      and exists (select from message_rule r where r.region_id = o.region_id and r.ended_at is null
        and o.first_day <= ${today}::date + r.days and o.last_day >= ${today}::date - r.days - 4)
    order by o.id`.execute(db)
  return rows.map(({ id }) => id)
}
