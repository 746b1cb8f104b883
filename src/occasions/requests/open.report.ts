import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import type { OpenCourse } from './open.rules.ts'

/** The courses with days on a person's routes, each with the coming occasions of the region or shared with it. One query. */
export async function listOpenCourses(
  db: Db,
  { personId, regionId, today }: { readonly personId: number; readonly regionId: number; readonly today: Day },
): Promise<OpenCourse[]> {
  const { rows } = await sql<OpenCourse>`
    select c.id as course_id, c.name as course_name, s.name as step_name, j.id as journey_id, j.name as journey_name,
      exists (select from evidence e where e.person_id = ${personId} and e.course_id = c.id and e.kind = 'course'
        and not exists (select from evidence_correction x where x.evidence_id = e.id)) as is_done,
      exists (select from course_interest i where i.course_id = c.id and i.person_id = ${personId} and i.ended_at is null)
        as is_interested,
      (select coalesce(json_agg(json_build_object(
          'occasionId', o.id, 'regionId', o.region_id, 'regionName', r.name, 'seats', o.seats, 'seatsTaken', o.seats_taken,
          'seatsHeld', o.seats_held, 'queueLength', (select count(*) from queue_place q
            where q.occasion_id = o.id and q.left_at is null),
          'bookingOpens', o.booking_opens, 'bookingCloses', o.booking_closes, 'firstDay', o.first_day, 'lastDay', o.last_day,
          'cancelledAt', o.cancelled_at, 'settledAt', o.settled_at,
          'places', (select coalesce(json_agg(distinct d.place) filter (where d.form = 'on-site'), '[]')
            from occasion_day d where d.occasion_id = o.id and d.cancelled_at is null),
          'hasSeat', exists (select from booking b
            where b.occasion_id = o.id and b.person_id = ${personId} and b.cancelled_at is null),
          'isQueued', exists (select from queue_place q
            where q.occasion_id = o.id and q.person_id = ${personId} and q.left_at is null),
          'request', (select json_build_object('requestId', a.id, 'expiresOn', a.expires_on) from seat_request a
            where a.occasion_id = o.id and a.person_id = ${personId} and a.ended_at is null)
        ) order by o.first_day, o.id), '[]')
        from occasion o join organisation r on r.id = o.region_id
        where o.course_id = c.id and o.first_day > ${today} and o.cancelled_at is null
          and (o.region_id = ${regionId} or exists (select from shared_seats h
            where h.occasion_id = o.id and h.region_id = ${regionId}))) as occasions
    from enrolment n join step s on s.id = n.step_id join journey j on j.id = s.journey_id
      join course c on c.step_id = s.id and c.delivery = 'course-days' and (c.track_id is null or c.track_id = n.track_id)
    where n.person_id = ${personId} and n.until_day is null
    order by j.position, s.position, c.position`.execute(db)
  return rows
}
