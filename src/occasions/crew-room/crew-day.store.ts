import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import { preparedOf } from '../readiness/left.store.ts'
import { type AnswerState, type StaffAnswer, stateOf } from '../staff-invitations/staff-invitation.rules.ts'
import { type Spot, type Travel, travelBetween } from '../travel/travel.rules.ts'
import { listTravelTimes } from '../travel/travel.store.ts'
import type { CrewDay, MyMeeting } from './crew-day.rules.ts'

type About = Pick<CrewDay, 'dayId' | 'state' | 'prepared' | 'address' | 'access' | 'travel'>

interface Row {
  readonly dayId: number
  readonly invitationId: number | null
  readonly answer: StaffAnswer | null
  readonly ready: number
  readonly of: number
  readonly address: string
  readonly access: string
  readonly spot: Spot | null
  readonly homes: readonly Spot[]
}

/** What someone who teaches wants to know of these days beside when they are. Two queries. */
export async function listAboutDays(
  db: Db,
  { personId, dayIds, today }: { readonly personId: number; readonly dayIds: readonly number[]; readonly today: Day },
): Promise<Map<number, About>> {
  if (dayIds.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select d.id as day_id, asked.id as invitation_id, asked.answer, coalesce(g.ready, 0)::int as ready, coalesce(g.of, 0)::int as of,
      coalesce(v.address, '') as address, coalesce(v.access, '') as access,
      case when v.id is not null then json_build_object('venueId', v.id, 'latitude', v.latitude, 'longitude', v.longitude) end as spot,
      (select coalesce(json_agg(json_build_object('venueId', h.id, 'latitude', h.latitude, 'longitude', h.longitude)), '[]')
        from venue h where h.ended_at is null and h.municipality_id = coalesce(
          (select f.home_id from trainer_profile f where f.person_id = ${personId}),
          (select m.id from employment e join organisation_within w on w.organisation_id = e.organisation_id
            join organisation m on m.id = w.ancestor_id and m.kind = 'municipality'
            where e.person_id = ${personId} and e.from_day <= ${today} and (e.until_day is null or e.until_day >= ${today})
            order by e.from_day desc, e.id desc limit 1))) as homes
    from occasion_day d join occasion o on o.id = d.occasion_id
      left join venue_room r on r.id = d.room_id left join venue v on v.id = r.venue_id
      left join lateral (
        select i.id, (select a.answer from staff_answer a where a.invitation_id = i.id order by a.id desc limit 1) as answer
        from staff_invitation i where i.day_id = d.id and i.person_id = ${personId} order by i.id desc limit 1) asked on true
      left join lateral (
        select count(*) as of, count(*) filter (where r.done >= r.asked) as ready
        from preparation_group g join booking b on b.occasion_id = o.id and b.cancelled_at is null and b.home_region_id is null
          ${preparedOf}
        where g.revision_id = o.revision_id and d.number between g.first_day and g.last_day) g on true
    where d.id = any(${[...dayIds]}::int[])`.execute(db)
  const venueIds = rows.flatMap(({ spot, homes }) => [...(spot ? [spot.venueId] : []), ...homes.map((h) => h.venueId)])
  const times = await listTravelTimes(db, [...new Set(venueIds)])
  return new Map(
    rows.map(({ dayId, invitationId, answer, ready, of, address, access, spot, homes }) => {
      const state: AnswerState = stateOf(invitationId === null ? null : { answer })
      const ways = spot === null ? [] : homes.flatMap((home) => travelBetween(home, spot, times) ?? [])
      return [dayId, { dayId, state, prepared: { ready, of }, address, access, travel: shortest(ways) }]
    }),
  )
}

function shortest(ways: readonly Travel[]): Travel | undefined {
  return ways.toSorted((a, b) => a.minutes - b.minutes)[0]
}

/** Meetings and trainings ahead that someone is asked to, the soonest first. */
export async function listMyMeetings(
  db: Db,
  { personId, today }: { readonly personId: number; readonly today: Day },
): Promise<MyMeeting[]> {
  const { rows } = await sql<MyMeeting>`
    select m.id as meeting_id, m.title, d.on_day, d.starts, d.ends, d.form, d.place, g.answer
    from trainer_meeting_guest g join trainer_meeting m on m.id = g.meeting_id
      join trainer_meeting_day d on d.meeting_id = m.id
    where g.person_id = ${personId} and g.taken_off_at is null and m.asked_at is not null and m.cancelled_at is null
      and d.cancelled_at is null and d.on_day >= ${today}
    order by d.on_day, d.starts limit 4`.execute(db)
  return rows
}
