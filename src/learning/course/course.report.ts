import { type Db, statement } from '#platform/db'
import { Missing } from '#values'
import type { CourseFacts } from './course.rules.ts'

/** $1 the course, $2 the person. */
const courseFacts = statement<{ answer: string }>(`
  select json_build_object(
    'id', c.id, 'name', c.name, 'summary', c.summary, 'source', c.source, 'delivery', c.delivery,
    'stop', way.stop, 'stops', way.stops,
    'stepName', st.name, 'stepSlug', st.slug, 'colour', st.colour,
    'journeyId', j.id, 'journeyName', j.name, 'journeySlug', j.slug,
    'trackName', t.name, 'isTravelling', en.id is not null,
    'revision', case when r.id is not null then
      json_build_object('id', r.id, 'number', r.number, 'publishedOn', r.published_on) end,
    'days', (select coalesce(json_agg(json_build_object(
        'number', d.number, 'length', d.length, 'forms', d.forms) order by d.number), '[]')
      from course_day d where d.revision_id = r.id),
    'goals', (select coalesce(json_agg(json_build_object('level', g.level, 'wording', g.wording) order by g.position), '[]')
      from knowledge_goal g where g.revision_id = r.id),
    'items', (select coalesce(json_agg(json_build_object(
        'id', i.id, 'part', i.part, 'format', i.format, 'title', i.title, 'reason', i.reason, 'goal', k.position,
        'minutes', i.minutes, 'firstDay', pg.first_day, 'lastDay', pg.last_day,
        'isDone', e.id is not null) order by i.position), '[]')
      from item i
      join knowledge_goal k on k.id = i.goal_id
      left join preparation_group pg on pg.id = i.preparation_group_id
      left join evidence e on e.person_id = $2 and e.item_id = i.id and e.kind = 'item'
      where i.revision_id = r.id),
    'sources', (select coalesce(string_agg(distinct i.source, '; '), '') from item i where i.revision_id = r.id),
    'daysEarned', earned.days, 'completedOn', earned.completed_on,
    'certificateId', (select ce.id from certificate ce where ce.evidence_id = earned.course_evidence_id)
  )::text as answer
  from course c
  join step st on st.id = c.step_id
  join journey j on j.id = st.journey_id
  left join track t on t.id = c.track_id
  left join course_revision r on r.course_id = c.id and r.published_on is not null and r.superseded_on is null
  left join enrolment en on en.person_id = $2 and en.step_id = st.id and en.until_day is null
  cross join lateral (
    select count(*) as stops, count(*) filter (where o.position <= c.position) as stop
    from course o where o.step_id = c.step_id
      and (o.id = c.id or en.id is null or o.track_id is null or o.track_id = en.track_id)) way
  cross join lateral (
    select max(e.earned_on) filter (where e.kind = 'course') as completed_on,
      max(e.id) filter (where e.kind = 'course') as course_evidence_id,
      coalesce(json_agg(json_build_object('number', e.day_number, 'on', e.earned_on) order by e.day_number)
        filter (where e.kind = 'day'), '[]') as days
    from evidence e
    where e.person_id = $2 and e.course_id = c.id and e.kind in ('day', 'course')
      and not exists (select from evidence_correction x where x.evidence_id = e.id)) earned
  where c.id = $1`)

/** A course with everything its page shows of it and of this person in it; throws Missing. One statement. */
export async function getCourseFacts(
  db: Db,
  { courseId, personId }: { courseId: number; personId: number },
): Promise<CourseFacts> {
  const [row] = await courseFacts(db, courseId, personId)
  if (row === undefined) throw new Missing(`course ${courseId}`)
  const facts: CourseFacts = JSON.parse(row.answer)
  return facts
}
