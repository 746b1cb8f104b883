import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import type { Mark } from '../attendance/attendance.rules.ts'
import type { Part } from '../parts/parts.rules.ts'

/** What the one who checks in is told of the day. */
export interface NamedDay {
  readonly courseName: string
  readonly number: number
  readonly onDay: Day
  readonly place: string
  /** Their seat on the day, when they have one. */
  readonly bookingId: number | null
  /** What counts of them so far, part by part. */
  readonly marks: readonly { readonly part: Part; readonly mark: Mark; readonly at: string }[]
}

/** The day as one person meets it, whoever they are: they hold its code. */
export async function getNamedDay(db: Db, { dayId, personId }: { dayId: number; personId: number }): Promise<NamedDay> {
  const { rows } = await sql<NamedDay>`
    select c.name as course_name, d.number, d.on_day, d.place, b.id as booking_id,
      (select coalesce(json_agg(json_build_object('part', m.part, 'mark', m.mark,
          'at', to_char(coalesce(m.seen_at, m.marked_at) at time zone 'Europe/Stockholm', 'HH24:MI')) order by m.part), '[]')
        from counted_mark m where m.day_id = d.id and m.booking_id = b.id) as marks
    from occasion_day d join occasion o on o.id = d.occasion_id join course c on c.id = o.course_id
      left join booking b on b.occasion_id = o.id and b.person_id = ${personId} and b.cancelled_at is null
        and (b.only_day_id is null or b.only_day_id = d.id)
    where d.id = ${dayId}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error(`the day ${dayId} was there a moment ago`)
  return row
}

/** Days around a date whose code someone may have before them, those they have a seat on first. */
export async function listNearDays(
  db: Db,
  { personId, from, until }: { personId: number; from: Day; until: Day },
): Promise<{ dayId: number; codeKey: string; where: string }[]> {
  const { rows } = await sql<{ dayId: number; codeKey: string; where: string }>`
    select d.id as day_id, d.code_key, d.place || ' ' || d.link as "where"
    from occasion_day d
    where d.on_day between ${from} and ${until} and d.cancelled_at is null
    order by not exists (select from booking b where b.occasion_id = d.occasion_id and b.person_id = ${personId}
      and b.cancelled_at is null), d.id`.execute(db)
  return rows
}
