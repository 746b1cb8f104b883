import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import type { TeachingDay } from './teaching.rules.ts'

interface Asked {
  readonly personId: number
  readonly today: Day
  readonly when: 'coming' | 'held'
  readonly limit: number
  readonly offset: number
}

/** Someone's days as course leader, trainer or reserve: from today on soonest first, or before it latest first. */
export async function listTeachingDays(db: Db, asked: Asked): Promise<TeachingDay[]> {
  const { personId, today, when, limit, offset } = asked
  const isComing = when === 'coming'
  const { rows } = await sql<TeachingDay>`
    select d.id as day_id, d.number, d.on_day, d.starts, d.ends, d.form, d.place, d.link, o.id as occasion_id,
      c.name as course_name, r.name as region_name, o.seats_taken, ${onStaff} as mine, count(*) over () as found,
      (select json_agg(${onStaff} order by array_position(array['course-leader', 'trainer', 'reserve'], f.role), n.name)
        from day_staff f join person n on n.id = f.person_id where f.day_id = d.id) as staff,
      (select count(*) from booking b where b.occasion_id = o.id and b.cancelled_at is null and d.cancelled_at is null
        and (b.only_day_id is null or b.only_day_id = d.id)
        and (select count(distinct m.part) from attendance_mark m where m.day_id = d.id and m.booking_id = b.id)
          < d.part_count) as unmarked
    from day_staff f join person n on n.id = f.person_id join occasion_day d on d.id = f.day_id
      join occasion o on o.id = d.occasion_id join course c on c.id = o.course_id
      join organisation r on r.id = o.region_id
    where f.person_id = ${personId} and ${isComing ? sql`d.on_day >= ${today}` : sql`d.on_day < ${today}`}
    order by ${isComing ? sql`d.on_day, d.starts, d.id` : sql`d.on_day desc, d.starts desc, d.id desc`}
    limit ${limit} offset ${offset}`.execute(db)
  return rows
}

const onStaff = sql`json_build_object('staffId', f.id, 'personId', f.person_id, 'name', n.name, 'role', f.role,
  'isCalledIn', f.called_in_at is not null)`
