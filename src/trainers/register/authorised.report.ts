import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import type { TeachingRole, TrainerKind } from './register.rules.ts'

/** Someone of a region's register who may lead or train in a course on a day. */
export interface Authorised {
  readonly personId: number
  readonly name: string
  readonly kind: TrainerKind
  /** The most they may: whoever may lead may train. */
  readonly role: TeachingRole
  /** The municipality or body that employs them, or the firm of someone procured. */
  readonly employer: string
}

/** SQL that is true where authorisation `a` holds in a region on a day: given by a training, or noted in that region. */
export const holdsIn = (regionId: number, onDay: Day) =>
  sql`(a.region_id is null or a.region_id = ${regionId})
    and a.from_day <= ${onDay} and (a.until_day is null or a.until_day >= ${onDay})`

/** Where someone (`person`) is employed that day, by its municipality or body; null when nowhere. */
export const employerName = (person: string, onDay: Day) => sql`(
  select case when o.kind = 'unit' then above.name else o.name end
  from employment e join organisation o on o.id = e.organisation_id left join organisation above on above.id = o.parent_id
  where e.person_id = ${sql.ref(person)} and e.from_day <= ${onDay} and (e.until_day is null or e.until_day >= ${onDay})
  order by e.from_day desc, e.id desc limit 1)`

/** Who may lead or train in a course in a region on a day, leaders first, then by name. One query. */
export async function listAuthorised(
  db: Db,
  { regionId, courseId, onDay }: { regionId: number; courseId: number; onDay: Day },
): Promise<Authorised[]> {
  const { rows } = await sql<Authorised>`
    select t.person_id, p.name, t.kind, min(a.role) as role,
      case when t.kind = 'external' then t.firm else coalesce(${employerName('t.person_id', onDay)}, '') end as employer
    from trainer t join person p on p.id = t.person_id
      join authorisation a on a.person_id = t.person_id and a.course_id = ${courseId} and ${holdsIn(regionId, onDay)}
    where t.region_id = ${regionId} and t.from_day <= ${onDay} and (t.until_day is null or t.until_day >= ${onDay})
    group by t.id, p.name order by min(a.role), p.name collate "sv-x-icu"`.execute(db)
  return rows
}
