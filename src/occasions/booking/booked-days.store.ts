import { type Db, statement } from '#platform/db'
import type { Day, TimeOfDay } from '#values'
import type { DayForm } from '../planning/plan.rules.ts'
import { listStandingLines } from '../queue/line.store.ts'

interface BookedDay {
  readonly occasionId: number
  readonly dayId: number
  readonly courseId: number
  readonly courseName: string
  readonly number: number
  readonly onDay: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly form: DayForm
  readonly place: string
  readonly link: string
  readonly prepareBy: Day
}

interface Waiting {
  readonly occasionId: number
  readonly courseId: number
  readonly courseName: string
  readonly place: number
  readonly firstDay: Day
}

/** $1 the person, $2 the day. */
const bookedDays = statement<BookedDay>(`
  select o.id as occasion_id, d.id as day_id, o.course_id, c.name as course_name,
    d.number, d.on_day, d.starts, d.ends, d.form, d.place, d.link,
    coalesce(f.on_day, d.on_day) - rule.deadline_days as prepare_by
  from booking b join occasion o on o.id = b.occasion_id join course c on c.id = o.course_id
    join occasion_day d on d.occasion_id = o.id
    left join lateral (
      select opens.on_day from preparation_group g
        join occasion_day opens on opens.occasion_id = o.id and opens.number = g.first_day
      where g.revision_id = o.revision_id and d.number between g.first_day and g.last_day
      order by g.first_day limit 1) f on true
    cross join lateral preparation_rule_on(o.region_id, coalesce(f.on_day, d.on_day)) rule
  where b.person_id = $1 and b.cancelled_at is null and d.on_day >= $2 and d.cancelled_at is null
    and (b.only_day_id is null or b.only_day_id = d.id)
  order by d.on_day, d.starts, d.id`)

/** The days a person holds a seat on from a day on, soonest first. */
export async function listBookedDays(db: Db, personId: number, from: Day): Promise<BookedDay[]> {
  return bookedDays(db, personId, from)
}

/** $1 the person, $2 the day. */
const queuePlaces = statement<Omit<Waiting, 'place'> & { readonly queuePlaceId: number }>(`
  select o.id as occasion_id, o.course_id, c.name as course_name, o.first_day, q.id as queue_place_id
  from queue_place q join occasion o on o.id = q.occasion_id join course c on c.id = o.course_id
  where q.person_id = $1 and q.left_at is null and o.first_day > $2 and o.cancelled_at is null
  order by o.first_day, o.id`)

/** Where a person stands in the queues of occasions that have not begun, soonest first. */
export async function listQueuePlaces(db: Db, personId: number, today: Day): Promise<Waiting[]> {
  const waits = await queuePlaces(db, personId, today)
  const ids = waits.map(({ occasionId }) => occasionId)
  const lines = ids.length === 0 ? undefined : await listStandingLines(db, ids, today)
  return waits.map(({ queuePlaceId, ...wait }) => {
    const order = lines?.get(wait.occasionId)?.order ?? []
    const place = order.find((one) => one.place.queuePlaceId === queuePlaceId)?.number ?? order.length
    return { ...wait, place }
  })
}
