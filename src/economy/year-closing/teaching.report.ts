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
    with taught as materialized (
      select s.person_id, d.on_day, d.length, s.role, s.called_in_at is not null as is_called_in,
        o.id as occasion_id, o.course_id, d.id as day_id, d.number as day_number
      from occasion o
      -- Apart, so that the days of the region's occasions are looked up, and not all days of the country read.
      cross join lateral (
        select * from occasion_day where occasion_id = o.id and on_day between ${`${year}-01-01`} and ${`${year}-12-31`} offset 0
      ) as d
      join day_staff s on s.day_id = d.id
      where o.region_id = ${regionId} and o.first_day <= ${`${year}-12-31`} and o.last_day >= ${`${year}-01-01`}
        and d.on_day <= ${until} and d.form <> 'recorded'
    ), home as materialized (
      select e.person_id, e.id as employment_id, e.from_day, e.until_day, m.id, m.name, m.parent_id
      from employment e
      join organisation_within w on w.organisation_id = e.organisation_id
      join organisation m on m.id = w.ancestor_id and m.kind = 'municipality'
      where e.person_id in (select person_id from taught)
    ), lent as (
      select distinct on (taught.day_id, taught.person_id) taught.*, listed.kind, staff.person_id is not null as is_region_staff,
        home.id as home_id, home.name as home, home.parent_id as home_region_id
      from taught
      left join home on home.person_id = taught.person_id and home.from_day <= taught.on_day
        and (home.until_day is null or home.until_day >= taught.on_day)
      left join employment staff on staff.person_id = taught.person_id and staff.organisation_id = ${regionId}
        and staff.from_day <= taught.on_day and (staff.until_day is null or staff.until_day >= taught.on_day)
      left join trainer listed on listed.person_id = taught.person_id and listed.region_id = ${regionId}
        and listed.from_day <= taught.on_day and (listed.until_day is null or listed.until_day >= taught.on_day)
      order by taught.day_id, taught.person_id, (home.parent_id = ${regionId}) desc, home.from_day desc, home.employment_id desc,
        listed.from_day desc, listed.id desc
    )
    select lent.person_id, person.name, lent.on_day as date, lent.length, lent.role, lent.is_called_in,
      lent.kind, lent.is_region_staff, lent.home_id, lent.home, lent.home_region_id,
      lent.occasion_id, c.name as course_name, lent.day_id, lent.day_number
    from lent
    join person on person.id = lent.person_id
    join course c on c.id = lent.course_id
    order by lent.on_day, lent.occasion_id, lent.day_number, lent.role, person.name`.execute(db)
  return rows.map(({ length, role, isCalledIn, kind, isRegionStaff, ...row }) => ({
    ...row,
    standing: standingOf({ kind, isRegionStaff, homeId: row.homeId }),
    extent: length === 'half' ? 'half day' : 'whole day',
    as: taughtAs(role, isCalledIn ? 'called in' : 'not called in'),
  }))
}

/**
 * What each municipality's seats put in the pot of the year: on each of the days `apart`, and on all others together. A guest's
 * municipality owes its own region, and stands on the seat alone.
 */
export async function listPotDays(
  db: Db,
  { regionId, year, apart }: { regionId: number; year: number; apart: readonly number[] },
): Promise<PotDay[]> {
  const { rows } = await sql<PotDay>`
    with own as (
      select case when occasion_day_id = any(${apart}) then occasion_day_id end as day_id, debtor_id, pot_ore
      from posting
      where creditor_id = ${regionId} and year = ${year} and cause <> 'between-regions'
        and pot_ore <> 0 and occasion_day_id is not null and booking_id is not null
    ), guests as (
      select case when p.occasion_day_id = any(${apart}) then p.occasion_day_id end as day_id, b.municipality_id, p.pot_ore
      from posting p join booking b on b.id = p.booking_id
      where p.creditor_id = ${regionId} and p.year = ${year} and p.cause = 'between-regions'
        and p.pot_ore <> 0 and p.occasion_day_id is not null
    ), paid as (
      select day_id, municipality_id, sum(pot_ore)::bigint as pot_ore
      from (select * from own union all select * from guests) as both_kinds (day_id, municipality_id, pot_ore)
      group by day_id, municipality_id having sum(pot_ore) <> 0
    )
    select paid.*, m.name as municipality, m.parent_id as home_region_id,
      (select on_day from occasion_day where id = paid.day_id) as on_day
    from paid join organisation m on m.id = paid.municipality_id
    order by on_day, paid.day_id, m.id`.execute(db)
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

/** The municipalities of a region: what others have of its pot is posted by their own regions. */
export async function listOwnMunicipalities(db: Db, regionId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('organisation')
    .select('id')
    .where('parentId', '=', regionId)
    .where('kind', '=', 'municipality')
    .execute()
  return rows.map(({ id }) => id)
}
