import { sql } from 'kysely'
import { type Db, withinJourneyReach } from '#platform/db'
import { type Asker, type Day, placesWith, type Right } from '#values'
import type { Occasion } from '../occasion/shown.rules.ts'
import type { BookingPerson } from './shown.rules.ts'

interface Asked {
  readonly occasion: Pick<Occasion, 'occasionId' | 'courseId' | 'stepId' | 'journeyId' | 'regionId'>
  readonly today: Day
  /** Part of a name; empty for everyone. */
  readonly search: string
  /** Whom to put first, however many there are. */
  readonly first: readonly number[]
  readonly limit: number
}

/** Those whom the asker books for and how each stands towards the occasion: first those who travel its step. One query. */
export async function listBookingPersons(db: Db, asker: Asker, asked: Asked): Promise<BookingPerson[]> {
  const { occasion, today, search, first, limit } = asked
  const { occasionId, courseId, stepId, journeyId, regionId } = occasion
  const places = placesWith(asker, 'book seats', journeyId)
  const { rows } = await sql<BookingPerson>`
    select r.person_id, r.name, u.name as unit_name, m.id as municipality_id, m.name as municipality_name,
      nullif(h.id, ${regionId}) as home_region_id,
      coalesce(h.id = ${regionId} or exists (select from shared_seats s
        where s.occasion_id = ${occasionId} and s.region_id = h.id), false) as is_in_region,
      r.is_enrolled, r.found,
      (select b.id from booking b
        where b.occasion_id = ${occasionId} and b.person_id = r.person_id and b.cancelled_at is null) as booking_id,
      q.id as queue_place_id,
      (select min(o.first_day) from booking b join occasion o on o.id = b.occasion_id
        where b.person_id = r.person_id and b.cancelled_at is null
          and o.course_id = ${courseId} and o.id <> ${occasionId} and o.first_day > ${today}) as booked_elsewhere
    from (
      select p.id as person_id, p.name, e.organisation_id, count(*) over () as found,
        exists (select from enrolment n
          where n.person_id = p.id and n.step_id = ${stepId} and n.until_day is null) as is_enrolled
      from (
        select distinct on (e.person_id) e.person_id, e.organisation_id from employment e
        where e.organisation_id in (select w.organisation_id from organisation_within w
            where w.ancestor_id = any(${places}::int[])) and e.person_id <> ${asker.personId}
          and e.from_day <= ${today} and (e.until_day is null or e.until_day >= ${today})
        order by e.person_id, e.from_day desc, e.id desc
      ) e join lateral (select n.id, n.name from person n where n.id = e.person_id limit 1) p on true
      where ${search} = '' or p.name ilike ${`%${search.replace(/[\\%_]/g, '\\$&')}%`}
      order by p.id = any(${[...first]}::int[]) desc, is_enrolled desc, p.name collate "sv-x-icu", p.id limit ${limit}
    ) r
    join organisation u on u.id = r.organisation_id
    join organisation m on m.id = case when u.kind = 'unit' then u.parent_id else u.id end
    left join lateral (select r.id from organisation_within w join organisation r on r.id = w.ancestor_id
      where w.organisation_id = m.id and r.kind = 'region-body' limit 1) h on true
    left join queue_place q on q.occasion_id = ${occasionId} and q.person_id = r.person_id and q.left_at is null
    order by r.person_id = any(${[...first]}::int[]) desc, r.is_enrolled desc, r.name collate "sv-x-icu", r.person_id`.execute(
    db,
  )
  return rows
}

/** A place in the queue that the asker may give up: of someone they book for, or in the region whose occasions they plan. */
export interface Held {
  readonly id: number
  readonly occasionId: number
  readonly name: string
  readonly isPlanner: boolean
}

export async function findPlaceInQueue(
  db: Db,
  asker: Asker,
  { id, occasionId, today }: { readonly id: number; readonly occasionId: number; readonly today: Day },
): Promise<Held | undefined> {
  const { rows } = await sql<Held>`
    select * from (
      select h.id, h.occasion_id, p.name,
        ${reaches('o.region_id', asker, 'plan occasions')} as is_planner,
        ${reaches('h.unit_id', asker, 'book seats')} or exists (select from employment e
          where e.person_id = h.person_id and e.from_day <= ${today} and (e.until_day is null or e.until_day >= ${today})
            and ${reaches('e.organisation_id', asker, 'book seats')}) as is_booker
      from queue_place h join occasion o on o.id = h.occasion_id join person p on p.id = h.person_id
        join course c on c.id = o.course_id join step s on s.id = c.step_id
      where h.id = ${id} and h.occasion_id = ${occasionId}
    ) held where held.is_planner or held.is_booker`.execute(db)
  return rows[0]
}

function reaches(column: string, asker: Asker, right: Right) {
  return withinJourneyReach({ organisation: sql.ref(column), journey: sql.ref('s.journey_id') }, asker, right)
}
