import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'

export interface MoveTarget {
  readonly occasionId: number
  readonly firstDay: Day
  readonly lastDay: Day
  readonly seatsFree: number
}

/** Other occasions of the course in the region that take bookings today and have room, soonest first. One query. */
export async function listMoveTargets(
  db: Db,
  asked: { readonly occasionId: number; readonly courseId: number; readonly regionId: number; readonly today: Day },
): Promise<MoveTarget[]> {
  const { occasionId, courseId, regionId, today } = asked
  const { rows } = await sql<MoveTarget>`
    select o.id as occasion_id, o.first_day, o.last_day, o.seats - o.seats_taken - o.seats_held as seats_free
    from occasion o
    where o.course_id = ${courseId} and o.region_id = ${regionId} and o.id <> ${occasionId} and o.cancelled_at is null
      and o.first_day > ${today} and ${today} between o.booking_opens and o.booking_closes
      and o.seats_taken + o.seats_held < o.seats
    order by o.first_day, o.id limit 20`.execute(db)
  return rows
}
