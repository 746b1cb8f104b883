import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Day, Missing, type TimeOfDay } from '#values'
import type { DayParts } from './parts.rules.ts'

/** How a day is marked, and what its codes are made of. */
export interface ParticularDay extends DayParts {
  readonly dayId: number
  readonly occasionId: number
  readonly number: number
  readonly onDay: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly endsDayAfter: boolean
  /** The room, or the link of a digital day. */
  readonly where: string
  readonly codeKey: string
  readonly isCancelled: boolean
  readonly isSettled: boolean
  readonly isMarked: boolean
}

export async function findParticularDay(db: Db, dayId: number): Promise<ParticularDay | undefined> {
  const { rows } = await sql<ParticularDay>`
    select d.id as day_id, d.occasion_id, d.number, d.on_day, d.starts, d.ends, d.ends_day_after, d.part_count,
      d.parts_needed, d.second_part_at, d.code_key, d.place || ' ' || d.link as "where",
      d.cancelled_at is not null or o.cancelled_at is not null as is_cancelled, o.settled_at is not null as is_settled,
      exists (select from attendance_mark m where m.day_id = d.id)
        or exists (select from check_in_claim c where c.day_id = d.id) as is_marked
    from occasion_day d join occasion o on o.id = d.occasion_id where d.id = ${dayId}`.execute(db)
  return rows[0]
}

export async function getParticularDay(db: Db, dayId: number): Promise<ParticularDay> {
  const day = await findParticularDay(db, dayId)
  if (day === undefined) throw new Missing('day')
  return day
}

export async function updateParts(tx: Tx, dayId: number, parts: DayParts): Promise<void> {
  await tx.updateTable('occasionDay').set(parts).where('id', '=', dayId).execute()
}

/** How many parts earn a day in parts, as the region has said it; all of them where it has said nothing. */
export interface AttendanceRule {
  readonly fromDay: Day
  readonly parts: 'all' | 'one'
  readonly source: string
  readonly setByName: string | null
}

/** What a region has said, newest first. */
export async function listAttendanceRules(db: Db, regionId: number): Promise<AttendanceRule[]> {
  const { rows } = await sql<AttendanceRule>`
    select r.from_day, r.parts, r.source, p.name as set_by_name
    from attendance_rule r left join person p on p.id = r.set_by
    where r.region_id = ${regionId} order by r.from_day desc`.execute(db)
  return rows
}

export async function insertAttendanceRule(
  tx: Tx,
  rule: Omit<AttendanceRule, 'setByName'> & { readonly regionId: number; readonly setBy: number; readonly setAt: Date },
): Promise<'set' | 'setThatDay'> {
  const made = await tx
    .insertInto('attendanceRule')
    .values(rule)
    .onConflict((conflict) => conflict.columns(['regionId', 'fromDay']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made === undefined ? 'setThatDay' : 'set'
}
