import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { Missing } from '#values'
import type { ItemPlace } from './player.rules.ts'

/** Where an item lies and what this person has done with it; throws Missing. One statement. */
export async function getItemPlace(
  db: Db,
  { courseId, itemId, personId }: { courseId: number; itemId: number; personId: number },
): Promise<ItemPlace> {
  const { rows } = await sql<{ answer: string }>`
    select json_build_object(
      'courseName', c.name, 'stepId', st.id, 'stepName', st.name, 'stepSlug', st.slug, 'colour', st.colour,
      'journeyId', j.id, 'journeyName', j.name, 'journeySlug', j.slug,
      'isTravelling', exists (select from enrolment en
        where en.person_id = ${personId} and en.step_id = st.id and en.until_day is null),
      'doneOn', (select e.earned_on from evidence e
        where e.person_id = ${personId} and e.item_id = i.id and e.kind = 'item'),
      'answer', (select a.answer from item_answer a
        where a.person_id = ${personId} and a.item_id = i.id order by a.id desc limit 1),
      'siblings', (select json_agg(json_build_object(
          'id', s.id, 'part', s.part, 'format', s.format, 'title', s.title, 'minutes', s.minutes,
          'firstDay', pg.first_day, 'isDone', e.id is not null) order by s.position)
        from item s
        left join preparation_group pg on pg.id = s.preparation_group_id
        left join evidence e on e.person_id = ${personId} and e.item_id = s.id and e.kind = 'item'
        where s.revision_id = i.revision_id)
    )::text as answer
    from item i
    join course_revision r on r.id = i.revision_id and r.published_on is not null
    join course c on c.id = r.course_id
    join step st on st.id = c.step_id
    join journey j on j.id = st.journey_id
    where i.id = ${itemId} and c.id = ${courseId}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Missing(`item ${itemId} of course ${courseId}`)
  const place: ItemPlace = JSON.parse(row.answer)
  return place
}
