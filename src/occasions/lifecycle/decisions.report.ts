import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/db'
import { addDays, type Day } from '#values'
import { warnedDaysBefore } from './lifecycle.rules.ts'

export interface DecisionLine {
  readonly occasionId: number
  readonly courseName: string
  readonly firstDay: Day
  readonly decideBy: Day
  readonly minimum: number
  readonly seatsTaken: number
}

/** Occasions where too few have a seat and the day of decision is at most a week away, or has passed; soonest first. */
export async function listDecisionsDue(db: Db, reach: RawBuilder<SqlBool>, today: Day): Promise<DecisionLine[]> {
  const { rows } = await sql<DecisionLine>`
    select o.id as occasion_id, c.name as course_name, o.first_day, o.decide_by, o.minimum, o.seats_taken
    from occasion o join course c on c.id = o.course_id join step s on s.id = c.step_id
    where o.minimum is not null and o.seats_taken < o.minimum and o.kept_at is null and o.cancelled_at is null
      and o.settled_at is null and o.first_day > ${today} and o.decide_by <= ${addDays(today, warnedDaysBefore)}
      and ${reach}
    order by o.decide_by, o.id`.execute(db)
  return rows
}
