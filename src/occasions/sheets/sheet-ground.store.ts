import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import type { OtherTask } from '../planning/plan.rules.ts'
import type { Member } from './sheet.rules.ts'

/** Everyone in the region's teams from today on. */
export async function listMembers(db: Db, regionId: number, today: Day): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select m.person_id, lower(p.email) as email, p.name, m.course_id, m.from_day, m.until_day
    from team_member m join person p on p.id = m.person_id
    where m.region_id = ${regionId} and (m.until_day is null or m.until_day >= ${today})
    order by m.id`.execute(db)
  return rows
}

/** What these persons do from today on. */
export async function listTasksAhead(db: Db, personIds: readonly number[], today: Day): Promise<OtherTask[]> {
  const { rows } = await sql<OtherTask>`
    select f.person_id, d.on_day, d.starts, d.ends, d.ends_day_after, f.role from day_staff f join occasion_day d on d.id = f.day_id
    where f.person_id = any(${[...new Set(personIds)]}::int[]) and d.on_day >= ${today}`.execute(db)
  return rows
}

/** `course day` of every occasion ahead that is to be held in the region. */
export async function listPlannedAhead(db: Db, regionId: number, today: Day): Promise<Set<string>> {
  const { rows } = await sql<{ courseId: number; firstDay: Day }>`
    select o.course_id, o.first_day from occasion o
    where o.region_id = ${regionId} and o.first_day >= ${today} and o.cancelled_at is null`.execute(db)
  return new Set(rows.map(({ courseId, firstDay }) => `${courseId} ${firstDay}`))
}
