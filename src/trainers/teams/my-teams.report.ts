import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import type { TeamRole } from './team.rules.ts'

/** A course that someone teaches somewhere, and who teaches it with them. */
export interface MyTeam {
  readonly courseId: number
  readonly courseName: string
  readonly stepName: string
  readonly journeyName: string
  readonly regionName: string
  readonly role: TeamRole
  readonly mates: readonly {
    readonly name: string
    readonly role: TeamRole
    readonly employer: string
  }[]
}

/** The teams someone is in today, in travelling order. One query. */
export async function listMyTeams(db: Db, { personId, today }: { personId: number; today: Day }): Promise<MyTeam[]> {
  const inForce = (member: string) => {
    const of = sql.table(member)
    return sql`${of}.from_day <= ${today} and (${of}.until_day is null or ${of}.until_day >= ${today})`
  }
  const { rows } = await sql<MyTeam>`
    select c.id as course_id, c.name as course_name, s.name as step_name, j.name as journey_name, r.name as region_name,
      m.role, (select coalesce(json_agg(json_build_object('name', p.name, 'role', t.role, 'employer', coalesce((
            select case when o.kind = 'unit' then above.name else o.name end
            from employment e join organisation o on o.id = e.organisation_id
              left join organisation above on above.id = o.parent_id
            where e.person_id = t.person_id and e.from_day <= ${today} and (e.until_day is null or e.until_day >= ${today})
            order by e.from_day desc, e.id desc limit 1), ''))
          order by case t.role when 'course-leader' then 0 when 'trainer' then 1 else 2 end, t.call_order nulls first, p.name collate "sv-x-icu"), '[]')
        from team_member t join person p on p.id = t.person_id
        where t.region_id = m.region_id and t.course_id = m.course_id and t.person_id <> m.person_id
          and ${inForce('t')}) as mates
    from team_member m join course c on c.id = m.course_id join step s on s.id = c.step_id
      join journey j on j.id = s.journey_id join organisation r on r.id = m.region_id
    where m.person_id = ${personId} and ${inForce('m')}
    order by j.position, s.position, c.position, r.name`.execute(db)
  return rows
}
