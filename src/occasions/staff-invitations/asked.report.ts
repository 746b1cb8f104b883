import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { AskedShown, StaffState } from './shown.rules.ts'
import { type AskedDay, type StaffAnswer, stateOf } from './staff-invitation.rules.ts'

/** These days as they are shown. One query. */
export async function listAskedShown(db: Db, days: readonly AskedDay[]): Promise<AskedShown[]> {
  if (days.length === 0) return []
  const { rows } = await sql<Omit<AskedShown, keyof AskedDay> & { dayId: number }>`
    select d.id as day_id, c.name as course_name, r.name as region_name, d.number, d.starts, d.ends, d.form, d.place,
      (select coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name, 'role', f.role)
          order by array_position(array['course-leader', 'trainer', 'reserve'], f.role), p.name), '[]')
        from day_staff f join person p on p.id = f.person_id where f.day_id = d.id and f.person_id <> ${days[0]?.personId}) as others
    from occasion_day d join occasion o on o.id = d.occasion_id join course c on c.id = o.course_id
      join organisation r on r.id = o.region_id
    where d.id = any(${days.map(({ dayId }) => dayId)}::int[])`.execute(db)
  return days.flatMap((day) => rows.filter(({ dayId }) => dayId === day.dayId).map((shown) => ({ ...shown, ...day })))
}

/** Who on the staff of an occasion has answered what, day by day. One query. */
export async function listStaffStates(db: Db, occasionId: number): Promise<StaffState[]> {
  const { rows } = await sql<Omit<StaffState, 'state'> & { invitationId: number | null; answer: StaffAnswer | null }>`
    select f.day_id, f.person_id, p.name, f.role, f.called_in_at is not null as is_called_in, i.id as invitation_id,
      w.answer, w.way, (coalesce(w.answered_at, i.asked_at) at time zone 'Europe/Stockholm')::date as said_on,
      (select count(*) from staff_letter_about b where b.invitation_id = i.id) as letters
    from occasion_day d join day_staff f on f.day_id = d.id join person p on p.id = f.person_id
      left join lateral (select * from staff_invitation i where i.day_id = f.day_id and i.person_id = f.person_id
        order by i.id desc limit 1) i on true
      left join lateral (select * from staff_answer w where w.invitation_id = i.id order by w.id desc limit 1) w on true
    where d.occasion_id = ${occasionId} and d.cancelled_at is null
    order by d.number, array_position(array['course-leader', 'trainer', 'reserve'], f.role), p.name`.execute(db)
  return rows.map(({ invitationId, answer, ...row }) => ({
    ...row,
    state: stateOf(invitationId === null ? null : { answer }),
  }))
}
