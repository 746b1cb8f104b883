import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Db, withinReach } from '#platform/db'
import { type Asker, type Day, placesWith } from '#values'
import type { CourseDemand, InterestCourse, Interested } from './interest.rules.ts'

/** The asker, and those whom they lead. */
function theirs(asker: Asker, today: Day): RawBuilder<unknown> {
  return sql`(select ${asker.personId}::int as person_id union select t.person_id from employment t
    where t.organisation_id in (select w.organisation_id from organisation_within w
        where w.ancestor_id = any(${placesWith(asker, 'see own team')}::int[]))
      and t.from_day <= ${today} and (t.until_day is null or t.until_day >= ${today}))`
}

/** What the asker and their team wait for, course by course, whoever has waited longest first. One query. */
export async function listInterested(db: Db, asker: Asker, today: Day): Promise<Interested[]> {
  const { rows } = await sql<Interested>`
    select i.id as interest_id, i.course_id, c.name as course_name, i.person_id, p.name,
      to_char(i.asked_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as since
    from course_interest i join course c on c.id = i.course_id join person p on p.id = i.person_id
    where i.ended_at is null and i.person_id in ${theirs(asker, today)}
    order by c.name collate "sv-x-icu", c.id, i.id limit 500`.execute(db)
  return rows
}

/** Courses with course days of launched journeys, those that the asker or their team travel first, with what is planned. One query. */
export async function listInterestCourses(
  db: Db,
  asker: Asker,
  { regionId, today }: { readonly regionId: number; readonly today: Day },
): Promise<InterestCourse[]> {
  const { rows } = await sql<InterestCourse>`
    select c.id as course_id, c.name, s.name as step_name, j.name as journey_name,
      exists (select from enrolment n where n.step_id = s.id and n.until_day is null
        and n.person_id in ${theirs(asker, today)}) as is_travelled,
      (select coalesce(json_agg(json_build_object('occasionId', o.id, 'firstDay', o.first_day) order by o.first_day), '[]')
        from occasion o where o.course_id = c.id and o.region_id = ${regionId} and o.first_day > ${today}
          and o.booking_closes >= ${today} and o.cancelled_at is null) as occasions
    from course c join step s on s.id = c.step_id join journey j on j.id = s.journey_id
    where j.state in ('launched', 'management') and c.delivery = 'course-days'
      and exists (select from course_revision r
        where r.course_id = c.id and r.published_on is not null and r.superseded_on is null)
    order by is_travelled desc, j.position, s.position, c.position`.execute(db)
  return rows
}

/** What courses would be held for in a region, by municipality; the course that most wait for first. One query. */
export async function listDemand(db: Db, regionId: number): Promise<CourseDemand[]> {
  const since = sql`to_char(min(i.asked_at) at time zone 'Europe/Stockholm', 'YYYY-MM-DD')`
  const { rows } = await sql<CourseDemand>`
    select d.course_id, c.name as course_name, s.name as step_name, sum(d.people)::int as people, min(d.since) as since,
      json_agg(json_build_object('municipalityId', d.municipality_id, 'name', m.name, 'people', d.people, 'since', d.since)
        order by d.people desc, m.name collate "sv-x-icu") as municipalities
    from (
      select i.course_id, i.municipality_id, count(*)::int as people, ${since} as since
      from course_interest i where i.region_id = ${regionId} and i.ended_at is null
      group by i.course_id, i.municipality_id
    ) d
      join course c on c.id = d.course_id join step s on s.id = c.step_id
      join organisation m on m.id = d.municipality_id
    group by d.course_id, c.name, s.name
    order by people desc, min(d.since), d.course_id`.execute(db)
  return rows
}

/** The regions whose demand the asker sees, in Swedish order. */
export async function listSeenRegions(db: Db, asker: Asker): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom('organisation as o')
    .select(['o.id', 'o.name'])
    .where('o.kind', '=', 'region-body')
    .where((eb): RawBuilder<SqlBool> => withinReach(eb.ref('o.id'), asker, 'see occasions'))
    .orderBy(sql`o.name collate "sv-x-icu"`)
    .execute()
}
