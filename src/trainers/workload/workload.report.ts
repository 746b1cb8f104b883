import { type SqlBool, sql } from 'kysely'
import { type Db, withinReach } from '#platform/db'
import { type Asker, type Day, day } from '#values'
import type { Contribution, OwnYear, StaffingFigures } from './workload.rules.ts'

interface Asked {
  readonly regionId: number
  readonly year: number
  readonly today: Day
}

const [from, until] = [(year: number) => day(`${year}-01-01`), (year: number) => day(`${year}-12-31`)]
const length = sql`case when d.length = 'half' then 0.5 else 1 end`
const teaches = sql<SqlBool>`(f.role <> 'reserve' or f.called_in_at is not null)`

/**
 * What each municipality has agreed to give a region that year, has given and is to give; where they were employed on the day
 * counts. Of one municipality when it is named. One query.
 */
export async function listContributions(
  db: Db,
  { regionId, year, today, municipalityId }: Asked & { readonly municipalityId?: number | undefined },
): Promise<Contribution[]> {
  const only = municipalityId === undefined ? sql`true` : sql`m.id = ${municipalityId}`
  const { rows } = await sql<Contribution>`
    with agreed as (
      select said.municipality_id, sum(said.days)::int as days from (
        select distinct on (a.municipality_id, a.person_id) a.municipality_id, a.days from contribution_agreed a
        where a.region_id = ${regionId} and a.year <= ${year} order by a.municipality_id, a.person_id, a.year desc) said
      group by said.municipality_id having sum(said.days) > 0
    ), given as (
      select home.id as municipality_id,
        coalesce(sum(${length}) filter (where d.on_day <= ${today}), 0)::float8 as taught,
        coalesce(sum(${length}) filter (where d.on_day > ${today}), 0)::float8 as planned
      from occasion o join occasion_day d on d.occasion_id = o.id and d.cancelled_at is null
        join day_staff f on f.day_id = d.id and ${teaches}
        left join lateral (select m.id from employment e join organisation_within w on w.organisation_id = e.organisation_id
          join organisation m on m.id = w.ancestor_id and m.kind = 'municipality'
          where e.person_id = f.person_id and e.from_day <= d.on_day and (e.until_day is null or e.until_day >= d.on_day)
          order by e.from_day desc, e.id desc limit 1) home on true
      where o.region_id = ${regionId} and o.cancelled_at is null and o.last_day >= ${from(year)} and o.first_day <= ${until(year)}
        and d.on_day between ${from(year)} and ${until(year)}
      group by home.id
    )
    select m.id as municipality_id, coalesce(m.name, '') as name, a.days as agreed, coalesce(g.taught, 0) as taught,
      coalesce(g.planned, 0) as planned
    from agreed a full join given g on g.municipality_id = a.municipality_id
      left join organisation m on m.id = coalesce(a.municipality_id, g.municipality_id)
    where ${only} order by m.name is null, m.name collate "sv-x-icu"`.execute(db)
  return rows
}

/** Course days that someone of these leads or trains, month by month: January first. One query. */
export async function listMonths(
  db: Db,
  { regionId, year, municipalityId }: Omit<Asked, 'today'> & { readonly municipalityId?: number | undefined },
): Promise<number[]> {
  const only =
    municipalityId === undefined
      ? sql`true`
      : sql`${municipalityId} = (select w.ancestor_id from employment e
          join organisation_within w on w.organisation_id = e.organisation_id
          join organisation m on m.id = w.ancestor_id and m.kind = 'municipality'
          where e.person_id = f.person_id and e.from_day <= d.on_day and (e.until_day is null or e.until_day >= d.on_day)
          order by e.from_day desc, e.id desc limit 1)`
  const { rows } = await sql<{ month: number; days: number }>`
    select extract(month from d.on_day)::int as month, sum(${length})::float8 as days
    from occasion o join occasion_day d on d.occasion_id = o.id and d.cancelled_at is null
      join day_staff f on f.day_id = d.id and ${teaches}
    where o.region_id = ${regionId} and o.cancelled_at is null and o.last_day >= ${from(year)} and o.first_day <= ${until(year)}
      and d.on_day between ${from(year)} and ${until(year)} and ${only}
    group by month`.execute(db)
  return Array.from({ length: 12 }, (_, index) => rows.find(({ month }) => month === index + 1)?.days ?? 0)
}

/** How it goes to staff a region's days of a year: answers and call-outs of everyone together. One query. */
export async function getStaffingFigures(db: Db, { regionId, year }: Omit<Asked, 'today'>): Promise<StaffingFigures> {
  const { rows } = await sql<StaffingFigures>`
    with day as (
      select d.id from occasion o join occasion_day d on d.occasion_id = o.id
      where o.region_id = ${regionId} and o.last_day >= ${from(year)} and o.first_day <= ${until(year)}
        and d.on_day between ${from(year)} and ${until(year)}
    ), asked as (
      select distinct on (i.day_id, i.person_id) i.person_id, i.asked_at, w.answer, w.answered_at
      from day join staff_invitation i on i.day_id = day.id
        left join lateral (select w.answer, w.answered_at from staff_answer w
          where w.invitation_id = i.id and w.answer <> 'seen' order by w.id desc limit 1) w on true
      order by i.day_id, i.person_id, i.id desc
    ), empty as (select k.* from day join call_out k on k.day_id = day.id and k.cause <> 'moved-up')
    select (select count(distinct p.person_id)::int from (select person_id from asked
        union all select f.person_id from day join day_staff f on f.day_id = day.id) p) as people,
      (select count(*)::int from asked) as asked,
      (select count(*)::int from asked where answer = 'yes') as yes,
      (select count(*)::int from asked where answer = 'no') as no,
      (select percentile_cont(0.5) within group (order by extract(epoch from answered_at - asked_at) / 3600)::float8
        from asked where answered_at >= asked_at) as median_hours,
      (select count(*)::int from empty) as call_outs,
      (select count(*)::int from empty where outcome in ('filled', 'given')) as filled,
      (select percentile_cont(0.5) within group (order by extract(epoch from ended_at - begun_at) / 60)::float8
        from empty where outcome in ('filled', 'given')) as median_minutes`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('figures are one row')
  return row
}

/** Someone's own days, year by year, the newest first. One query. */
export async function listOwnYears(
  db: Db,
  { personId, today }: { readonly personId: number; readonly today: Day },
): Promise<OwnYear[]> {
  const had = sql`d.on_day <= ${today}`
  const days = (which: ReturnType<typeof sql>) =>
    sql`coalesce(sum(case when d.length = 'half' then 0.5 else 1 end) filter (where ${which}), 0)::float8`
  const { rows } = await sql<OwnYear>`
    select y.*, (select sum(said.days)::int from (
        select distinct on (a.region_id, a.municipality_id) a.days from contribution_agreed a
        where a.person_id = ${personId} and a.year <= y.year order by a.region_id, a.municipality_id, a.year desc) said) as agreed
    from (
      select extract(year from d.on_day)::int as year, ${days(sql`f.role = 'course-leader' and ${had}`)} as led,
        ${days(sql`f.role = 'trainer' and ${had}`)} as trained,
        ${days(sql`f.role = 'reserve' and f.called_in_at is not null and ${had}`)} as called_in,
        ${days(sql`f.role = 'reserve' and f.called_in_at is null and ${had}`)} as stood_by,
        ${days(sql`d.on_day > ${today} and ${teaches}`)} as planned
      from day_staff f join occasion_day d on d.id = f.day_id and d.cancelled_at is null
        join occasion o on o.id = d.occasion_id and o.cancelled_at is null
      where f.person_id = ${personId} group by 1) y
    order by y.year desc`.execute(db)
  return rows
}

export interface WorkloadPlace {
  readonly id: number
  readonly name: string
  readonly kind: 'region-body' | 'municipality'
  /** Itself, or the region that a municipality gives days to. */
  readonly regionId: number
}

/** What whoever asks may see: the regions they work for whole, and the municipalities they head or administer alone. One query. */
export async function listWorkloadPlaces(db: Db, asker: Asker): Promise<WorkloadPlace[]> {
  const { rows } = await sql<WorkloadPlace>`
    select o.id, o.name, o.kind, case when o.kind = 'region-body' then o.id else (
        select w.ancestor_id from organisation_within w join organisation r on r.id = w.ancestor_id and r.kind = 'region-body'
        where w.organisation_id = o.id order by w.depth limit 1) end as region_id
    from organisation o
    where (o.kind = 'region-body' and ${withinReach(sql.ref('o.id'), asker, 'see occasions')})
      or (o.kind = 'municipality' and ${withinReach(sql.ref('o.id'), asker, 'see municipality')})
    order by o.kind = 'municipality', o.name collate "sv-x-icu"`.execute(db)
  return rows.filter(({ regionId }) => regionId !== null)
}
