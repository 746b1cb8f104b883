import { sql } from 'kysely'
import { type Db, withinJourneyReach } from '#platform/db'
import type { Asker, Day } from '#values'
import type { GuestShown, ListedMeeting, MyMeeting } from './shown.rules.ts'

/** The asker holds the meetings of the host `m`: makes the journey's content there as its owner, or plans there. */
function holds(asker: Asker) {
  const at = { organisation: sql.ref<number>('m.host_id'), journey: sql.ref<number>('m.journey_id') }
  return sql`(${withinJourneyReach(at, asker, 'plan occasions')}
    or (j.owner_id = m.host_id and ${withinJourneyReach(at, asker, 'make content')}))`
}

/** The asker plans the journey of the meeting `m` in the region `r`. */
function plansJourneyIn(asker: Asker) {
  const at = { organisation: sql.ref<number>('r.id'), journey: sql.ref<number>('m.journey_id') }
  return withinJourneyReach(at, asker, 'plan occasions')
}

/** One of the regions that it is for is the asker's to plan in; none named is every region. */
function concerns(asker: Asker) {
  return sql`m.asked_at is not null and exists (select from organisation r
    where r.kind = 'region-body' and ${plansJourneyIn(asker)}
      and (not exists (select from trainer_meeting_region n where n.meeting_id = m.id)
        or exists (select from trainer_meeting_region n where n.meeting_id = m.id and n.region_id = r.id)))`
}

const seat = sql`trainer_meeting_guest g where g.meeting_id = m.id and g.taken_off_at is null`

/** What the asker holds, and what their trainers are asked to; `past` those that are over, the latest first. One query. */
export async function listMeetingsOf(
  db: Db,
  asker: Asker,
  { today, past }: { today: Day; past: boolean },
): Promise<ListedMeeting[]> {
  const { rows } = await sql<ListedMeeting>`
    select m.id as meeting_id, m.kind, m.title, j.name as journey_name, h.name as host_name, d.first_day, d.place,
      m.asked_at is not null as is_asked, m.cancelled_at is not null as is_cancelled, ${holds(asker)} as mine,
      (select count(*)::int from ${seat}) as asked, (select count(*)::int from ${seat} and g.answer = 'yes') as yes,
      (select count(*)::int from ${seat} and g.answer = 'no') as no
    from trainer_meeting m join journey j on j.id = m.journey_id join organisation h on h.id = m.host_id
    cross join lateral (select min(d.on_day) as first_day, max(d.on_day) as last_day,
        (array_agg(d.place order by d.number))[1] as place
      from trainer_meeting_day d where d.meeting_id = m.id and d.cancelled_at is null) d
    where (${holds(asker)} or ${concerns(asker)}) and ${past ? sql`d.last_day < ${today}` : sql`d.last_day >= ${today}`}
    order by ${past ? sql`d.first_day desc` : sql`d.first_day`}, m.id limit 100`.execute(db)
  return rows
}

/** What the asker may do with a meeting: hold it, or see it for the regions they plan in; nothing when neither. */
export async function findStanding(
  db: Db,
  asker: Asker,
  meetingId: number,
): Promise<{ mine: boolean; regionIds: number[] } | undefined> {
  const { rows } = await sql<{ mine: boolean; concerned: boolean; regionIds: number[] }>`
    select ${holds(asker)} as mine, ${concerns(asker)} as concerned,
      array(select r.id from organisation r where r.kind = 'region-body'
        and ${plansJourneyIn(asker)}) as region_ids
    from trainer_meeting m join journey j on j.id = m.journey_id where m.id = ${meetingId}`.execute(db)
  const [found] = rows
  return found && (found.mine || found.concerned) ? found : undefined
}

/** Who has been asked; of some regions only, where they are given. Those who come first, then by name. One query. */
export async function listGuestsShown(
  db: Db,
  { meetingId, regionIds }: { meetingId: number; regionIds: readonly number[] | undefined },
): Promise<GuestShown[]> {
  const { rows } = await sql<GuestShown>`
    select g.id as guest_id, p.name, g.region_id, r.name as region_name, g.answer, g.attended,
      coalesce((select t.firm from trainer t where t.person_id = g.person_id and t.region_id = g.region_id and t.firm <> ''
        order by t.id desc limit 1), (select case when o.kind = 'unit' then above.name else o.name end
        from employment e join organisation o on o.id = e.organisation_id left join organisation above on above.id = o.parent_id
        where e.person_id = g.person_id order by e.from_day desc, e.id desc limit 1), '') as employer
    from trainer_meeting_guest g join person p on p.id = g.person_id join organisation r on r.id = g.region_id
    where g.meeting_id = ${meetingId} and g.taken_off_at is null
      and ${regionIds === undefined ? sql`true` : sql`g.region_id = any(${[...regionIds]}::int[])`}
    order by array_position(array['yes', 'no'], g.answer) nulls last, r.name collate "sv-x-icu", p.name collate "sv-x-icu"`.execute(
    db,
  )
  return rows
}

/** Someone in a register of these regions whom a meeting has not asked, by address. */
export async function findTrainerByAddress(
  db: Db,
  { email, regionIds, today }: { email: string; regionIds: readonly number[] | undefined; today: Day },
): Promise<{ personId: number; regionId: number; name: string } | undefined> {
  const { rows } = await sql<{ personId: number; regionId: number; name: string }>`
    select t.person_id, t.region_id, p.name from trainer t join person p on p.id = t.person_id
    where p.email = ${email} and (t.until_day is null or t.until_day >= ${today})
      and ${regionIds === undefined ? sql`true` : sql`t.region_id = any(${[...regionIds]}::int[])`}
    order by t.id limit 1`.execute(db)
  return rows[0]
}

/** Where the asker may hold something, and of which journeys. */
export interface HoldingPlace {
  readonly hostId: number
  readonly hostName: string
  readonly journeyId: number
  readonly journeyName: string
  readonly ownsJourney: boolean
  readonly makesContent: boolean
  readonly plans: boolean
  readonly courses: readonly { readonly id: number; readonly name: string }[]
}

export async function listHoldingPlaces(db: Db, asker: Asker): Promise<HoldingPlace[]> {
  const at = { organisation: sql.ref<number>('h.id'), journey: sql.ref<number>('j.id') }
  const makes = sql`(j.owner_id = h.id and ${withinJourneyReach(at, asker, 'make content')})`
  const { rows } = await sql<HoldingPlace>`
    select h.id as host_id, h.name as host_name, j.id as journey_id, j.name as journey_name,
      coalesce(j.owner_id = h.id, false) as owns_journey, coalesce(${makes}, false) as makes_content,
      ${withinJourneyReach(at, asker, 'plan occasions')} as plans,
      (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by s.position, c.position), '[]')
        from course c join step s on s.id = c.step_id where s.journey_id = j.id and c.delivery = 'course-days') as courses
    from organisation h cross join journey j
    where h.kind = 'region-body' and j.state in ('production', 'launched', 'management')
      and (${withinJourneyReach(at, asker, 'plan occasions')} or ${makes})
    order by (j.owner_id = h.id) desc nulls last, h.name collate "sv-x-icu", j.position limit 200`.execute(db)
  return rows
}

/** The meetings ahead that someone is asked to, with the names of those who come. One query. */
export async function listMyMeetings(
  db: Db,
  { personId, today, most }: { personId: number; today: Day; most: number },
): Promise<MyMeeting[]> {
  const { rows } = await sql<MyMeeting>`
    select m.id as meeting_id, g.id as guest_id, m.kind, m.title, m.agenda, h.name as host_name, g.answer,
      m.cancelled_at is not null as is_cancelled, m.cancel_reason,
      (select json_agg(json_build_object('dayId', d.id, 'onDay', d.on_day, 'starts', d.starts, 'ends', d.ends,
          'form', d.form, 'place', d.place, 'link', d.link) order by d.number)
        from trainer_meeting_day d where d.meeting_id = m.id and d.cancelled_at is null) as days,
      (select coalesce(json_agg(p.name order by p.name collate "sv-x-icu"), '[]')
        from trainer_meeting_guest o join person p on p.id = o.person_id
        where o.meeting_id = m.id and o.answer = 'yes' and o.taken_off_at is null and o.person_id <> g.person_id) as yes
    from trainer_meeting_guest g join trainer_meeting m on m.id = g.meeting_id join organisation h on h.id = m.host_id
    where g.person_id = ${personId} and g.taken_off_at is null and m.asked_at is not null
      and exists (select from trainer_meeting_day d where d.meeting_id = m.id and d.cancelled_at is null and d.on_day >= ${today})
    order by (select min(d.on_day) from trainer_meeting_day d where d.meeting_id = m.id and d.cancelled_at is null), m.id
    limit ${most}`.execute(db)
  return rows
}
