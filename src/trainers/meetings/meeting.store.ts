import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import type { TeachingRole } from '../register/register.rules.ts'
import type { DayAsked, Meeting, MeetingKind } from './meeting.rules.ts'

interface NewMeeting {
  readonly kind: MeetingKind
  readonly hostId: number
  readonly journeyId: number
  readonly title: string
  readonly agenda: string
  readonly madeBy: number | null
  readonly madeAt: Date
}

export async function insertMeeting(tx: Tx, meeting: NewMeeting): Promise<number> {
  return (await tx.insertInto('trainerMeeting').values(meeting).returning('id').executeTakeFirstOrThrow()).id
}

/** Whom it is for and what it gives, in place of what was said before. */
export async function updateAudience(
  tx: Tx,
  meetingId: number,
  { regionIds, courseIds, gives }: Audience,
): Promise<void> {
  await tx.deleteFrom('trainerMeetingRegion').where('meetingId', '=', meetingId).execute()
  await tx.deleteFrom('trainerMeetingCourse').where('meetingId', '=', meetingId).execute()
  await tx.deleteFrom('trainerMeetingGives').where('meetingId', '=', meetingId).execute()
  if (regionIds.length > 0)
    await tx
      .insertInto('trainerMeetingRegion')
      .values(regionIds.map((regionId) => ({ meetingId, regionId })))
      .execute()
  if (courseIds.length > 0)
    await tx
      .insertInto('trainerMeetingCourse')
      .values(courseIds.map((courseId) => ({ meetingId, courseId })))
      .execute()
  if (gives.length > 0)
    await tx
      .insertInto('trainerMeetingGives')
      .values(gives.map((one) => ({ meetingId, ...one })))
      .execute()
}

export interface Audience {
  readonly regionIds: readonly number[]
  readonly courseIds: readonly number[]
  readonly gives: readonly { readonly courseId: number; readonly role: TeachingRole }[]
}

export async function updateFacts(
  tx: Tx,
  meetingId: number,
  facts: { readonly title: string; readonly agenda: string },
): Promise<void> {
  await tx.updateTable('trainerMeeting').set(facts).where('id', '=', meetingId).execute()
}

/** The days in order, each by its number. */
export async function updateDays(tx: Tx, meetingId: number, days: readonly DayAsked[]): Promise<void> {
  for (const [index, day] of days.entries()) {
    const row = { meetingId, number: index + 1, ...day }
    await tx
      .insertInto('trainerMeetingDay')
      .values(row)
      .onConflict((conflict) =>
        conflict.constraint('one_day_of_a_number_in_a_meeting').doUpdateSet({ ...day, cancelledAt: null }),
      )
      .execute()
  }
}

/** Days beyond the last number are not held. */
export async function updateDaysCancelledAfter(
  tx: Tx,
  { meetingId, number, at }: { meetingId: number; number: number; at: Date },
): Promise<void> {
  await tx
    .updateTable('trainerMeetingDay')
    .set({ cancelledAt: at })
    .where('meetingId', '=', meetingId)
    .where('number', '>', number)
    .where('cancelledAt', 'is', null)
    .execute()
}

const meeting = sql`m.id as meeting_id, m.kind, m.host_id, h.name as host_name, m.journey_id, j.name as journey_name, m.title,
  m.agenda, m.asked_at is not null as is_asked, m.cancelled_at is not null as is_cancelled, m.cancel_reason,
  m.given_at is not null as is_given,
  (select coalesce(json_agg(json_build_object('dayId', d.id, 'number', d.number, 'onDay', d.on_day, 'starts', d.starts,
      'ends', d.ends, 'form', d.form, 'place', d.place, 'link', d.link) order by d.number), '[]')
    from trainer_meeting_day d where d.meeting_id = m.id and d.cancelled_at is null) as days,
  (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name collate "sv-x-icu"), '[]')
    from trainer_meeting_region r join organisation o on o.id = r.region_id where r.meeting_id = m.id) as regions,
  (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by c.id), '[]')
    from trainer_meeting_course k join course c on c.id = k.course_id where k.meeting_id = m.id) as courses,
  (select coalesce(json_agg(json_build_object('courseId', c.id, 'courseName', c.name, 'role', g.role) order by c.id, g.role), '[]')
    from trainer_meeting_gives g join course c on c.id = g.course_id where g.meeting_id = m.id) as gives
  from trainer_meeting m join organisation h on h.id = m.host_id join journey j on j.id = m.journey_id`

export async function getMeeting(db: Db, meetingId: number): Promise<Meeting> {
  const { rows } = await sql<Meeting>`select ${meeting} where m.id = ${meetingId}`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Missing('trainer meeting')
  return found
}

/** Holds a meeting still while it, its guests or what calendars know of it change. */
export async function lockMeeting(tx: Tx, meetingId: number): Promise<Meeting> {
  await tx.selectFrom('trainerMeeting').select('id').where('id', '=', meetingId).forUpdate().execute()
  return getMeeting(tx, meetingId)
}

type Stamp = { readonly by: number | null; readonly at: Date }

export async function updateAsked(tx: Tx, meetingId: number, { by, at }: Stamp): Promise<void> {
  const change = { askedBy: by, askedAt: at }
  await tx.updateTable('trainerMeeting').set(change).where('id', '=', meetingId).where('askedAt', 'is', null).execute()
}

export async function updateCancelled(
  tx: Tx,
  meetingId: number,
  { by, at, reason }: Stamp & { reason: string },
): Promise<void> {
  const change = { cancelledBy: by, cancelledAt: at, cancelReason: reason }
  await tx.updateTable('trainerMeeting').set(change).where('id', '=', meetingId).execute()
}

export async function updateGiven(tx: Tx, meetingId: number, { by, at }: Stamp): Promise<void> {
  await tx.updateTable('trainerMeeting').set({ givenBy: by, givenAt: at }).where('id', '=', meetingId).execute()
}

/**
 * Whom a meeting is for and who has not been asked: those in the registers of its regions who teach, or were recruited for,
 * its journey, or its courses where it names any. Each with the region whose register they stand in.
 */
export async function listToAsk(
  db: Db,
  { meetingId, today }: { meetingId: number; today: Day },
): Promise<{ personId: number; regionId: number }[]> {
  const { rows } = await sql<{ personId: number; regionId: number }>`
    with meant as (
      select m.id, m.journey_id, array(select k.course_id from trainer_meeting_course k where k.meeting_id = m.id) as courses,
        array(select r.region_id from trainer_meeting_region r where r.meeting_id = m.id) as regions
      from trainer_meeting m where m.id = ${meetingId}),
    of_journey as (
      select c.id from meant join step s on s.journey_id = meant.journey_id join course c on c.step_id = s.id
      where cardinality(meant.courses) = 0 or c.id = any(meant.courses))
    select distinct on (t.person_id) t.person_id, t.region_id
    from meant join trainer t on (cardinality(meant.regions) = 0 or t.region_id = any(meant.regions))
      and t.from_day <= ${today} and (t.until_day is null or t.until_day >= ${today})
    where not exists (select from trainer_meeting_guest g where g.meeting_id = meant.id and g.person_id = t.person_id)
      and (exists (select from authorisation a where a.person_id = t.person_id and a.course_id in (select id from of_journey)
            and (a.until_day is null or a.until_day >= ${today}))
        or exists (select from team_member x where x.person_id = t.person_id and x.region_id = t.region_id
            and x.course_id in (select id from of_journey) and (x.until_day is null or x.until_day >= ${today}))
        or exists (select from trainer_application a join trainer_call c on c.id = a.call_id
            where a.person_id = t.person_id and a.state = 'accepted' and c.journey_id = meant.journey_id
              and (c.course_id is null or c.course_id in (select id from of_journey))))
    order by t.person_id, t.from_day, t.id`.execute(db)
  return rows
}
