import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Day, Missing } from '#values'
import type { StaffRole } from '../planning/plan.rules.ts'

export async function getOccasionOfDay(db: Db, dayId: number): Promise<number> {
  const row = await db.selectFrom('occasionDay').select('occasionId').where('id', '=', dayId).executeTakeFirst()
  if (row === undefined) throw new Missing('day')
  return row.occasionId
}

export interface DayTask {
  readonly onDay: Day
  readonly isCancelled: boolean
  readonly task: StaffRole | null
  readonly isCalledIn: boolean
  readonly staffId: number | null
}

/** What someone does on a day, and whether it is held; throws Missing for a day that is not there. */
export async function findDayTask(
  db: Db,
  { dayId, personId }: { readonly dayId: number; readonly personId: number },
): Promise<DayTask> {
  const { rows } = await sql<DayTask>`
    select d.on_day, d.cancelled_at is not null or o.cancelled_at is not null as is_cancelled, f.role as task,
      f.called_in_at is not null as is_called_in, f.id as staff_id
    from occasion_day d join occasion o on o.id = d.occasion_id
      left join day_staff f on f.day_id = d.id and f.person_id = ${personId}
    where d.id = ${dayId}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Missing('day')
  return row
}
