import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Asker, addDays, type Day } from '#values'
import { inTheirRegion } from '../occasion/reach.report.ts'
import { nationalSeatRule } from '../seats/seat-rule.rules.ts'
import { daysAhead, daysToSettle, enoughInterest, type Matter, soonLost, type Term } from './desk.rules.ts'
import { type Days, matter, noTime, ofDay } from './matter.report.ts'
import { staffMatters } from './staff-matters.report.ts'

/** How long after its last day an occasion that nobody has settled stays on the desk. */
const longestBack = 120
/** A page of the desk; what is further down is not for today. */
const most = 100

/** What needs doing across every occasion that the asker plans, the most pressing first. One statement. */
export async function listMatters(db: Db, asker: Asker, today: Day): Promise<Matter[]> {
  return (await mattersOf(asker, today).execute(db)).rows
}

/** That statement, for whoever asks how it is answered. Regions are named by their key: joined to, all of them are read. */
export function mattersOf(asker: Asker, today: Day): RawBuilder<Matter> {
  const soon = addDays(today, daysAhead)
  return sql<Matter>`
    with mine as materialized (
      select o.*, c.name as course_name, s.journey_id,
        (select r.name from organisation r where r.id = o.region_id) as region_name
      from occasion o join course c on c.id = o.course_id join step s on s.id = c.step_id
      where ${inTheirRegion(asker, 'plan occasions')} and o.last_day >= ${addDays(today, -longestBack)}
        and o.cancelled_at is null and o.settled_at is null
    ), ahead as materialized (
      select m.*, m.seats - m.seats_taken - m.seats_held as free,
        (select count(*) from queue_place q where q.occasion_id = m.id and q.left_at is null) as waiting,
        coalesce(rule.offers_stop_days, ${nationalSeatRule.offersStopDays}) as stop_days,
        case when rule.id is null then ${nationalSeatRule.unnamedReleaseDays}::int else rule.unnamed_release_days end as release_days
      from mine m left join lateral (
        select k.id, k.offers_stop_days, k.unnamed_release_days from seat_rule k
        where k.region_id = m.region_id and (k.journey_id is null or k.journey_id = m.journey_id) and k.from_day <= ${today}
        order by k.journey_id is null, k.from_day desc limit 1) rule on true
      where m.first_day > ${today}
    ), matter as (${sql.join([...beforeItBegins({ today, soon }), ...onceItBegan({ today, soon }), ...staffMatters({ today, soon })], sql` union all `)}),
    wanted as (${interest(asker, { today })})
    select * from (select * from matter union all select * from wanted) found
    order by kind = any(${[...soonLost]}::text[]) desc, due, occasion_id limit ${most}`
}

const occasion = sql`o.id as occasion_id, null::int as day_id, o.course_id, o.course_name, o.region_name, o.first_day as on_day`

function beforeItBegins({ today, soon }: Days): RawBuilder<unknown>[] {
  return [
    matter(
      'call',
      sql`${today}::date as due, ${occasion}, o.free as number, o.waiting as other, ${noTime} from ahead o
        where o.first_day - o.stop_days <= ${today} and o.free > 0 and o.waiting > 0`,
    ),
    matter(
      'decide',
      sql`o.decide_by, ${occasion}, o.seats_taken, o.minimum, ${noTime} from ahead o
        where o.kept_at is null and o.seats_taken < o.minimum and o.decide_by <= ${soon}`,
    ),
    matter(
      'offers',
      sql`(min(f.expires_at) at time zone 'Europe/Stockholm')::date, ${occasion}, count(*), o.waiting, to_char(min(f.expires_at) at time zone 'Europe/Stockholm', 'HH24:MI')
        from ahead o join seat_offer f on f.occasion_id = o.id and f.ended_at is null
        group by o.id, o.course_id, o.course_name, o.region_name, o.first_day, o.waiting`,
    ),
    matter(
      'requests',
      sql`min(q.expires_on), ${occasion}, count(*), 0, ${noTime} from ahead o
        join seat_request q on q.occasion_id = o.id and q.ended_at is null and q.expires_on <= ${soon}
        group by o.id, o.course_id, o.course_name, o.region_name, o.first_day`,
    ),
    matter(
      'release',
      sql`o.first_day - o.release_days, ${occasion}, count(*), 0, ${noTime} from ahead o
        join unnamed_seat u on u.occasion_id = o.id and u.ended_at is null
        where o.first_day - o.release_days <= ${soon}
        group by o.id, o.course_id, o.course_name, o.region_name, o.first_day, o.release_days`,
    ),
    matter(
      'few',
      sql`o.booking_closes, ${occasion}, o.seats_taken, o.seats, ${noTime} from ahead o
        where o.minimum is null and o.seats_taken * 2 < o.seats and o.waiting = 0
          and o.booking_opens <= ${today} and o.booking_closes between ${today} and ${soon}`,
    ),
    matter(
      'queue',
      sql`${soon}::date, ${occasion}, o.waiting, o.seats, ${noTime} from ahead o
        where o.waiting > 0 and o.free <= 0 and o.first_day - o.stop_days > ${today}`,
    ),
    matter(
      'order',
      sql`min(found.due), ${occasion}, count(*), 0, ${noTime} from ahead o ${notOrdered(soon)}
        group by o.id, o.course_id, o.course_name, o.region_name, o.first_day`,
    ),
  ]
}

function onceItBegan({ today, soon }: Days): RawBuilder<unknown>[] {
  const unmarked = sql`(select count(*) from booking b where b.occasion_id = o.id and b.cancelled_at is null
    and (b.only_day_id is null or b.only_day_id = d.id)
    and not exists (select from attendance_mark k where k.day_id = d.id and k.booking_id = b.id))`
  const began = sql`mine o join occasion_day d on d.occasion_id = o.id and d.cancelled_at is null and d.form <> 'recorded'`
  return [
    sql`select * from (${matter(
      'unmarked',
      sql`d.on_day as due, ${ofDay}, ${unmarked} as number, 0 as other, ${noTime} from ${began}
      where o.first_day <= ${today} and d.on_day <= ${today} and (d.on_day < ${today} or o.last_day = ${today})`,
    )}) u
      where u.number > 0`,
    matter(
      'settle',
      sql`o.last_day + ${daysToSettle}::int, ${occasion}, 0, 0, ${noTime} from mine o
        where o.last_day + ${daysToSettle}::int <= ${soon}`,
    ),
    matter(
      'claims',
      sql`d.on_day, ${ofDay}, count(*), 0, ${noTime} from ${began}
        join check_in_claim k on k.day_id = d.id and k.answered_at is null
        where d.on_day <= ${today} group by o.id, d.id, o.course_id, o.course_name, o.region_name`,
    ),
  ]
}

/** What is on the region's list for an occasion `o`, for it as a whole or for each day, and must be ordered by then but is not. */
function notOrdered(until: Day): RawBuilder<unknown> {
  return sql`cross join lateral (
    select u.on_day - t.order_days as due from logistics_line l
      join lateral (select k.* from logistics_term k where k.line_id = l.id order by k.version desc limit 1) t
        on not t.is_ended and o.first_day - t.order_days <= ${until}
      join lateral (
        select d.id as day_id, d.on_day from occasion_day d
          where l.on_each = 'day' and d.occasion_id = o.id and d.cancelled_at is null and (not t.on_site_only or d.form = 'on-site')
        union all
        select null, o.first_day where l.on_each = 'occasion' and (not t.on_site_only or exists (
          select from occasion_day d where d.occasion_id = o.id and d.cancelled_at is null and d.form = 'on-site'))) u on true
    where l.region_id = o.region_id and (l.occasion_id is null or l.occasion_id = o.id)
      and (l.journey_id is null or l.journey_id = o.journey_id) and (l.course_id is null or l.course_id = o.course_id)
      and (t.counts <> 'named' or o.seats_taken > 0 or t.extra > 0) and u.on_day - t.order_days <= ${until}
      and coalesce((select a.act from logistics_act a where a.occasion_id = o.id and a.line_id = l.id
        and a.day_id is not distinct from u.day_id order by a.turn desc limit 1), 'restored') in ('withdrawn', 'restored')
  ) found`
}

/** Courses that many want and that have no dates to book. */
function interest(asker: Asker, { today }: { readonly today: Day }): RawBuilder<unknown> {
  const reach = inTheirRegion(asker, 'plan occasions')
  return sql`
    select 'interest', ${addDays(today, daysAhead)}::date, null::int, null::int, c.id, c.name,
      (select r.name from organisation r where r.id = o.region_id), null::date,
      count(*), count(distinct o.municipality_id), null::text
    from course_interest o join course c on c.id = o.course_id join step s on s.id = c.step_id
    where o.ended_at is null and ${reach} and not exists (
      select from occasion p where p.region_id = o.region_id and p.course_id = o.course_id and p.first_day > ${today}
        and p.cancelled_at is null)
    group by c.id, o.region_id having count(*) >= ${enoughInterest}`
}

/** The seats of a term, journey by journey. One statement. */
export async function listTerms(
  db: Db,
  asker: Asker,
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<Term[]> {
  const { rows } = await sql<Term>`
    select j.name as journey_name, count(*) as occasions, sum(o.seats)::int as seats, sum(o.seats_taken)::int as taken
    from occasion o join course c on c.id = o.course_id join step s on s.id = c.step_id join journey j on j.id = s.journey_id
    where ${inTheirRegion(asker, 'plan occasions')} and o.first_day between ${from} and ${until} and o.cancelled_at is null
    group by j.id order by j.position`.execute(db)
  return rows
}
