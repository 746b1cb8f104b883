import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import type { TaughtAs } from '../pot/pot.rules.ts'
import type { TaughtDay } from './year-closing.rules.ts'

interface Row extends Omit<TaughtDay, 'extent' | 'as'> {
  readonly length: 'whole' | 'half'
  readonly role: 'course-leader' | 'trainer' | 'reserve'
  readonly isCalledIn: boolean
}

/**
 * Everyone who led, taught or stood by on the region's course days of the year up to and with a day. Whoever then had no
 * employment in a municipality, such as the region's own people, has none in the pot.
 */
export async function listTaughtDays(
  db: Db,
  { regionId, year, until }: { regionId: number; year: number; until: Day },
): Promise<TaughtDay[]> {
  const { rows } = await sql<Row>`
    select s.person_id, person.name, d.on_day as date, d.length, s.role, s.called_in_at is not null as is_called_in,
      home.id as municipality_id, home.name as municipality, o.id as occasion_id, c.name as course_name,
      d.number as day_number
    from occasion o
    join occasion_day d on d.occasion_id = o.id
    join day_staff s on s.day_id = d.id
    join person on person.id = s.person_id
    join course c on c.id = o.course_id
    left join lateral (
      select m.id, m.name from employment e
      join organisation_within w on w.organisation_id = e.organisation_id
      join organisation m on m.id = w.ancestor_id and m.kind = 'municipality'
      where e.person_id = s.person_id and e.from_day <= d.on_day and (e.until_day is null or e.until_day >= d.on_day)
      order by (m.parent_id = o.region_id) desc, e.from_day desc, e.id desc limit 1
    ) as home on true
    where o.region_id = ${regionId} and o.first_day <= ${`${year}-12-31`} and o.last_day >= ${`${year}-01-01`}
      and d.on_day between ${`${year}-01-01`} and ${`${year}-12-31`} and d.on_day <= ${until} and d.form <> 'recorded'
    order by d.on_day, o.id, d.number, s.role, person.name`.execute(db)
  return rows.map(({ length, role, isCalledIn, ...row }) => ({
    ...row,
    extent: length === 'half' ? 'half day' : 'whole day',
    as: taughtAs(role, isCalledIn ? 'called in' : 'not called in'),
  }))
}

function taughtAs(role: Row['role'], called: 'called in' | 'not called in'): TaughtAs {
  if (role === 'course-leader') return 'leader'
  if (role === 'trainer') return 'trainer'
  return called === 'called in' ? 'called reserve' : 'unused reserve'
}
