import { sql } from 'kysely'
import type { Question } from '#platform/db'
import type { FaultWord } from './check-bookings.rules.ts'

const place = sql`'queue place ' || q.id || ', occasion ' || q.occasion_id || ', person ' || q.person_id`
const offer = sql`'offer ' || f.id || ', occasion ' || f.occasion_id`
const seat = sql`'booking ' || b.id || ', occasion ' || b.occasion_id || ', person ' || b.person_id`

/** Queues, offers, unnamed seats and requests: each leads to the seat it says, or to none. */
export const waitingQuestions: readonly Question<FaultWord>[] = [
  {
    fault: 'two-places-in-the-queue',
    query: sql`select 'occasion ' || q.occasion_id || ', person ' || q.person_id || ': ' || count(*) || ' places' as what
      from queue_place q where q.left_at is null group by q.occasion_id, q.person_id having count(*) > 1`,
  },
  {
    fault: 'waits-with-a-seat',
    query: sql`select ${place} as what from queue_place q
      join booking b on b.occasion_id = q.occasion_id and b.person_id = q.person_id and b.cancelled_at is null
      where q.left_at is null`,
  },
  {
    fault: 'offer-without-a-place',
    query: sql`select ${offer} as what from seat_offer f left join queue_place q on q.id = f.queue_place_id
      where q.occasion_id is distinct from f.occasion_id or (f.ended_at is null and q.left_at is not null)`,
  },
  {
    fault: 'two-offers-for-one',
    query: sql`select 'queue place ' || f.queue_place_id || ': ' || count(*) || ' offers' as what
      from seat_offer f where f.ended_at is null group by f.queue_place_id having count(*) > 1`,
  },
  {
    fault: 'accepted-without-a-seat',
    query: sql`select ${offer} as what from seat_offer f join queue_place q on q.id = f.queue_place_id
      left join booking b on b.id = f.booking_id
      where f.answer = 'accepted' and (b.occasion_id, b.person_id) is distinct from (f.occasion_id, q.person_id)`,
  },
  {
    fault: 'seat-without-an-offer',
    query: sql`select ${seat} as what from booking b
      where b.got_by = 'offer' and not exists (select from seat_offer f where f.booking_id = b.id and f.answer = 'accepted')`,
  },
  {
    fault: 'place-left-for-another-seat',
    query: sql`select ${place} || ', booking ' || q.booking_id as what from queue_place q left join booking b on b.id = q.booking_id
      where q.booking_id is not null and (q.left_at is null or (b.occasion_id, b.person_id) is distinct from (q.occasion_id, q.person_id))`,
  },
  {
    fault: 'named-without-a-seat',
    query: sql`select 'unnamed seat ' || u.id || ', occasion ' || u.occasion_id as what
      from unnamed_seat u left join booking b on b.id = u.booking_id
      where u.end_kind = 'named' and (b.occasion_id, b.municipality_id) is distinct from (u.occasion_id, u.municipality_id)`,
  },
  {
    fault: 'seat-without-an-unnamed',
    query: sql`select ${seat} as what from booking b
      where b.got_by = 'unnamed' and not exists (select from unnamed_seat u where u.booking_id = b.id and u.end_kind = 'named')`,
  },
  {
    fault: 'approved-without-a-seat',
    query: sql`select 'request ' || r.id || ', occasion ' || r.occasion_id || ', person ' || r.person_id as what
      from seat_request r where r.answer = 'approved'
        and not exists (select from booking b where b.occasion_id = r.occasion_id and b.person_id = r.person_id)
        and not exists (select from queue_place q where q.occasion_id = r.occasion_id and q.person_id = r.person_id)`,
  },
]
