import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import { preparedOf } from '../readiness/left.store.ts'
import type { LeadersStep, TravelDay, Waiting } from './station.rules.ts'

/** Whom the asker answers for, and which day it is. */
export interface Asked {
  /** The parts of the tree. */
  readonly places: readonly number[]
  /** Whoever asks, who is not one of their own people. */
  readonly personId: number
  readonly today: Day
}

const people = ({ places, personId, today }: Asked) => sql`people as materialized (
  select distinct t.person_id from employment t
  where t.organisation_id in (select w.organisation_id from organisation_within w where w.ancestor_id = any(${[...places]}::int[]))
    and t.person_id <> ${personId} and t.from_day <= ${today} and (t.until_day is null or t.until_day >= ${today}))`

/** The coming days that people of one's own have seats on, soonest first, with who goes and how prepared they are. One query. */
export async function listTravelDays(db: Db, asked: Asked, limit: number): Promise<TravelDay[]> {
  const { rows } = await sql<TravelDay>`
    with ${people(asked)}
    select d.id as day_id, o.id as occasion_id, c.name as course_name, d.number, d.on_day, d.starts, d.ends, d.form, d.place,
      coalesce(f.on_day, d.on_day) - rule.deadline_days as prepare_by, gone.people
    from occasion o join course c on c.id = o.course_id
      join occasion_day d on d.occasion_id = o.id and d.on_day >= ${asked.today} and d.cancelled_at is null
      left join lateral (select g.id, g.revision_id, g.first_day from preparation_group g
        where g.revision_id = o.revision_id and d.number between g.first_day and g.last_day
        order by g.first_day limit 1) g on true
      left join occasion_day f on f.occasion_id = o.id and f.number = g.first_day
      cross join lateral preparation_rule_on(o.region_id, coalesce(f.on_day, d.on_day)) rule
      cross join lateral (
        select json_agg(json_build_object('personId', b.person_id, 'name', p.name, 'asked', r.asked, 'done', r.done)
          order by p.name collate "sv-x-icu", p.id) as people
        from booking b join people on people.person_id = b.person_id join person p on p.id = b.person_id ${preparedOf}
        where b.occasion_id = o.id and b.cancelled_at is null) gone
    where o.id in (select b.occasion_id from people join booking b on b.person_id = people.person_id
      where b.cancelled_at is null) and o.last_day >= ${asked.today}
    order by d.on_day, d.starts, d.id limit ${limit}`.execute(db)
  return rows
}

/** People of one's own in the queues of occasions that have not begun, soonest first. One query. */
export async function listWaiting(db: Db, asked: Asked, limit: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    with ${people(asked)}
    select q.person_id, p.name, q.occasion_id, c.name as course_name, o.first_day, 1 + (
        select count(*) from queue_place before
        where before.occasion_id = q.occasion_id and before.left_at is null and before.id < q.id) as place
    from people join queue_place q on q.person_id = people.person_id and q.left_at is null
      join person p on p.id = q.person_id join occasion o on o.id = q.occasion_id join course c on c.id = o.course_id
    where o.first_day > ${asked.today} order by o.first_day, q.id limit ${limit}`.execute(db)
  return rows
}

export interface Counted {
  readonly people: number
  readonly unbooked: readonly string[]
  readonly studyNotes: number
}

/** How many people, who of them travels courses with days and has nothing ahead, and what is not certified. One query. */
export async function countPeople(db: Db, asked: Asked): Promise<Counted> {
  const { rows } = await sql<Counted>`
    with ${people(asked)}
    select (select count(*) from people) as people,
      (select coalesce(json_agg(p.name order by p.name collate "sv-x-icu"), '[]')
        from people join person p on p.id = people.person_id
        where exists (select from enrolment n join course c on c.step_id = n.step_id and c.delivery = 'course-days'
              and (c.track_id is null or c.track_id = n.track_id)
              join course_revision r on r.course_id = c.id and r.published_on is not null and r.superseded_on is null
            where n.person_id = p.id and n.until_day is null and not exists (select from evidence e
              where e.person_id = p.id and e.course_id = c.id and e.kind = 'course'))
          and not exists (select from booking b join occasion o on o.id = b.occasion_id
            where b.person_id = p.id and b.cancelled_at is null and o.last_day >= ${asked.today})
          and not exists (select from queue_place q join occasion o on o.id = q.occasion_id
            where q.person_id = p.id and q.left_at is null and o.first_day > ${asked.today})) as unbooked,
      (select count(*) from people join study_time t on t.person_id = people.person_id
        where t.paid and t.minutes > 0 and t.municipality_id in (select w.ancestor_id from organisation_within w
            where w.organisation_id = any(${[...asked.places]}::int[]))
          and not exists (select from study_time_certification f where f.study_time_id = t.id)
          and not exists (select from study_time later where later.replaces_id = t.id)) as study_notes`.execute(db)
  return rows[0] ?? { people: 0, unbooked: [], studyNotes: 0 }
}

/** The steps for leaders of launched journeys, with how far the asker has come in those they travel. One query. */
export async function listLeadersSteps(db: Db, personId: number): Promise<LeadersStep[]> {
  const { rows } = await sql<LeadersStep>`
    select s.id as step_id, '/journeys/' || j.slug || '/' || s.slug as href, s.name as step_name, j.name as journey_name,
      s.colour, (select count(*) from course c where c.step_id = s.id) as courses,
      (select count(distinct e.course_id) from evidence e join course c on c.id = e.course_id
        where e.person_id = ${personId} and e.kind = 'course' and c.step_id = s.id
          and not exists (select from evidence_correction x where x.evidence_id = e.id)) as done,
      exists (select from enrolment n where n.person_id = ${personId} and n.step_id = s.id and n.until_day is null) as is_travelled
    from step s join journey j on j.id = s.journey_id
    where s.audience = 'leaders' and j.state in ('launched', 'management')
      and exists (select from course c where c.step_id = s.id)
    order by j.position, s.position`.execute(db)
  return rows
}
