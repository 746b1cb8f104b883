import { type Db, statement } from '#platform/db'
import type { Day } from '#values'
import { isCounted, isDone } from '../evidence/counted.report.ts'
import { lastPlace } from '../place/place.report.ts'
import type { ItemLeft, LastPlace, Way } from './start-page.rules.ts'

export interface Lately {
  readonly kind: 'item' | 'day' | 'course'
  readonly courseId: number
  readonly courseName: string
  readonly itemTitle: string | null
  readonly dayNumber: number | null
  readonly earnedOn: Day
}

export interface Travels {
  readonly ways: readonly Way[]
  readonly lately: readonly Lately[]
  /** What was opened last, when it can still be gone on with. */
  readonly place: LastPlace | null
}

/** $1 the person. */
const travels = statement<{ answer: string }>(`
  select json_build_object(
    'ways', (select coalesce(json_agg(json_build_object(
        'stepId', st.id, 'stepSlug', st.slug, 'stepName', st.name, 'colour', st.colour,
        'journeySlug', j.slug, 'journeyName', j.name,
        'stops', (select coalesce(json_agg(json_build_object(
            'id', c.id, 'name', c.name, 'delivery', c.delivery, 'isPublished', r.id is not null,
            'mandatory', p.mandatory, 'done', p.done, 'minutesLeft', p.minutes_left,
            'completedOn', (select max(e.earned_on) from evidence e
              where e.person_id = en.person_id and e.course_id = c.id and e.kind = 'course' and ${isCounted('e', 'r')})
          ) order by c.position), '[]')
          from course c
          left join course_revision r
            on r.course_id = c.id and r.published_on is not null and r.superseded_on is null
          cross join lateral (
            select count(*) as mandatory, count(*) filter (where i.is_done) as done,
              coalesce(sum(i.minutes) filter (where not i.is_done), 0) as minutes_left
            from (select i.minutes, ${isDone('en.person_id', 'i.id')} as is_done from item i
              where i.revision_id = r.id and i.mandatory) i) p
          where c.step_id = st.id and (c.track_id is null or c.track_id = en.track_id))
      ) order by j.position, st.position), '[]')
      from enrolment en
      join step st on st.id = en.step_id
      join journey j on j.id = st.journey_id
      where en.person_id = $1 and en.until_day is null),
    'lately', (select coalesce(json_agg(json_build_object(
        'kind', e.kind, 'courseId', e.course_id, 'courseName', c.name, 'itemTitle', i.title,
        'dayNumber', e.day_number, 'earnedOn', e.earned_on) order by e.id desc), '[]')
      from (
        select * from evidence e
        where e.person_id = $1 and not exists (select from evidence_correction x where x.evidence_id = e.id)
        order by e.id desc limit 3) e
      join course c on c.id = e.course_id
      left join item i on i.id = e.item_id),
    'place', (select json_build_object('courseId', p.course_id, 'itemId', p.item_id, 'title', p.title,
        'courseName', p.course_name, 'isDone', p.is_done) from (${lastPlace}) p)
  )::text as answer`)

/**
 * The steps a person travels with every stop on them and how far it is, the three things earned last, and what was opened
 * last. One statement that answers one text, so that a page costs little more than the question.
 */
export async function getTravels(db: Db, personId: number): Promise<Travels> {
  const [row] = await travels(db, personId)
  const answer: Travels = JSON.parse(row?.answer ?? '{"ways":[],"lately":[],"place":null}')
  return answer
}

/** $1 the person, $2 the courses. */
const itemsLeft = statement<ItemLeft>(`
  select r.course_id, i.id, i.title, i.format, i.minutes, i.reason, g.first_day, g.last_day
  from course_revision r
  join item i on i.revision_id = r.id and i.mandatory
  left join preparation_group g on g.id = i.preparation_group_id
  where r.course_id = any($2::int[]) and r.published_on is not null and r.superseded_on is null
    and not ${isDone('$1', 'i.id')}
  order by r.course_id, i.position`)

/** What must still be done in the published content of these courses, in order. */
export async function listItemsLeft(db: Db, personId: number, courseIds: readonly number[]): Promise<ItemLeft[]> {
  return courseIds.length === 0 ? [] : itemsLeft(db, personId, courseIds)
}
