import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Asker, type Day, mayAnywhere } from '#values'
import type { TaughtCourse, TeachingFile } from './shown.rules.ts'

/** On a journey where the asker teaches or makes content, of the step `s`. */
function inTheirJourneys(asker: Asker): RawBuilder<SqlBool> {
  const grants = asker.grants.filter((grant) =>
    (['teach', 'make content'] as const).some((right) => mayAnywhere({ grants: [grant] }, right)),
  )
  if (grants.some(({ journeyId }) => journeyId === null)) return sql<SqlBool>`true`
  const journeys = grants.flatMap(({ journeyId }) => (journeyId === null ? [] : [journeyId]))
  return sql<SqlBool>`s.journey_id = any(${journeys}::int[])`
}

const course = sql`c.id as course_id, c.name as course_name, s.name as step_name, s.colour, j.name as journey_name,
  r.id as revision_id, r.number as revision_number, r.published_on`

const courses = sql`course c join step s on s.id = c.step_id join journey j on j.id = s.journey_id`

/** The published course, for whoever teaches or makes content in its journey. */
export async function findTaughtCourse(db: Db, asker: Asker, courseId: number): Promise<TaughtCourse | undefined> {
  const { rows } = await sql<TaughtCourse>`
    select ${course} from ${courses}
      join course_revision r on r.course_id = c.id and r.published_on is not null and r.superseded_on is null
    where c.id = ${courseId} and ${inTheirJourneys(asker)}`.execute(db)
  return rows[0]
}

/** The course of a revision as it is or was published. */
export async function findCourseOfRevision(db: Db, revisionId: number): Promise<TaughtCourse | undefined> {
  const { rows } = await sql<TaughtCourse>`
    select ${course} from course_revision r join course c on c.id = r.course_id
      join step s on s.id = c.step_id join journey j on j.id = s.journey_id
    where r.id = ${revisionId}`.execute(db)
  return rows[0]
}

/** The courses that someone is in a team for or has days on, in the order they are travelled. */
export async function listTaughtCourses(db: Db, asker: Asker, today: Day): Promise<TaughtCourse[]> {
  const { rows } = await sql<TaughtCourse>`
    select ${course} from ${courses}
      join course_revision r on r.course_id = c.id and r.published_on is not null and r.superseded_on is null
    where c.id in (
        select t.course_id from team_member t where t.person_id = ${asker.personId}
          and t.from_day <= ${today} and (t.until_day is null or t.until_day >= ${today})
        union select o.course_id from day_staff f join occasion_day d on d.id = f.day_id
          join occasion o on o.id = d.occasion_id where f.person_id = ${asker.personId} and d.on_day >= ${today})
      and ${inTheirJourneys(asker)}
    order by j.position, s.position, c.position`.execute(db)
  return rows
}

/** The files that the items and the trainers' material of a revision show. */
export async function listTeachingFiles(db: Db, revisionId: number): Promise<TeachingFile[]> {
  const { rows } = await sql<TeachingFile>`
    select f.key, f.name from content_file f where f.id in (
      select x.file_id from trainer_material_file x join trainer_material m on m.id = x.material_id
        where m.revision_id = ${revisionId}
      union select x.file_id from item_file x join item i on i.id = x.item_id where i.revision_id = ${revisionId})`.execute(
    db,
  )
  return rows
}
