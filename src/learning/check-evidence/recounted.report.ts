import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { getTravels } from '../start-page/start-page.report.ts'
import type { CourseContent, Row, Shown } from './check-evidence.rules.ts'

/** So many travellers' pages are counted anew at most, spread evenly over all; the other questions are asked of every row. */
export const mostRecounted = 2_000

export async function listRecountedPersons(db: Db): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from (
      select person_id as id, row_number() over (order by person_id) as place, count(*) over () as travellers
      from (select distinct person_id from enrolment where until_day is null) each) placed
    where place % greatest(1, ceil(travellers::float / ${mostRecounted})::bigint) = 0
    order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Every course with the mandatory items of what is published. */
export async function listCourseContents(db: Db): Promise<CourseContent[]> {
  const { rows } = await sql<CourseContent>`
    select c.id as course_id, coalesce(r.counts_from, 1) as counts_from,
      (select coalesce(json_agg(json_build_object('minutes', i.minutes, 'counts',
          (select coalesce(json_agg(k.earned_item_id), '[]') from item_counts k where k.item_id = i.id))), '[]')
        from item i where i.revision_id = r.id and i.mandatory) as items
    from course c
    left join course_revision r on r.course_id = c.id and r.published_on is not null and r.superseded_on is null`.execute(
    db,
  )
  return rows
}

/** The rows that stand of one person. */
export async function listRows(db: Db, personId: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select e.kind, e.course_id, e.item_id, r.number as revision, e.earned_on
    from evidence e join course_revision r on r.id = e.revision_id
    left join evidence_correction x on x.evidence_id = e.id
    where e.person_id = ${personId} and (x.id is null or e.kind = 'item')`.execute(db)
  return rows
}

/** What the start page shows the person of each course on the way. */
export async function listShown(db: Db, personId: number): Promise<Shown[]> {
  const { ways } = await getTravels(db, personId)
  return ways.flatMap(({ stops }) => stops.map(({ id, ...stop }) => ({ courseId: id, ...stop })))
}
