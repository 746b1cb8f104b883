import { type Db, statement } from '#platform/db'
import { Missing } from '#values'
import type { ItemPlace } from './player.rules.ts'

/** $1 the course, $2 the item, $3 the person. Evidence and answers of what the item continues count for it. */
const itemPlace = statement<{ answer: string }>(`
  select json_build_object(
    'courseName', c.name, 'stepId', st.id, 'stepName', st.name, 'stepSlug', st.slug, 'colour', st.colour,
    'journeyId', j.id, 'journeyName', j.name, 'journeySlug', j.slug,
    'isTravelling', exists (select from enrolment en
      where en.person_id = $3 and en.step_id = st.id and en.until_day is null),
    'doneOn', (select min(e.earned_on) from item_counts k
      join evidence e on e.person_id = $3 and e.item_id = k.earned_item_id and e.kind = 'item'
      where k.item_id = i.id),
    'answers', (select coalesce(json_agg(json_build_object(
        'answer', a.answer, 'sharedWith', a.shared_with, 'ofItem', a.item_id = i.id,
        'on', (a.answered_at at time zone 'Europe/Stockholm')::date) order by a.id desc), '[]')
      from (
        select a.* from item_counts k
        join item_answer a on a.person_id = $3 and a.item_id = k.earned_item_id
        where k.item_id = i.id
        order by a.id desc limit case when i.format = 'quiz' then 100 else 1 end) a),
    'seconds', coalesce((select p.seconds from reading_place p where p.person_id = $3 and p.item_id = i.id), 0),
    'files', (select coalesce(json_agg(json_build_object('key', f.key, 'name', f.name)), '[]')
      from item_file t join content_file f on f.id = t.file_id where t.item_id = i.id),
    'sources', (select coalesce(json_agg(json_build_object(
        'publisher', s.publisher, 'title', s.title, 'published', s.published, 'href', s.href) order by s.position), '[]')
      from item_source t join revision_source s on s.id = t.source_id where t.item_id = i.id),
    'newer', case when r.superseded_on is not null then (
      select json_build_object('isPublished', count(*) > 0, 'itemId', max(n.id))
      from course_revision o left join item n on n.revision_id = o.id and n.key = i.key
      where o.course_id = c.id and o.published_on is not null and o.superseded_on is null) end,
    'siblings', (select json_agg(json_build_object(
        'id', s.id, 'part', s.part, 'format', s.format, 'title', s.title, 'minutes', s.minutes,
        'mandatory', s.mandatory, 'firstDay', pg.first_day, 'isDone', exists (
          select from item_counts k
          join evidence e on e.person_id = $3 and e.item_id = k.earned_item_id and e.kind = 'item'
          where k.item_id = s.id)) order by s.position)
      from item s
      left join preparation_group pg on pg.id = s.preparation_group_id
      where s.revision_id = i.revision_id)
  )::text as answer
  from item i
  join course_revision r on r.id = i.revision_id and r.published_on is not null
  join course c on c.id = r.course_id
  join step st on st.id = c.step_id
  join journey j on j.id = st.journey_id
  where i.id = $2 and c.id = $1`)

/** Where an item lies and what this person has done with it; throws Missing. One statement. */
export async function getItemPlace(
  db: Db,
  { courseId, itemId, personId }: { courseId: number; itemId: number; personId: number },
): Promise<ItemPlace> {
  const [row] = await itemPlace(db, courseId, itemId, personId)
  if (row === undefined) throw new Missing(`item ${itemId} of course ${courseId}`)
  const place: ItemPlace = JSON.parse(row.answer)
  return place
}
