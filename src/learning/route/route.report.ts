import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { Missing } from '#values'
import { countedUnder, doneItem } from '../evidence/counted.report.ts'
import type { Route } from './route.rules.ts'

/** A step by its place in the address, with its stops and how far the person has come; throws Missing. One statement. */
export async function getRoute(
  db: Db,
  { journeySlug, stepSlug, personId }: { journeySlug: string; stepSlug: string; personId: number },
): Promise<Route> {
  const { rows } = await sql<{ answer: string }>`
    select json_build_object(
      'stepName', st.name, 'stepSlug', st.slug, 'goal', st.goal, 'source', st.source, 'colour', st.colour,
      'journeyName', j.name, 'journeySlug', j.slug,
      'enrolment', (select json_build_object('trackId', en.track_id, 'trackName', t.name)
        from enrolment en left join track t on t.id = en.track_id
        where en.person_id = ${personId} and en.step_id = st.id and en.until_day is null),
      'stops', (select coalesce(json_agg(json_build_object(
          'id', c.id, 'name', c.name, 'summary', c.summary, 'source', c.source, 'delivery', c.delivery,
          'isPublished', r.id is not null, 'trackId', c.track_id, 'trackName', t.name,
          'days', (select count(*) from course_day d where d.revision_id = r.id),
          'mandatory', p.mandatory, 'done', p.done, 'minutesLeft', p.minutes_left,
          'daysEarned', earned.days, 'completedOn', earned.completed_on) order by c.position), '[]')
        from course c
        left join track t on t.id = c.track_id
        left join course_revision r on r.course_id = c.id and r.published_on is not null and r.superseded_on is null
        cross join lateral (
          select count(*) as mandatory, count(*) filter (where i.is_done) as done,
            coalesce(sum(i.minutes) filter (where not i.is_done), 0) as minutes_left
          from (select i.minutes, ${doneItem('me.id', 'i.id')} as is_done from item i
            where i.revision_id = r.id and i.mandatory) i) p
        cross join lateral (
          select count(distinct e.day_number) filter (where e.kind = 'day') as days,
            max(e.earned_on) filter (where e.kind = 'course') as completed_on
          from evidence e
          where e.person_id = ${personId} and e.course_id = c.id and e.kind in ('day', 'course')
            and ${countedUnder('e', 'r')}) earned
        where c.step_id = st.id)
    )::text as answer
    from step st join journey j on j.id = st.journey_id cross join (select ${personId}::int as id) me
    where j.slug = ${journeySlug} and st.slug = ${stepSlug}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Missing(`step ${journeySlug}/${stepSlug}`)
  const route: Route = JSON.parse(row.answer)
  return route
}

/** The steps a person travels today. */
export async function listTravelledSteps(db: Db, personId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('enrolment')
    .select('stepId')
    .where('personId', '=', personId)
    .where('untilDay', 'is', null)
    .execute()
  return rows.map(({ stepId }) => stepId)
}
