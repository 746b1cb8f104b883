import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { CourseChoice } from './shown.rules.ts'

/** The journeys, and under each its courses that can be planned. */
export async function listCourseChoices(db: Db): Promise<CourseChoice[]> {
  const { rows } = await sql<CourseChoice>`
    select choice.value, choice.name from (
      select 'journey-' || j.id as value, j.name, j.position as first, 0 as second, 0 as third from journey j
      union all
      select 'course-' || c.id, j.name || ' – ' || c.name, j.position, s.position, c.position + 1
      from course c join step s on s.id = c.step_id join journey j on j.id = s.journey_id
      where exists (select from course_revision r
        where r.course_id = c.id and r.published_on is not null and r.superseded_on is null)
    ) choice order by choice.first, choice.second, choice.third, choice.name`.execute(db)
  return rows
}
