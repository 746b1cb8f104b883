import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import { employerName, holdsIn } from './authorised.report.ts'
import type { RegisterRow, TrainerKind } from './register.rules.ts'

export interface RegisterQuestion {
  readonly regionId: number
  readonly today: Day
  readonly search: string
  readonly kind: TrainerKind | undefined
  readonly courseId: number | undefined
  /** Those who have left instead of those who are there. */
  readonly left: boolean
}

const asked = ({ regionId, today, search, kind, courseId, left }: RegisterQuestion) => sql`
  trainer t join person p on p.id = t.person_id
  where t.region_id = ${regionId}
    and ${
      left
        ? sql`t.until_day < ${today} and not exists (select from trainer again where again.person_id = t.person_id
          and again.region_id = t.region_id and (again.until_day is null or again.until_day >= ${today}))`
        : sql`(t.until_day is null or t.until_day >= ${today})`
    }
    and (${search} = '' or strpos(lower(p.name), lower(${search})) > 0 or strpos(lower(t.firm), lower(${search})) > 0
      or strpos(lower(coalesce(${employerName('t.person_id', today)}, '')), lower(${search})) > 0)
    ${kind === undefined ? sql`` : sql`and t.kind = ${kind}`}
    ${
      courseId === undefined
        ? sql``
        : sql`and exists (select from authorisation a where a.person_id = t.person_id
        and a.course_id = ${courseId} and ${holdsIn(regionId, today)})`
    }`

export async function countRegister(db: Db, question: RegisterQuestion): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct t.person_id)::int as count from ${asked(question)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** A page of a region's register in Swedish order of names. One query. */
export async function listRegister(
  db: Db,
  question: RegisterQuestion,
  { offset, most }: { offset: number; most: number },
): Promise<RegisterRow[]> {
  const { regionId, today } = question
  const { rows } = await sql<RegisterRow>`
    with page as (
      select * from (
        select distinct on (t.person_id) t.id, t.person_id, p.name, t.kind, t.firm, t.until_day
        from ${asked(question)} order by t.person_id, t.from_day desc) latest
      order by name collate "sv-x-icu", id limit ${most} offset ${offset})
    select page.id as trainer_id, page.name, page.kind, page.until_day as until,
      case when page.kind = 'external' then page.firm
        else coalesce(${employerName('page.person_id', today)}, '') end as employer,
      (select coalesce(json_agg(json_build_object('course', m.name, 'role', m.role)
          order by m.journey_at, m.step_at, m.course_at), '[]') from (
        select c.name, min(a.role) as role, j.position as journey_at, s.position as step_at, c.position as course_at
        from authorisation a join course c on c.id = a.course_id join step s on s.id = c.step_id
          join journey j on j.id = s.journey_id
        where a.person_id = page.person_id and ${holdsIn(regionId, today)} group by c.id, s.id, j.id) m) as may,
      (select coalesce(sum(case d.length when 'half' then 1 else 2 end), 0)::int
        from ${daysOfStaff} where ${taughtBy('page.person_id')} and d.on_day <= ${today}
          and d.on_day >= ${firstOfYear(today)}) as taught_halves,
      (select min(d.on_day) from ${daysOfStaff} where ${taughtBy('page.person_id')} and d.on_day > ${today}) as next_day
    from page order by page.name collate "sv-x-icu", page.id`.execute(db)
  return rows
}

const daysOfStaff = sql`day_staff ds join occasion_day d on d.id = ds.day_id join occasion o on o.id = d.occasion_id`

/** Leads or trains, a called reserve included, on a day that is held. */
function taughtBy(person: string) {
  return sql`ds.person_id = ${sql.ref(person)} and (ds.role <> 'reserve' or ds.called_in_at is not null)
    and d.cancelled_at is null and o.cancelled_at is null`
}

function firstOfYear(today: Day): string {
  return `${today.slice(0, 4)}-01-01`
}
