import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import { countedUnder, doneItem } from '../evidence/counted.report.ts'
import type { PlannedCourse, TravelledWay } from './plan.rules.ts'

/** Every course of a step that is or will be published, with how far the person has come in it. */
export async function listPlannedCourses(
  db: Db,
  { personId, stepId, today }: { personId: number; stepId: number; today: Day },
): Promise<PlannedCourse[]> {
  const { rows } = await sql<PlannedCourse>`
    select c.id as course_id, c.name, c.track_id, coalesce(c.optional_since <= ${today}, false) as is_optional,
      items.mandatory, items.done, earned.days as days_earned, earned.completed_on,
      least(coalesce(r.days_needed, 30), (select count(*) from course_day d where d.revision_id = r.id)) as days
    from course c
    cross join (select ${personId}::int as id) me
    left join course_revision r on r.course_id = c.id and r.published_on is not null and r.superseded_on is null
    cross join lateral (
      select count(*) as mandatory, count(*) filter (where ${doneItem('me.id', 'i.id')}) as done
      from item i where i.revision_id = r.id and i.mandatory) items
    cross join lateral (
      select count(distinct e.day_number) filter (where e.kind = 'day') as days,
        max(e.earned_on) filter (where e.kind = 'course') as completed_on
      from evidence e
      where e.person_id = me.id and e.course_id = c.id and e.kind in ('day', 'course') and ${countedUnder('e', 'r')}) earned
    where c.step_id = ${stepId}
    order by c.position`.execute(db)
  return rows
}

/** Every way the person travels or has travelled, those of today first. */
export async function listTravelledWays(db: Db, personId: number): Promise<TravelledWay[]> {
  const { rows } = await sql<TravelledWay>`
    select en.id, en.step_id, en.track_id, concat_ws(' · ', j.name, st.name, t.name) as label,
      en.from_day as "from", en.until_day as "until"
    from enrolment en
    join step st on st.id = en.step_id join journey j on j.id = st.journey_id left join track t on t.id = en.track_id
    where en.person_id = ${personId}
    order by en.until_day desc nulls first, j.position, st.position, en.id desc`.execute(db)
  return rows
}
