import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import type { TaughtAs } from '../pot/pot.rules.ts'
import type { PotDay, Standing, Teaching } from './own-days.rules.ts'

interface Row extends Omit<Teaching, 'extent' | 'as' | 'standing'> {
  readonly length: 'whole' | 'half'
  readonly role: 'course-leader' | 'trainer' | 'reserve'
  readonly isCalledIn: boolean
  /** As the region's register says; null for whoever is not in it. */
  readonly kind: 'lent' | 'region' | 'external' | null
  readonly isRegionStaff: boolean
}

/**
 * Everyone who led, taught or stood by on the region's course days of the year up to and with a day, with the municipality
 * that employed them that day. The register of trainers says who is procured or of the region's own staff; of whoever is
 * not in it, their employment does.
 */
export async function listTeaching(
  db: Db,
  { regionId, year, until }: { regionId: number; year: number; until: Day },
): Promise<Teaching[]> {
  const { rows } = await sql<Row>`
    select s.person_id, person.name, d.on_day as date, d.length, s.role, s.called_in_at is not null as is_called_in,
      listed.kind, of_region.id is not null as is_region_staff,
      home.id as home_id, home.name as home, home.parent_id as home_region_id,
      o.id as occasion_id, c.name as course_name, d.id as day_id, d.number as day_number
    from occasion o
    join occasion_day d on d.occasion_id = o.id
    join day_staff s on s.day_id = d.id
    join person on person.id = s.person_id
    join course c on c.id = o.course_id
    left join lateral (
      select m.id, m.name, m.parent_id from employment e
      join organisation_within w on w.organisation_id = e.organisation_id
      join organisation m on m.id = w.ancestor_id and m.kind = 'municipality'
      where e.person_id = s.person_id and e.from_day <= d.on_day and (e.until_day is null or e.until_day >= d.on_day)
      order by (m.parent_id = o.region_id) desc, e.from_day desc, e.id desc limit 1
    ) as home on true
    left join lateral (
      select e.id from employment e where e.person_id = s.person_id and e.organisation_id = o.region_id
        and e.from_day <= d.on_day and (e.until_day is null or e.until_day >= d.on_day) limit 1
    ) as of_region on true
    left join lateral (
      select t.kind from trainer t where t.region_id = o.region_id and t.person_id = s.person_id
        and t.from_day <= d.on_day and (t.until_day is null or t.until_day >= d.on_day)
      order by t.from_day desc, t.id desc limit 1
    ) as listed on true
    where o.region_id = ${regionId} and o.first_day <= ${`${year}-12-31`} and o.last_day >= ${`${year}-01-01`}
      and d.on_day between ${`${year}-01-01`} and ${`${year}-12-31`} and d.on_day <= ${until} and d.form <> 'recorded'
    order by d.on_day, o.id, d.number, s.role, person.name`.execute(db)
  return rows.map(({ length, role, isCalledIn, kind, isRegionStaff, ...row }) => ({
    ...row,
    standing: standingOf({ kind, isRegionStaff, homeId: row.homeId }),
    extent: length === 'half' ? 'half day' : 'whole day',
    as: taughtAs(role, isCalledIn ? 'called in' : 'not called in'),
  }))
}

/** What each municipality's seats put in the pot of the year, day by day. */
export async function listPotDays(db: Db, { regionId, year }: { regionId: number; year: number }): Promise<PotDay[]> {
  const { rows } = await sql<PotDay>`
    with paid as (
      select p.occasion_day_id as day_id, b.municipality_id, sum(p.pot_ore)::bigint as pot_ore
      from posting p join booking b on b.id = p.booking_id
      where p.creditor_id = ${regionId} and p.year = ${year} and p.pot_ore <> 0 and p.occasion_day_id is not null
      group by p.occasion_day_id, b.municipality_id having sum(p.pot_ore) <> 0
    )
    select paid.*, d.on_day, m.name as municipality, m.parent_id as home_region_id
    from paid join occasion_day d on d.id = paid.day_id join organisation m on m.id = paid.municipality_id
    order by d.on_day, paid.day_id, m.id`.execute(db)
  return rows
}

function standingOf({ kind, isRegionStaff, homeId }: Pick<Row, 'kind' | 'isRegionStaff' | 'homeId'>): Standing {
  if (kind === 'external') return 'procured'
  if (kind === 'region') return 'region-staff'
  if (homeId !== null) return 'lent'
  return isRegionStaff ? 'region-staff' : 'procured'
}

function taughtAs(role: Row['role'], called: 'called in' | 'not called in'): TaughtAs {
  if (role === 'course-leader') return 'leader'
  if (role === 'trainer') return 'trainer'
  return called === 'called in' ? 'called reserve' : 'unused reserve'
}
