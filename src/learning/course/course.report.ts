import { type Db, statement } from '#platform/db'
import { type Day, Missing } from '#values'
import type { CourseFacts } from './course.rules.ts'

/** $1 the course, $2 the person, $3 today. Items count by `item_counts`, days and completions from `counts_from` on. */
const courseFacts = statement<{ answer: string }>(`
  select json_build_object(
    'id', c.id, 'name', c.name, 'summary', coalesce(nullif(r.summary, ''), c.summary), 'source', c.source,
    'targetGroup', c.target_group, 'ordering', st.ordering, 'delivery', c.delivery,
    'stop', way.stop, 'stops', way.stops,
    'stepName', st.name, 'stepSlug', st.slug, 'colour', st.colour,
    'journeyId', j.id, 'journeyName', j.name, 'journeySlug', j.slug,
    'trackName', t.name, 'isTravelling', en.id is not null,
    'withdrawal', case when r.id is null then (
      select json_build_object('on', v.superseded_on, 'reason', v.unpublished_reason)
      from course_revision v
      where v.course_id = c.id and v.published_on is not null
      order by v.number desc limit 1) end,
    'revision', case when r.id is not null then
      json_build_object('id', r.id, 'number', r.number, 'publishedOn', r.published_on) end,
    'days', (select coalesce(json_agg(json_build_object(
        'number', d.number, 'length', d.length, 'forms', d.forms) order by d.number), '[]')
      from course_day d where d.revision_id = r.id),
    'daysNeeded', least(coalesce(r.days_needed, 30), (select count(*) from course_day d where d.revision_id = r.id)),
    'goals', (select coalesce(json_agg(json_build_object('level', g.level, 'wording', g.wording) order by g.position), '[]')
      from knowledge_goal g where g.revision_id = r.id),
    'items', (select coalesce(json_agg(json_build_object(
        'id', i.id, 'part', i.part, 'format', i.format, 'title', i.title, 'reason', i.reason, 'goal', k.position,
        'minutes', i.minutes, 'mandatory', i.mandatory, 'firstDay', pg.first_day, 'lastDay', pg.last_day,
        'isDone', exists (
          select from item_counts n
          join evidence e on e.person_id = $2 and e.item_id = n.earned_item_id and e.kind = 'item'
          where n.item_id = i.id)) order by i.position), '[]')
      from item i
      join knowledge_goal k on k.id = i.goal_id
      left join preparation_group pg on pg.id = i.preparation_group_id
      where i.revision_id = r.id),
    'publications', (select coalesce(json_agg(json_build_object('publisher', s.publisher, 'title', s.title,
        'published', s.published, 'href', s.href) order by s.position), '[]')
      from revision_source s where s.revision_id = r.id),
    'sources', (select coalesce(string_agg(distinct i.source, '; '), '') from item i where i.revision_id = r.id),
    'daysEarned', earned.days, 'completedOn', earned.completed_on,
    'renewal', (select json_build_object(
        'new', (select count(*) from item i where i.revision_id = r.id
          and not exists (select from item o where o.revision_id = begun.id and o.key = i.key)),
        'lapsed', (select count(*) from evidence e
          where e.person_id = $2 and e.course_id = c.id and e.kind = 'item' and e.revision_id <> r.id
            and not exists (select from item_counts n join item i on i.id = n.item_id and i.revision_id = r.id
              where n.earned_item_id = e.item_id)))
      from (
        select b.id, b.number from evidence e join course_revision b on b.id = e.revision_id
        where e.person_id = $2 and e.course_id = c.id and e.kind in ('item', 'day')
        order by b.number limit 1) begun
      where begun.number < r.number),
    'before', (select json_build_object('id', o.id, 'name', o.name)
      from course o
      where st.ordering <> 'free' and en.id is not null and o.step_id = c.step_id and o.position < c.position
        and (o.track_id is null or o.track_id = en.track_id)
        and exists (select from course_revision v
          where v.course_id = o.id and v.published_on is not null and v.superseded_on is null)
        and not exists (select from evidence e where e.person_id = $2 and e.course_id = o.id and e.kind = 'course'
          and not exists (select from evidence_correction x where x.evidence_id = e.id))
      order by o.position desc limit 1),
    'colleagues', (select coalesce(json_agg(distinct p.name), '[]')
      from employment mine
      join employment theirs on theirs.organisation_id = mine.organisation_id and theirs.person_id <> $2
        and theirs.from_day <= $3 and coalesce(theirs.until_day, $3) >= $3
      join enrolment travels on travels.person_id = theirs.person_id and travels.step_id = c.step_id
        and travels.until_day is null and (c.track_id is null or travels.track_id = c.track_id)
      join person p on p.id = theirs.person_id
      where en.id is not null and mine.person_id = $2
        and mine.from_day <= $3 and coalesce(mine.until_day, $3) >= $3),
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
    join course_revision under on under.id = e.revision_id
    where e.person_id = $2 and e.course_id = c.id and e.kind in ('day', 'course')
      and under.number >= coalesce(r.counts_from, 1)
      and not exists (select from evidence_correction x where x.evidence_id = e.id)) earned
  where c.id = $1`)

/** A course with everything its page shows of it and of this person in it; throws Missing. One statement. */
export async function getCourseFacts(
  db: Db,
  { courseId, personId, today }: { courseId: number; personId: number; today: Day },
): Promise<CourseFacts> {
  const [row] = await courseFacts(db, courseId, personId, today)
  if (row === undefined) throw new Missing(`course ${courseId}`)
  const facts: CourseFacts = JSON.parse(row.answer)
  return facts
}
