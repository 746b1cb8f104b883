import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Asker, type Day, placesWith } from '#values'
import { plannedAbove } from '../occasion/reach.report.ts'
import type { Departure, TeamOffer, Traveller } from './team.rules.ts'

/** Employments in force of those the asker leads, one each. By the units first, so that an index finds them. */
function teamOf(asker: Asker, today: Day): RawBuilder<SqlBool> {
  return sql`(select distinct on (t.person_id) t.person_id, t.organisation_id from employment t
    where t.organisation_id in (select w.organisation_id from organisation_within w
        where w.ancestor_id = any(${placesWith(asker, 'see own team')}::int[])) and t.person_id <> ${asker.personId}
      and t.from_day <= ${today} and (t.until_day is null or t.until_day >= ${today})
    order by t.person_id, t.from_day desc, t.id desc)`
}

/**
 * A page of the asker's team in Swedish order, each with everything the page says of them. One query. Names are looked up one
 * by one: the planner thinks a team larger than it is and would read every person there is.
 */
export async function listTravellers(
  db: Db,
  asker: Asker,
  asked: { readonly today: Day; readonly limit: number; readonly offset: number },
): Promise<Traveller[]> {
  const { today, limit, offset } = asked
  const { rows } = await sql<Traveller>`
    select r.person_id, r.name, r.unit_name, r.found,
      (select coalesce(json_agg(json_build_object(
            'journeyName', j.name, 'stepName', s.name, 'trackName', t.name) order by j.position, s.position), '[]')
        from enrolment n join step s on s.id = n.step_id join journey j on j.id = s.journey_id
          left join track t on t.id = n.track_id
        where n.person_id = r.person_id and n.until_day is null) as travels,
      (select json_build_object('occasionId', o.id, 'courseName', c.name, 'number', d.number, 'onDay', d.on_day)
        from booking b join occasion o on o.id = b.occasion_id join course c on c.id = o.course_id
          join occasion_day d on d.occasion_id = o.id
        where b.person_id = r.person_id and b.cancelled_at is null and d.on_day >= ${today} and d.cancelled_at is null
        order by d.on_day, d.starts limit 1) as next,
      (select coalesce(json_agg(json_build_object(
            'occasionId', o.id, 'courseName', c.name, 'queuePlaceId', q.id, 'place', 0) order by o.first_day), '[]')
        from queue_place q join occasion o on o.id = q.occasion_id join course c on c.id = o.course_id
        where q.person_id = r.person_id and q.left_at is null and o.first_day > ${today}) as waits,
      ${evidenceOf('day')} as days_done, ${evidenceOf('course')} as courses_done
    from (
      select e.person_id, p.name, u.name as unit_name, count(*) over () as found
      from ${teamOf(asker, today)} e
        join lateral (select n.id, n.name from person n where n.id = e.person_id limit 1) p on true
        join organisation u on u.id = e.organisation_id
      order by p.name collate "sv-x-icu", p.id limit ${limit} offset ${offset}
    ) r
    order by r.name collate "sv-x-icu", r.person_id`.execute(db)
  return rows
}

function evidenceOf(kind: 'day' | 'course') {
  const counted = kind === 'day' ? sql`distinct (v.course_id, v.day_number)` : sql`distinct v.course_id`
  return sql`(select count(${counted}) from evidence v where v.person_id = r.person_id and v.kind = ${kind}
    and not exists (select from evidence_correction x where x.evidence_id = v.id))`
}

/** The municipalities that the asker's team works in, with the region of each where it is not the one that plans `o`. */
function municipalitiesOf(asker: Asker) {
  return sql`(select coalesce(json_agg(distinct jsonb_build_object(
      'municipalityId', m.id, 'homeRegionId', nullif(r.id, o.region_id))), '[]')
    from organisation_within w join organisation m on m.id = w.ancestor_id and m.kind = 'municipality'
      join organisation_within above on above.organisation_id = m.id
      join organisation r on r.id = above.ancestor_id and r.kind = 'region-body'
    where w.organisation_id = any(${placesWith(asker, 'see own team')}::int[]))`
}

/** What the team can be booked on: occasions of its region, or shared with it, that have not begun, soonest first. One query. */
export async function listDepartures(
  db: Db,
  asker: Asker,
  { today, limit }: { readonly today: Day; readonly limit: number },
): Promise<Departure[]> {
  const { rows } = await sql<Departure>`
    select o.id as occasion_id, 0 as left, o.course_id, ${municipalitiesOf(asker)} as payers, c.name as course_name, s.name as step_name,
      o.seats, o.seats_taken, o.seats_held, o.booking_opens, o.booking_closes, o.first_day, o.last_day,
      (select count(*) from queue_place q where q.occasion_id = o.id and q.left_at is null) as queue_length,
      (select coalesce(sum(p.amount_ore), 0)::bigint from day_price p join occasion_day d on d.id = p.day_id
        where d.occasion_id = o.id and d.cancelled_at is null) as price_ore,
      (select json_agg(json_build_object('number', d.number, 'form', d.form, 'place', d.place) order by d.number)
        from occasion_day d where d.occasion_id = o.id and d.cancelled_at is null) as days,
      (select count(*) from enrolment n where n.step_id = s.id and n.until_day is null
        and n.person_id in (select e.person_id from ${teamOf(asker, today)} e)) as travellers
    from occasion o join course c on c.id = o.course_id join step s on s.id = c.step_id
    where ${plannedAbove(placesWith(asker, 'see own team'))}
      and o.first_day > ${today} and o.booking_closes >= ${today} and o.cancelled_at is null
    order by o.first_day, o.id limit ${limit}`.execute(db)
  return rows
}

/** Seats that are held for those the asker books for until someone has answered, soonest first. */
export async function listTeamOffers(db: Db, asker: Asker): Promise<TeamOffer[]> {
  const { rows } = await sql<TeamOffer>`
    select q.id as queue_place_id, q.occasion_id, p.name, c.name as course_name, o.first_day, f.expires_at
    from seat_offer f join queue_place q on q.id = f.queue_place_id join person p on p.id = q.person_id
      join occasion o on o.id = q.occasion_id join course c on c.id = o.course_id
    where f.ended_at is null and q.unit_id in (select w.organisation_id from organisation_within w
        where w.ancestor_id = any(${placesWith(asker, 'book seats')}::int[]))
    order by f.expires_at, f.id limit 50`.execute(db)
  return rows
}
