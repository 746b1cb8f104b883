import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import type { CourseWork } from './workshop.rules.ts'

type Row = Omit<CourseWork, 'published' | 'draft'> & {
  readonly number: number | null
  readonly publishedOn: Day | null
  readonly reviewOn: Day | null
  readonly begunBy: string | null
  readonly begunAt: Date | null
  readonly isReviewAsked: boolean
}

/** How each course of these journeys stands, in the order of step and course. `begunAt` is given as it is, a moment. */
export async function listCourseWork(
  db: Db,
  journeyIds: readonly number[],
  dayOf: (moment: Date) => Day,
): Promise<CourseWork[]> {
  const { rows } = await sql<Row>`
    select c.id as course_id, c.name, t.name as track_name, c.step_id, r.number, r.published_on, r.review_on,
      r.id is null and exists (select from course_revision u where u.course_id = c.id
        and u.published_on is not null) as is_unpublished,
      p.name as begun_by, d.begun_at, d.review_asked_at is not null as is_review_asked,
      (select count(*) from objection o where o.course_id = c.id
        and not exists (select from objection_entry e where e.objection_id = o.id and e.kind = 'decided')) as objections
    from course c
    join step s on s.id = c.step_id
    left join track t on t.id = c.track_id
    left join course_revision r on r.course_id = c.id and r.published_on is not null and r.superseded_on is null
    left join draft d on d.course_id = c.id and d.published_revision_id is null and d.set_aside_at is null
    left join person p on p.id = d.begun_by
    where s.journey_id = any(${[...journeyIds]}::int[])
    order by s.position, c.position, c.id`.execute(db)
  return rows.map(({ number, publishedOn, reviewOn, begunBy, begunAt, isReviewAsked, ...course }) => ({
    ...course,
    published: number === null || publishedOn === null ? null : { number, on: publishedOn, reviewOn },
    draft: begunAt === null ? null : { begunBy, begunOn: dayOf(begunAt), isReviewAsked },
  }))
}
