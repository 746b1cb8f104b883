import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/db'
import type { ListedOccasion } from './listed.rules.ts'

/**
 * An occasion within reach with everyone on its lists. Of those whom another region sent nothing is read but name and
 * municipality. One statement.
 */
export async function findListed(
  db: Db,
  occasionId: number,
  reach: RawBuilder<SqlBool>,
): Promise<ListedOccasion | undefined> {
  const { rows } = await sql<ListedOccasion>`
    select o.id as occasion_id, c.name as course_name, s.name as step_name, j.name as journey_name, s.colour, o.region_id,
      r.name as region_name, o.revision_id, o.seats, o.cancelled_why, ${days} as days, ${people} as people, ${unnamed} as unnamed
    from occasion o
      join course c on c.id = o.course_id join step s on s.id = c.step_id join journey j on j.id = s.journey_id
      join organisation r on r.id = o.region_id
    where o.id = ${occasionId} and ${reach}`.execute(db)
  return rows[0]
}

const staff = sql`(select coalesce(json_agg(json_build_object('personId', f.person_id, 'name', n.name, 'role', f.role,
    'isCalledIn', f.called_in_at is not null)
  order by array_position(array['course-leader', 'trainer', 'reserve'], f.role), n.name collate "sv-x-icu"), '[]')
  from day_staff f join person n on n.id = f.person_id where f.day_id = d.id)`

const days = sql`(select coalesce(json_agg(json_build_object('dayId', d.id, 'number', d.number, 'onDay', d.on_day,
    'starts', d.starts, 'ends', d.ends, 'form', d.form, 'place', d.place, 'material', d.material, 'length', d.length,
    'partCount', d.part_count, 'secondPartAt', d.second_part_at, 'cancelledWhy', d.cancelled_why, 'staff', ${staff})
  order by d.number), '[]') from occasion_day d where d.occasion_id = o.id)`

const people = sql`(select coalesce(json_agg(json_build_object('bookingId', b.id, 'personId', b.person_id, 'name', p.name,
    'municipalityName', m.name, 'isGuest', b.home_region_id is not null, 'onlyDayId', b.only_day_id,
    'unitName', case when b.home_region_id is null and u.id <> m.id then u.name end,
    'email', case when b.home_region_id is null then p.email end)
  order by p.name collate "sv-x-icu", b.id), '[]')
  from booking b join person p on p.id = b.person_id
    join organisation u on u.id = b.unit_id join organisation m on m.id = b.municipality_id
  where b.occasion_id = o.id and b.cancelled_at is null)`

const unnamed = sql`(select coalesce(json_agg(json_build_object('municipalityName', held.name, 'count', held.count)
    order by held.name collate "sv-x-icu"), '[]')
  from (select m.name, count(*) as count from unnamed_seat x join organisation m on m.id = x.municipality_id
    where x.occasion_id = o.id and x.ended_at is null group by m.id) held)`
