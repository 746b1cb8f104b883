import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { Day, TimeOfDay } from '#values'
import type { StaffRole } from '../planning/plan.rules.ts'
import { nationalStaffTerms } from './staff-rule.rules.ts'

/** A day that someone on its staff has not said yes or no to. */
export interface Unanswered {
  readonly invitationId: number
  readonly personId: number
  readonly courseName: string
  readonly number: number
  readonly onDay: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly form: 'on-site' | 'digital' | 'recorded' | 'broadcast'
  readonly place: string
  readonly link: string
}

interface Asked {
  readonly today: Day
  readonly at: Date
  /** All of an occasion, whenever they were written to last; left out, those of every occasion who are due. */
  readonly occasionId?: number
}

/** Those not answered for days ahead, who were last written to so long ago as their region says. One query. */
export async function listUnanswered(tx: Tx, { today, at, occasionId }: Asked): Promise<Unanswered[]> {
  const isDue =
    occasionId === undefined
      ? sql`written.last_at <= ${at}::timestamptz - make_interval(days => coalesce(rule.remind_after_days,
          ${nationalStaffTerms.remindAfterDays}::int)) + interval '6 hours'`
      : sql`d.occasion_id = ${occasionId}`
  const { rows } = await sql<Unanswered>`
    select i.id as invitation_id, i.person_id, c.name as course_name, d.number, d.on_day, d.starts, d.ends, d.form, d.place, d.link
    from staff_invitation i join occasion_day d on d.id = i.day_id join occasion o on o.id = d.occasion_id
      join course c on c.id = o.course_id join day_staff f on f.day_id = d.id and f.person_id = i.person_id
      cross join lateral (select max(l.sent_at) as last_at from staff_letter_about b join staff_letter l on l.id = b.letter_id
        where b.invitation_id = i.id) written
      left join lateral (select r.remind_after_days from staff_rule r where r.region_id = o.region_id and r.from_day <= ${today}
        order by r.from_day desc limit 1) rule on true
    where d.on_day >= ${today} and d.cancelled_at is null and o.cancelled_at is null and ${isDue}
      and not exists (select from staff_invitation n where n.day_id = i.day_id and n.person_id = i.person_id and n.id > i.id)
      and not exists (select from staff_answer a where a.invitation_id = i.id and a.answer <> 'seen')
    order by i.person_id, c.name, d.on_day, d.starts`.execute(tx)
  return rows
}

/** On the staff of days ahead, and never asked about them. */
export async function listNeverAsked(
  tx: Tx,
  { occasionId, today }: { readonly occasionId: number; readonly today: Day },
): Promise<{ readonly dayId: number; readonly personId: number; readonly role: StaffRole }[]> {
  return tx
    .selectFrom('dayStaff as f')
    .innerJoin('occasionDay as d', 'd.id', 'f.dayId')
    .select(['f.dayId', 'f.personId', 'f.role'])
    .where('d.occasionId', '=', occasionId)
    .where('d.onDay', '>=', today)
    .where('d.cancelledAt', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('staffInvitation as i')
            .select('i.id')
            .whereRef('i.dayId', '=', 'f.dayId')
            .whereRef('i.personId', '=', 'f.personId'),
        ),
      ),
    )
    .execute()
}
