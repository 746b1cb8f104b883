import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Asker, type Day, day } from '#values'
import { inTheirRegion } from '../occasion/reach.report.ts'
import type { Spot } from '../travel/travel.rules.ts'
import type { Member, RotaDay, RotaGround } from './candidate.rules.ts'

/** A day before it is known how many it needs. */
export type BareDay = Omit<RotaDay, 'needs'>

interface Asked {
  readonly regionId: number
  /** Null for every course. */
  readonly courseId: number | null
  readonly from: Day
  readonly until: Day
}

/** The days that are to be held in a region that the asker plans, with who is on their staff. One query. */
export function listRotaDays(db: Db, asker: Asker, { regionId, courseId, from, until }: Asked): Promise<BareDay[]> {
  const ofCourse = courseId === null ? sql`true` : sql`o.course_id = ${courseId}`
  return listDays(
    db,
    sql<SqlBool>`o.region_id = ${regionId} and o.last_day >= ${from} and o.first_day <= ${until}
      and d.on_day between ${from} and ${until} and ${ofCourse} and ${inTheirRegion(asker, 'plan occasions')}`,
  )
}

/** Some days of a region by their ids, as far as the asker plans them. One query. */
export function listRotaDaysById(
  db: Db,
  asker: Asker,
  { regionId, dayIds }: { readonly regionId: number; readonly dayIds: readonly number[] },
): Promise<BareDay[]> {
  return listDays(
    db,
    sql<SqlBool>`d.id = any(${[...dayIds]}::int[]) and o.region_id = ${regionId}
      and ${inTheirRegion(asker, 'plan occasions')}`,
  )
}

async function listDays(db: Db, only: RawBuilder<SqlBool>): Promise<BareDay[]> {
  const { rows } = await sql<BareDay>`
    select d.id as day_id, o.id as occasion_id, o.version, d.number, o.course_id, c.name as course_name, d.on_day, d.starts,
      d.ends, d.ends_day_after, d.form, d.place,
      case when v.id is not null then
        json_build_object('venueId', v.id, 'latitude', v.latitude, 'longitude', v.longitude) end as spot,
      (select coalesce(json_agg(json_build_object('personId', f.person_id, 'role', f.role, 'name', p.name,
          'isCalledIn', f.called_in_at is not null) order by f.id), '[]')
        from day_staff f join person p on p.id = f.person_id where f.day_id = d.id) as staff
    from occasion o join occasion_day d on d.occasion_id = o.id join course c on c.id = o.course_id
      join step s on s.id = c.step_id
      left join venue_room r on r.id = d.room_id left join venue v on v.id = r.venue_id
    where o.cancelled_at is null and d.cancelled_at is null and ${only}
    order by d.on_day, d.starts, d.id`.execute(db)
  return rows
}

type Placed = Omit<Member, 'homes'> & { readonly homeId: number | null }

/** Everyone of the teams of these courses from a day on, with what they are let do and where they travel from. Two queries. */
export async function listMembers(
  db: Db,
  {
    regionId,
    courseIds,
    from,
  }: { readonly regionId: number; readonly courseIds: readonly number[]; readonly from: Day },
): Promise<Member[]> {
  const { rows } = await sql<Placed>`
    select m.id as member_id, m.person_id, p.name, m.course_id, m.role, m.is_head, m.call_order, m.from_day as "from",
      m.until_day as until, coalesce(work.name, firm.name, '') as employer, work.municipality_id,
      coalesce(own.home_id, work.municipality_id) as home_id,
      (select coalesce(json_agg(json_build_object('role', a.role, 'from', a.from_day, 'until', a.until_day)), '[]')
        from authorisation a where a.course_id = m.course_id and a.person_id = m.person_id
          and (a.region_id is null or a.region_id = m.region_id)) as authorised
    from team_member m join person p on p.id = m.person_id
      left join trainer_profile own on own.person_id = m.person_id
      left join lateral (
        select case when o.kind = 'unit' then above.name else o.name end as name,
          case when o.kind = 'municipality' then o.id when above.kind = 'municipality' then above.id end as municipality_id
        from employment e join organisation o on o.id = e.organisation_id left join organisation above on above.id = o.parent_id
        where e.person_id = m.person_id and e.from_day <= ${from} and (e.until_day is null or e.until_day >= ${from})
        order by e.from_day desc, e.id desc limit 1) work on true
      left join lateral (
        select t.firm as name from trainer t where t.region_id = m.region_id and t.person_id = m.person_id
          and t.kind = 'external' order by t.id desc limit 1) firm on true
    where m.region_id = ${regionId} and m.course_id = any(${[...courseIds]}::int[])
      and (m.until_day is null or m.until_day >= ${from})
    order by m.id`.execute(db)
  const homes = await listHomes(db, regionId)
  return rows.map(({ homeId, ...member }) => ({ ...member, homes: homes.get(homeId ?? 0) ?? [] }))
}

/** The region's venues by the municipality they lie in: from there whoever works there travels. */
async function listHomes(db: Db, regionId: number): Promise<Map<number, Spot[]>> {
  const { rows } = await sql<Spot & { readonly municipalityId: number }>`
    select v.id as venue_id, v.latitude, v.longitude, v.municipality_id from venue v
    where v.region_id = ${regionId} and v.municipality_id is not null and v.ended_at is null order by v.id`.execute(db)
  return Map.groupBy(rows, ({ municipalityId }) => municipalityId)
}

interface OfYears {
  readonly firstYear: number
  readonly lastYear: number
  /** Days that are counted elsewhere. */
  readonly without: readonly number[]
}

/** How often each of these has taught and stood by in these years, whatever the region. One query. */
export async function listTurnsHad(
  db: Db,
  { personIds, firstYear, lastYear, without }: OfYears & { readonly personIds: readonly number[] },
): Promise<RotaGround['history']> {
  const { rows } = await sql<RotaGround['history'][number]>`
    select f.person_id, extract(year from d.on_day)::int as year,
      count(*) filter (where f.role <> 'reserve' or f.called_in_at is not null)::int as taught,
      count(*) filter (where f.role = 'reserve' and f.called_in_at is null)::int as stood_by
    from day_staff f join occasion_day d on d.id = f.day_id join occasion o on o.id = d.occasion_id
    where f.person_id = any(${[...personIds]}::int[]) and d.on_day between ${newYear(firstYear)} and ${newYearsEve(lastYear)}
      and d.cancelled_at is null and o.cancelled_at is null and not d.id = any(${[...without]}::int[])
    group by f.person_id, year`.execute(db)
  return rows
}

/** Who is no longer on the staff of which of these days, having said no to it or left it. One query. */
export async function listLeft(
  db: Db,
  { dayIds, personIds }: { readonly dayIds: readonly number[]; readonly personIds: readonly number[] },
): Promise<{ readonly dayId: number; readonly personId: number }[]> {
  const { rows } = await sql<{ dayId: number; personId: number }>`
    select left_it.day_id, left_it.person_id from (
      select k.day_id, k.person_id from call_out k where k.day_id = any(${[...dayIds]}::int[]) and k.cause <> 'moved-up'
      union
      select asked.day_id, asked.person_id from (
        select distinct on (i.day_id, i.person_id) i.day_id, i.person_id, i.id from staff_invitation i
        where i.day_id = any(${[...dayIds]}::int[]) order by i.day_id, i.person_id, i.id desc) asked
      where (select w.answer from staff_answer w where w.invitation_id = asked.id order by w.id desc limit 1) = 'no'
    ) left_it
    where left_it.person_id = any(${[...personIds]}::int[]) and not exists (
      select from day_staff f where f.day_id = left_it.day_id and f.person_id = left_it.person_id)`.execute(db)
  return rows
}

/** What the region's municipalities have agreed to give these years, and have given. One query. */
export async function listContributions(
  db: Db,
  { regionId, firstYear, lastYear, without }: OfYears & { readonly regionId: number },
): Promise<RotaGround['contributions']> {
  const { rows } = await sql<RotaGround['contributions'][number]>`
    with agreed as (
      select said.municipality_id, y.year, sum(said.days)::int as days
      from generate_series(${firstYear}::int, ${lastYear}::int) as y(year)
      cross join lateral (
        select distinct on (a.municipality_id, a.person_id) a.municipality_id, a.days from contribution_agreed a
        where a.region_id = ${regionId} and a.year <= y.year order by a.municipality_id, a.person_id, a.year desc) said
      group by said.municipality_id, y.year
    ), given as (
      select w.ancestor_id as municipality_id, extract(year from d.on_day)::int as year, count(*)::int as days
      from occasion o join occasion_day d on d.occasion_id = o.id and d.cancelled_at is null
        join day_staff f on f.day_id = d.id and (f.role <> 'reserve' or f.called_in_at is not null)
        join lateral (select e.organisation_id from employment e where e.person_id = f.person_id
          and e.from_day <= d.on_day and (e.until_day is null or e.until_day >= d.on_day)
          order by e.from_day desc, e.id desc limit 1) work on true
        join organisation_within w on w.organisation_id = work.organisation_id
      where o.region_id = ${regionId} and o.cancelled_at is null
        and o.last_day >= ${newYear(firstYear)} and o.first_day <= ${newYearsEve(lastYear)}
        and d.on_day between ${newYear(firstYear)} and ${newYearsEve(lastYear)}
        and w.ancestor_id in (select municipality_id from agreed) and not d.id = any(${[...without]}::int[])
      group by w.ancestor_id, year
    )
    select a.municipality_id, a.year, a.days as agreed, coalesce(g.days, 0) as given
    from agreed a left join given g on g.municipality_id = a.municipality_id and g.year = a.year
    where a.days > 0`.execute(db)
  return rows
}

function newYear(year: number): Day {
  return day(`${year}-01-01`)
}

function newYearsEve(year: number): Day {
  return day(`${year}-12-31`)
}
