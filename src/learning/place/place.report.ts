import { type Db, statement } from '#platform/db'

/** Where a person was last: an item of a published course they still travel, and how far it was played. */
export interface Place {
  readonly courseId: number
  readonly itemId: number
  readonly title: string
  readonly format: string
  readonly courseName: string
  readonly seconds: number
  readonly isDone: boolean
}

/** $1 the person. The item as it is in the published revision, so that the link leads to what is in force. */
export const lastPlace = `
  select c.id as course_id, i.id as item_id, i.title, i.format, c.name as course_name,
    case when i.id = opened.id then p.seconds else 0 end as seconds,
    exists (select from item_counts k
      join evidence e on e.person_id = $1 and e.item_id = k.earned_item_id and e.kind = 'item'
      where k.item_id = i.id) as is_done
  from reading_place p
  join item opened on opened.id = p.item_id
  join course_revision earlier on earlier.id = opened.revision_id
  join course c on c.id = earlier.course_id
  join course_revision r on r.course_id = c.id and r.published_on is not null and r.superseded_on is null
  join item i on i.revision_id = r.id and i.key = opened.key
  join enrolment en on en.person_id = $1 and en.step_id = c.step_id and en.until_day is null
  where p.person_id = $1
  order by p.opened_at desc
  limit 1`

const place = statement<Place>(lastPlace)

/** The item someone opened last, for "go on where you were"; undefined when there is none to go on with. */
export async function findPlace(db: Db, personId: number): Promise<Place | undefined> {
  const [row] = await place(db, personId)
  return row
}
