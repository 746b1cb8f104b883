import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { preparedOf } from '../readiness/left.store.ts'
import type { Prepared } from '../readiness/shown.rules.ts'
import { mostDays } from './preparation.rules.ts'

/** Someone with a seat who is not ready for the days that begin with a day. */
export interface Unready extends Prepared {
  readonly bookingId: number
  readonly personId: number
  readonly municipalityId: number
  readonly unitId: number
  readonly occasionId: number
  readonly courseId: number
  readonly courseName: string
  readonly regionId: number
  readonly dayId: number
  readonly firstDay: Day
  readonly prepareBy: Day
}

export interface DueReminder extends Unready {
  /** Which of the region's reminders: so many days before the deadline. */
  readonly daysBefore: number
}

// Days to come whose preparations can still be asked for, with everyone booked who has something left.
const unreadyBefore = (today: Day) => sql`
  from occasion_day d
    join occasion o on o.id = d.occasion_id join course c on c.id = o.course_id
    join preparation_group g on g.revision_id = o.revision_id and g.first_day = d.number
    cross join lateral preparation_rule_on(o.region_id, d.on_day) rule
    join booking b on b.occasion_id = o.id and b.cancelled_at is null
    ${preparedOf}
  where d.cancelled_at is null and d.on_day > ${today} and d.on_day <= ${today}::date + ${2 * mostDays}::int and r.done < r.asked`

const whoAndWhat = sql`b.id as booking_id, b.person_id, b.municipality_id, b.unit_id, o.id as occasion_id, o.course_id,
  c.name as course_name, o.region_id, d.id as day_id, d.on_day as first_day, d.on_day - rule.deadline_days as prepare_by,
  r.asked, r.done, r.minutes_left, r.left`

/** Who is to be reminded that day: once for each seat and reminder. Of several that are due only the latest, so that a day missed sends no heap. */
export async function listDueReminders(tx: Tx, today: Day): Promise<DueReminder[]> {
  const { rows } = await sql<DueReminder>`
    select * from (
      select ${whoAndWhat}, (select min(n) from unnest(rule.reminder_days) n
        where d.on_day - rule.deadline_days - n <= ${today}) as days_before
      ${unreadyBefore(today)} and d.on_day - rule.deadline_days >= ${today}
    ) due
    where due.days_before is not null and not exists (select from preparation_reminder m
      where m.booking_id = due.booking_id and m.day_id = due.day_id and m.days_before = due.days_before)
    order by due.first_day, due.booking_id`.execute(tx)
  return rows
}

/** Whether it had not been sent: two that send at once send one. */
export async function insertReminder(
  tx: Tx,
  reminder: {
    readonly bookingId: number
    readonly dayId: number
    readonly daysBefore: number
    readonly sentAt: Date
  },
): Promise<boolean> {
  const made = await tx
    .insertInto('preparationReminder')
    .values(reminder)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** Someone unready at the deadline, with a leader who is to know of it. */
export interface ToldOf extends Unready {
  readonly name: string
  readonly leaderId: number
}

/**
 * The unready whose deadline has come, each with those who lead them: the team leaders nearest above the unit they were booked
 * from. Not those whose leader has had the list of that day.
 */
export async function listUnreadyOfLeaders(tx: Tx, today: Day): Promise<ToldOf[]> {
  const { rows } = await sql<ToldOf>`
    with unready as (
      select ${whoAndWhat} ${unreadyBefore(today)} and d.on_day - rule.deadline_days <= ${today}
    )
    select u.*, p.name, leader.person_id as leader_id
    from unready u join person p on p.id = u.person_id
      cross join lateral (
        select distinct near.person_id from (
          select a.person_id, w.depth, min(w.depth) over () as nearest
          from organisation_within w
            join role_grant a on a.organisation_id = w.ancestor_id and a.role = 'team-leader'
              and a.from_day <= ${today} and (a.until_day is null or a.until_day >= ${today})
          where w.organisation_id = u.unit_id
        ) near where near.depth = near.nearest
      ) leader
    where not exists (select from unready_list l where l.day_id = u.day_id and l.leader_id = leader.person_id)
    order by u.first_day, u.day_id, leader.person_id, p.name collate "sv-x-icu"`.execute(tx)
  return rows
}

/** Whether the leader had not had it. */
export async function insertUnreadyList(
  tx: Tx,
  list: { readonly dayId: number; readonly leaderId: number; readonly sentAt: Date },
): Promise<boolean> {
  const made = await tx
    .insertInto('unreadyList')
    .values(list)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}
