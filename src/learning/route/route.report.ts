import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Day, Missing } from '#values'
import { countedUnder, doneItem } from '../evidence/counted.report.ts'
import type { Route } from './route.rules.ts'

/** A step by its place in the address, with its stops and how far the person has come; throws Missing. One statement. */
export async function getRoute(
  db: Db,
  asked: { journeySlug: string; stepSlug: string; personId: number; today: Day },
): Promise<Route> {
  const { journeySlug, stepSlug, personId, today } = asked
  const { rows } = await sql<{ answer: string }>`
    select json_build_object(
      'stepName', st.name, 'stepSlug', st.slug, 'goal', st.goal, 'source', st.source, 'colour', st.colour,
      'journeyName', j.name, 'journeySlug', j.slug, 'ordering', st.ordering, 'audience', st.audience,
      'targetGroup', j.target_group,
      'goals', (select coalesce(json_agg(g.wording order by g.position), '[]') from step_goal g where g.step_id = st.id),
      'mates', ${mates(personId, today)},
      'enrolment', (select json_build_object('trackId', en.track_id, 'trackName', t.name)
        from enrolment en left join track t on t.id = en.track_id
        where en.person_id = ${personId} and en.step_id = st.id and en.until_day is null),
      'stops', (select coalesce(json_agg(json_build_object(
          'id', c.id, 'name', c.name, 'summary', c.summary, 'source', c.source, 'delivery', c.delivery,
          'isPublished', r.id is not null, 'trackId', c.track_id, 'trackName', t.name,
          'days', (select count(*) from course_day d where d.revision_id = r.id),
          'mandatory', p.mandatory, 'done', p.done, 'minutesLeft', p.minutes_left,
          'daysEarned', earned.days, 'completedOn', earned.completed_on,
          'targetGroup', c.target_group, 'parts', parts.each) order by c.position), '[]')
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
        cross join lateral (
          select json_build_object(
            'before', json_build_object('count', count(*) filter (where i.part <> 'deepening'),
              'minutes', coalesce(sum(i.minutes) filter (where i.part <> 'deepening'), 0)),
            'after', json_build_object('count', count(*) filter (where i.part = 'deepening'),
              'minutes', coalesce(sum(i.minutes) filter (where i.part = 'deepening'), 0))) as each
          from item i where i.revision_id = r.id) parts
        where c.step_id = st.id)
    )::text as answer
    from step st join journey j on j.id = st.journey_id cross join (select ${personId}::int as id) me
    where j.slug = ${journeySlug} and st.slug = ${stepSlug}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Missing(`step ${journeySlug}/${stepSlug}`)
  const route: Route = JSON.parse(row.answer)
  return route
}

/** Who else of the units where someone works travels the step, in Swedish order, with their track. */
function mates(personId: number, today: Day) {
  const inForce = (employment: string) => {
    const of = sql.table(employment)
    return sql`${of}.from_day <= ${today} and (${of}.until_day is null or ${of}.until_day >= ${today})`
  }
  return sql`(select coalesce(json_agg(json_build_object('name', m.name, 'trackId', m.track_id)
      order by m.name collate "sv-x-icu"), '[]')
    from (select distinct p.id, p.name, n.track_id
      from employment u join employment e on e.organisation_id = u.organisation_id
        join person p on p.id = e.person_id
        join enrolment n on n.person_id = e.person_id and n.step_id = st.id and n.until_day is null
      where u.person_id = ${personId} and e.person_id <> ${personId} and ${inForce('u')} and ${inForce('e')}) m)`
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
