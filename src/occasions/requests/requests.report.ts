import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Day, type Ore, rolesWith } from '#values'

/** A request as whoever answers it needs to see it. */
export interface RequestShown {
  readonly requestId: number
  readonly occasionId: number
  readonly name: string
  readonly unitName: string
  readonly municipalityName: string
  readonly courseName: string
  readonly journeyName: string
  readonly colour: 'lingon' | 'cloudberry' | 'fir' | 'lake' | 'heather' | 'slate'
  readonly note: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly places: readonly string[]
  readonly priceOre: Ore
  readonly municipalityId: number
  readonly homeRegionId: number | null
  readonly queueLength: number
  readonly expiresOn: Day
  readonly answer: 'approved' | 'declined' | 'expired' | 'withdrawn' | null
  readonly answeredBy: string | null
  readonly reason: string
}

/** Theirs to answer on a day, as `listApprovers` has it: over the units they book for, or stand in for. */
function answeredBy(personId: number, today: Day): RawBuilder<SqlBool> {
  return sql<SqlBool>`(r.person_id <> ${personId} and exists (
    select from organisation_within w join role_grant g on g.organisation_id = w.ancestor_id and g.role = any(${rolesWith('book seats')})
      and g.from_day <= ${today} and (g.until_day is null or g.until_day >= ${today})
      and (g.journey_id is null or g.journey_id = s.journey_id)
    where w.organisation_id = r.unit_id and (g.person_id = ${personId} or (g.role = 'team-leader' and exists (select from deputy x
      where x.leader_id = g.person_id and x.deputy_id = ${personId} and x.ended_at is null
        and ${today} between x.from_day and x.until_day and exists (select from employment e
          join organisation_within y on y.organisation_id = e.organisation_id and y.ancestor_id = r.municipality_id
          where e.person_id = ${personId} and e.from_day <= ${today} and (e.until_day is null or e.until_day >= ${today})))))))`
}

const shown = sql`r.id as request_id, r.occasion_id, p.name, u.name as unit_name, m.name as municipality_name,
  c.name as course_name, j.name as journey_name, s.colour, r.note, o.first_day, o.last_day, r.expires_on, r.answer, r.reason,
  (select n.name from person n where n.id = r.ended_by) as answered_by,
  r.municipality_id, nullif(m.parent_id, o.region_id) as home_region_id,
  (select count(*) from queue_place q where q.occasion_id = o.id and q.left_at is null) as queue_length,
  (select coalesce(sum(e.amount_ore), 0)::bigint from day_price e join occasion_day d on d.id = e.day_id
    where d.occasion_id = o.id and d.cancelled_at is null) as price_ore,
  (select coalesce(json_agg(distinct d.place) filter (where d.form = 'on-site'), '[]') from occasion_day d
    where d.occasion_id = o.id and d.cancelled_at is null) as places
  from seat_request r join occasion o on o.id = r.occasion_id join person p on p.id = r.person_id
    join course c on c.id = o.course_id join step s on s.id = c.step_id join journey j on j.id = s.journey_id
    join organisation u on u.id = r.unit_id join organisation m on m.id = r.municipality_id`

/** What waits for someone's answer, what runs out first first. One query. */
export async function listRequestsFor(db: Db, personId: number, today: Day): Promise<RequestShown[]> {
  const { rows } = await sql<RequestShown>`
    select ${shown} where r.ended_at is null and r.expires_on >= ${today} and o.cancelled_at is null and ${answeredBy(personId, today)}
    order by r.expires_on, r.id limit 200`.execute(db)
  return rows
}

export async function findRequestShown(db: Db, requestId: number): Promise<RequestShown | undefined> {
  const { rows } = await sql<RequestShown>`select ${shown} where r.id = ${requestId}`.execute(db)
  return rows[0]
}

/** Whether someone answers requests at all on a day: they book somewhere, or stand in for someone who does. */
export async function isAnswerer(db: Db, personId: number, today: Day): Promise<boolean> {
  const { rows } = await sql`
    select from role_grant g where g.role = any(${rolesWith('book seats')})
      and g.from_day <= ${today} and (g.until_day is null or g.until_day >= ${today})
      and (g.person_id = ${personId} or (g.role = 'team-leader' and exists (select from deputy x
        where x.leader_id = g.person_id and x.deputy_id = ${personId} and x.ended_at is null
          and ${today} between x.from_day and x.until_day))) limit 1`.execute(db)
  return rows.length > 0
}
