import { sql } from 'kysely'
import type { Question } from '#platform/db'
import type { FaultWord } from './check-bookings.rules.ts'

const seat = sql`'booking ' || b.id || ', occasion ' || b.occasion_id || ', person ' || b.person_id`
const held = sql`((select count(*) from seat_offer f where f.occasion_id = o.id and f.ended_at is null)
  + (select count(*) from unnamed_seat u where u.occasion_id = o.id and u.ended_at is null))`
const taken = sql`(select count(*) from booking b where b.occasion_id = o.id and b.cancelled_at is null)`

/** Seats: as many as there are, one for each, in the region or shared with it, and none on what is cancelled. */
export const seatQuestions: readonly Question<FaultWord>[] = [
  {
    fault: 'overbooked',
    query: sql`select 'occasion ' || o.id || ': ' || ${taken} || ' booked and ' || ${held} || ' held of ' || o.seats as what
      from occasion o where ${taken} + ${held} > o.seats or o.seats_taken + o.seats_held > o.seats`,
  },
  {
    fault: 'seats-taken-miscounted',
    query: sql`select 'occasion ' || o.id || ': says ' || o.seats_taken || ', counted ' || ${taken} as what
      from occasion o where o.seats_taken <> ${taken}`,
  },
  {
    fault: 'seats-held-miscounted',
    query: sql`select 'occasion ' || o.id || ': says ' || o.seats_held || ', counted ' || ${held} as what
      from occasion o where o.seats_held <> ${held}`,
  },
  {
    fault: 'two-seats-for-one',
    query: sql`select 'occasion ' || b.occasion_id || ', person ' || b.person_id || ': ' || count(*) || ' seats' as what
      from booking b where b.cancelled_at is null group by b.occasion_id, b.person_id having count(*) > 1`,
  },
  {
    fault: 'seats-on-what-was-cancelled',
    query: sql`select 'occasion ' || o.id as what from occasion o
      where o.cancelled_at is not null and (${taken} > 0 or ${held} > 0
        or exists (select from queue_place q where q.occasion_id = o.id and q.left_at is null)
        or exists (select from seat_request r where r.occasion_id = o.id and r.ended_at is null))`,
  },
  {
    fault: 'seat-outside-the-region',
    query: sql`select ${seat} as what from booking b join occasion o on o.id = b.occasion_id
      where b.cancelled_at is null
        and not exists (select from organisation_within w
          where w.organisation_id = b.municipality_id and w.ancestor_id = coalesce(b.home_region_id, o.region_id))
      union all
      select ${seat} || ', home region ' || b.home_region_id from booking b
      where b.cancelled_at is null and b.home_region_id is not null and not exists (
        select from shared_seats s where s.occasion_id = b.occasion_id and s.region_id = b.home_region_id)`,
  },
  {
    fault: 'more-guests-than-shared',
    query: sql`select 'occasion ' || s.occasion_id || ', region ' || s.region_id || ': ' || guests.number || ' of ' || s.seats as what
      from shared_seats s cross join lateral (
        select (select count(*) from booking b where b.occasion_id = s.occasion_id and b.home_region_id = s.region_id and b.cancelled_at is null)
          + (select count(*) from unnamed_seat u where u.occasion_id = s.occasion_id and u.home_region_id = s.region_id and u.ended_at is null)
          + (select count(*) from seat_offer f join queue_place q on q.id = f.queue_place_id
              where f.occasion_id = s.occasion_id and q.home_region_id = s.region_id and f.ended_at is null) as number) guests
      where guests.number > s.seats`,
  },
  {
    fault: 'more-quota-than-seats',
    query: sql`select 'occasion ' || q.occasion_id || ': ' || sum(q.seats) || ' of ' || max(o.seats) as what
      from occasion_quota q join occasion o on o.id = q.occasion_id
      where o.cancelled_at is null group by q.occasion_id having sum(q.seats) > max(o.seats)`,
  },
  {
    fault: 'days-outside-the-occasion',
    query: sql`select 'occasion ' || o.id || ': ' || o.first_day || '–' || o.last_day || ', days ' || min(d.on_day) || '–' || max(d.on_day) as what
      from occasion o join occasion_day d on d.occasion_id = o.id
      group by o.id having o.first_day <> min(d.on_day) or o.last_day <> max(d.on_day)`,
  },
]
