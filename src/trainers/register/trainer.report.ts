import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import { employerName } from './authorised.report.ts'
import type { Authorisation, Registered, TeachingRole } from './register.rules.ts'

/** Someone in a register as their page shows them. */
export interface TrainerShown extends Registered {
  readonly regionName: string
  readonly name: string
  readonly email: string
  readonly firm: string
  readonly employer: string
  readonly hasAccount: boolean
  readonly presentation: string
  readonly phone: string
  readonly homeId: number | null
  readonly homeName: string | null
  /** The year's agreed course days, where a municipality lends them. */
  readonly agreedDays: number | null
}

export async function findTrainerShown(db: Db, trainerId: number, today: Day): Promise<TrainerShown | undefined> {
  const { rows } = await sql<TrainerShown>`
    select t.id as trainer_id, t.region_id, t.person_id, t.kind, t.firm, t.from_day as "from", t.until_day as "until",
      r.name as region_name, p.name, p.email, coalesce(${employerName('t.person_id', today)}, '') as employer,
      exists (select from credential c where c.person_id = p.id) as has_account,
      coalesce(f.presentation, '') as presentation, coalesce(f.phone, '') as phone, f.home_id, home.name as home_name,
      (select c.days from contribution_agreed c where c.person_id = t.person_id and c.region_id = t.region_id
        and c.year <= ${Number(today.slice(0, 4))} order by c.year desc, c.id desc limit 1) as agreed_days
    from trainer t join person p on p.id = t.person_id join organisation r on r.id = t.region_id
      left join trainer_profile f on f.person_id = t.person_id left join organisation home on home.id = f.home_id
    where t.id = ${trainerId}`.execute(db)
  return rows[0]
}

/** What someone may do in a region, now or before, in travelling order. */
export async function listAuthorisations(
  db: Db,
  { personId, regionId }: { personId: number; regionId: number },
): Promise<Authorisation[]> {
  const { rows } = await sql<Authorisation>`
    select a.id as authorisation_id, a.course_id, c.name as course_name, a.role, a.from_day as "from",
      a.until_day as "until", a.meeting_id, m.title as meeting_title, a.reason, giver.name as given_by
    from authorisation a join course c on c.id = a.course_id join step s on s.id = c.step_id
      join journey j on j.id = s.journey_id left join trainer_meeting m on m.id = a.meeting_id
      left join person giver on giver.id = a.given_by
    where a.person_id = ${personId} and (a.region_id is null or a.region_id = ${regionId})
    order by j.position, s.position, c.position, a.role, a.from_day desc, a.id`.execute(db)
  return rows
}

export interface TeamPlace {
  readonly courseId: number
  readonly courseName: string
  readonly role: string
  readonly until: Day | null
}

export function listTeamPlaces(
  db: Db,
  { personId, regionId, today }: { personId: number; regionId: number; today: Day },
): Promise<TeamPlace[]> {
  return db
    .selectFrom('teamMember as m')
    .innerJoin('course as c', 'c.id', 'm.courseId')
    .select(['m.courseId', 'c.name as courseName', 'm.role', 'm.untilDay as until'])
    .where('m.personId', '=', personId)
    .where('m.regionId', '=', regionId)
    .where((eb) => eb.or([eb('m.untilDay', 'is', null), eb('m.untilDay', '>=', today)]))
    .orderBy('c.name')
    .execute()
}

/** The year in halves of course days: held, still to come, and how many of the held ones were in reserve. */
export interface YearTaught {
  readonly ledHalves: number
  readonly trainedHalves: number
  readonly comingHalves: number
  readonly calledIn: number
}

export async function findYearTaught(
  db: Db,
  { personId, today }: { personId: number; today: Day },
): Promise<YearTaught> {
  const year = today.slice(0, 4)
  const { rows } = await sql<YearTaught>`
    select
      coalesce(sum(halves) filter (where been and role = 'course-leader'), 0)::int as led_halves,
      coalesce(sum(halves) filter (where been and role <> 'course-leader'), 0)::int as trained_halves,
      coalesce(sum(halves) filter (where not been), 0)::int as coming_halves,
      count(*) filter (where role = 'reserve')::int as called_in
    from (select case d.length when 'half' then 1 else 2 end as halves, ds.role, d.on_day <= ${today} as been
      from day_staff ds join occasion_day d on d.id = ds.day_id join occasion o on o.id = d.occasion_id
      where ds.person_id = ${personId} and (ds.role <> 'reserve' or ds.called_in_at is not null)
        and d.cancelled_at is null and o.cancelled_at is null
        and d.on_day between ${`${year}-01-01`} and ${`${year}-12-31`}) days`.execute(db)
  return rows[0] ?? { ledHalves: 0, trainedHalves: 0, comingHalves: 0, calledIn: 0 }
}

export interface ComingDay {
  readonly dayId: number
  readonly occasionId: number
  readonly courseName: string
  readonly number: number
  readonly onDay: Day
  readonly starts: string
  readonly ends: string
  readonly place: string
  readonly task: TeachingRole | 'reserve'
}

/** The days ahead that someone is on the staff of, in the region, the nearest first. */
export async function listComingDays(
  db: Db,
  { personId, regionId, today, most }: { personId: number; regionId: number; today: Day; most: number },
): Promise<ComingDay[]> {
  const { rows } = await sql<ComingDay>`
    select d.id as day_id, o.id as occasion_id, c.name as course_name, d.number, d.on_day, d.starts, d.ends, d.place,
      case when ds.called_in_at is null then ds.role else 'trainer' end as task
    from day_staff ds join occasion_day d on d.id = ds.day_id join occasion o on o.id = d.occasion_id
      join course c on c.id = o.course_id
    where ds.person_id = ${personId} and o.region_id = ${regionId} and d.on_day >= ${today}
      and d.cancelled_at is null and o.cancelled_at is null
    order by d.on_day, d.starts, d.id limit ${most}`.execute(db)
  return rows
}

/** The registers that someone stands in, for their own profile. */
export function listRegistersOf(
  db: Db,
  { personId, today }: { personId: number; today: Day },
): Promise<{ trainerId: number; regionId: number; regionName: string }[]> {
  return db
    .selectFrom('trainer as t')
    .innerJoin('organisation as r', 'r.id', 't.regionId')
    .select(['t.id as trainerId', 't.regionId', 'r.name as regionName'])
    .where('t.personId', '=', personId)
    .where((eb) => eb.or([eb('t.untilDay', 'is', null), eb('t.untilDay', '>=', today)]))
    .orderBy('r.name')
    .execute()
}
