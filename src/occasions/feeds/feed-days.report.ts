import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Asker, Day, Grant } from '#values'
import { inTheirRegion } from '../occasion/reach.report.ts'
import type { PersonDay, PlannedDay } from './feed.rules.ts'

interface Window {
  readonly from: Day
  readonly until: Day
}

const isHeld = sql`o.cancelled_at is null and d.cancelled_at is null`

const dayColumns = sql`d.id as day_id, o.id as occasion_id, c.name as course_name, d.number, d.on_day, d.starts, d.ends,
  d.ends_day_after, d.form, d.place, d.link`

/** The days of these persons, on either side of the lectern. */
export async function listDaysOf(
  db: Db,
  { personIds, from, until }: Window & { readonly personIds: readonly number[] },
): Promise<PersonDay[]> {
  const who = sql`any(${[...personIds]}::int[])`
  const { rows } = await sql<PersonDay>`
    with w as (
      select s.day_id, s.person_id, case when s.called_in_at is null then s.role else 'trainer' end as task
        from day_staff s where s.person_id = ${who}
      union all
      select d.id, b.person_id, 'participant' from booking b join occasion_day d on d.occasion_id = b.occasion_id
        where b.person_id = ${who} and b.cancelled_at is null and (b.only_day_id is null or b.only_day_id = d.id)
          and not exists (select from day_staff s where s.day_id = d.id and s.person_id = b.person_id)
    )
    select ${dayColumns}, w.person_id, w.task, p.name, i.uid, s.sequence, coalesce(s.sent_at, o.planned_at) as said_at
    from w join occasion_day d on d.id = w.day_id join occasion o on o.id = d.occasion_id
    join course c on c.id = o.course_id join person p on p.id = w.person_id
    left join invitation i on i.day_id = d.id and i.person_id = w.person_id
    left join lateral (
      select s.sequence, s.sent_at from invitation_sent s where s.invitation_id = i.id order by s.sequence desc limit 1
    ) s on true
    where d.on_day between ${from} and ${until} and ${isHeld}
    order by d.on_day, d.starts, d.id, p.name collate "sv-x-icu", p.id`.execute(db)
  return rows
}

export async function listPlannedDays(db: Db, asker: Asker, { from, until }: Window): Promise<PlannedDay[]> {
  const { rows } = await sql<PlannedDay>`
    select ${dayColumns}, o.version, o.planned_at as said_at, o.seats, o.seats_taken,
      array(select p.name from day_staff f join person p on p.id = f.person_id
        where f.day_id = d.id and f.role = 'course-leader' order by f.id) as leaders
    from occasion_day d join occasion o on o.id = d.occasion_id join course c on c.id = o.course_id
    join step s on s.id = c.step_id
    where d.on_day between ${from} and ${until} and ${isHeld} and ${inTheirRegion(asker, 'see occasions')}
    order by d.on_day, d.starts, d.id`.execute(db)
  return rows
}

interface Reader extends Pick<Asker, 'personId' | 'name' | 'language' | 'employerIds'> {
  readonly grants: readonly (Omit<Grant, 'role'> & { readonly role: string })[]
}

/** Whose link it is, with the roles and employments in force that day: what they may see is asked at every fetch. */
export async function findReader(db: Db, personId: number, today: Day): Promise<Reader | undefined> {
  const inForce = (of: 'g' | 'e') =>
    sql`${sql.ref(`${of}.from_day`)} <= ${today} and (${sql.ref(`${of}.until_day`)} is null or ${sql.ref(`${of}.until_day`)} >= ${today})`
  const { rows } = await sql<Reader>`
    select p.id as person_id, p.name, p.language,
      (select coalesce(json_agg(json_build_object(
          'role', g.role, 'organisationId', g.organisation_id, 'journeyId', g.journey_id) order by g.id), '[]')
        from role_grant g where g.person_id = p.id and ${inForce('g')}) as grants,
      array(select e.organisation_id from employment e where e.person_id = p.id and ${inForce('e')} order by e.id)
        as employer_ids
    from person p where p.id = ${personId}`.execute(db)
  return rows[0]
}
