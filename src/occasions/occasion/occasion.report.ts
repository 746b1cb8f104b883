import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Asker, Day } from '#values'
import type { When } from './occasion.rules.ts'
import { inTheirRegion } from './reach.report.ts'
import type { Occasion, OccasionLine, UnmarkedDay } from './shown.rules.ts'

/** The occasion when it lies within the reach that the predicate describes, with its days, staff and prices. One query. */
export async function findOccasion(
  db: Db,
  occasionId: number,
  reach: RawBuilder<SqlBool>,
): Promise<Occasion | undefined> {
  const { rows } = await sql<Occasion>`
    select o.id as occasion_id, o.course_id, c.name as course_name, c.step_id, s.name as step_name, s.colour,
      s.journey_id, j.name as journey_name, o.revision_id, o.region_id, r.name as region_name, o.version,
      o.seats, o.seats_taken, o.seats_held, o.booking_opens, o.booking_closes, o.first_day, o.last_day,
      o.minimum, o.decide_by, o.kept_at, o.cancelled_at, o.cancelled_why, o.settled_at,
      (select p.name from person p where p.id = coalesce(o.cancelled_by, o.settled_by)) as ended_by_name,
      (select count(*) from queue_place q where q.occasion_id = o.id and q.left_at is null) as queue_length,
      ${unnamed} as unnamed, ${quotas} as quotas, ${releases} as releases,
      (select coalesce(json_agg(json_build_object(
            'dayId', d.id, 'number', d.number, 'length', d.length, 'onDay', d.on_day, 'starts', d.starts, 'ends', d.ends,
            'form', d.form, 'place', d.place, 'link', d.link, 'material', d.material, 'cancelledWhy', d.cancelled_why,
            'prices', ${prices}, 'staff', ${staff}) order by d.number), '[]')
        from occasion_day d where d.occasion_id = o.id) as days
    from occasion o
      join course c on c.id = o.course_id join step s on s.id = c.step_id join journey j on j.id = s.journey_id
      join organisation r on r.id = o.region_id
    where o.id = ${occasionId} and ${reach}`.execute(db)
  return rows[0]
}

const unnamed = sql`(select coalesce(json_agg(json_build_object('name', u.name, 'seats', u.seats) order by u.name collate "sv-x-icu"), '[]')
  from (select m.name, count(*) as seats from unnamed_seat n join organisation m on m.id = n.municipality_id
    where n.occasion_id = o.id and n.ended_at is null group by m.id) u)`

const quotas = sql`(select coalesce(json_agg(json_build_object('municipalityId', q.municipality_id, 'name', m.name, 'seats', q.seats)), '[]')
  from occasion_quota q join organisation m on m.id = q.municipality_id where q.occasion_id = o.id)`

const releases = sql`(select coalesce(json_agg(json_build_object('onDay', r.on_day, 'percent', r.percent) order by r.on_day), '[]')
  from quota_release r where r.occasion_id = o.id)`

const prices = sql`(select coalesce(json_agg(json_build_object('component', p.component, 'amountOre', p.amount_ore)
  order by p.position), '[]') from day_price p where p.day_id = d.id)`

const staff = sql`(select coalesce(json_agg(json_build_object('staffId', f.id, 'personId', f.person_id, 'name', n.name,
    'role', f.role, 'isCalledIn', f.called_in_at is not null)
  order by array_position(array['course-leader', 'trainer', 'reserve'], f.role), n.name), '[]')
  from day_staff f join person n on n.id = f.person_id where f.day_id = d.id)`

/** The part of an occasion's life, on a day, as what stands in its row. */
function isIn(when: When, today: Day): RawBuilder<SqlBool> {
  const ahead = sql`o.cancelled_at is null and o.first_day > ${today}`
  const predicates: Record<When, RawBuilder<unknown>> = {
    coming: sql`o.last_day >= ${today} and o.cancelled_at is null`,
    planned: sql`${ahead} and o.booking_opens > ${today}`,
    open: sql`${ahead} and ${today} between o.booking_opens and o.booking_closes`,
    closed: sql`${ahead} and o.booking_closes < ${today}`,
    running: sql`o.cancelled_at is null and ${today} between o.first_day and o.last_day`,
    held: sql`o.last_day < ${today} and o.cancelled_at is null and o.settled_at is null`,
    settled: sql`o.settled_at is not null`,
    cancelled: sql`o.cancelled_at is not null`,
  }
  return sql<SqlBool>`(${predicates[when]})`
}

const backwards: readonly When[] = ['held', 'settled', 'cancelled']

/** A page of the occasions the asker sees: those that are not over, soonest first, or those that are, latest first. */
export async function listOccasions(
  db: Db,
  asker: Asker,
  asked: { readonly when: When; readonly today: Day; readonly limit: number; readonly offset: number },
): Promise<OccasionLine[]> {
  const { when, today, limit, offset } = asked
  const isComing = !backwards.includes(when)
  const { rows } = await sql<OccasionLine>`
    select line.*,
      (select count(*) from queue_place q where q.occasion_id = line.occasion_id and q.left_at is null) as queue_length,
      (select min(d.on_day) from occasion_day d where d.occasion_id = line.occasion_id
        and d.on_day >= ${today} and d.cancelled_at is null) as next_day
    from (
      select o.id as occasion_id, c.name as course_name, s.name as step_name, j.name as journey_name,
        r.name as region_name, o.seats, o.seats_taken, o.seats_held, o.booking_opens, o.booking_closes, o.first_day, o.last_day,
        o.cancelled_at, o.settled_at, count(*) over () as found
      from occasion o
        join course c on c.id = o.course_id join step s on s.id = c.step_id join journey j on j.id = s.journey_id
        join organisation r on r.id = o.region_id
      where ${inTheirRegion(asker, 'see occasions')}
        and ${isIn(when, today)}
      order by ${isComing ? sql`o.first_day, o.id` : sql`o.last_day desc, o.id desc`}
      limit ${limit} offset ${offset}
    ) line
    order by ${isComing ? sql`first_day, occasion_id` : sql`last_day desc, occasion_id desc`}`.execute(db)
  return rows
}

/** Days that have come where someone on the list is neither marked attended nor absent, oldest first. */
export async function listUnmarkedDays(
  db: Db,
  reach: RawBuilder<SqlBool>,
  asked: { readonly from: Day; readonly today: Day; readonly limit: number },
): Promise<UnmarkedDay[]> {
  const { rows } = await sql<UnmarkedDay>`
    select day.* from (
      select o.id as occasion_id, d.id as day_id, c.name as course_name, d.number, d.on_day,
        (select count(*) from booking b where b.occasion_id = o.id and b.cancelled_at is null
          and (b.only_day_id is null or b.only_day_id = d.id)
          and (select count(distinct m.part) from attendance_mark m where m.day_id = d.id and m.booking_id = b.id)
            < d.part_count) as unmarked
      from occasion_day d join occasion o on o.id = d.occasion_id
        join course c on c.id = o.course_id join step s on s.id = c.step_id
      where d.on_day between ${asked.from} and ${asked.today} and d.cancelled_at is null and ${reach}
    ) day
    where day.unmarked > 0 order by day.on_day, day.day_id limit ${asked.limit}`.execute(db)
  return rows
}
