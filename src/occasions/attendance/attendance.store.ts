import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { Mark, Marked } from './attendance.rules.ts'

export interface Holder {
  readonly bookingId: number
  readonly personId: number
  readonly municipalityId: number
}

/** Everyone who holds a seat, by booking, so that two who mark the same list do so one after the other. */
export async function lockHolders(tx: Tx, occasionId: number): Promise<Holder[]> {
  return tx
    .selectFrom('booking')
    .select(['id as bookingId', 'personId', 'municipalityId'])
    .where('occasionId', '=', occasionId)
    .where('cancelledAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** The newest mark of each booking on a day. */
export async function listNewestMarks(
  db: Db,
  dayId: number,
): Promise<Map<number, Required<Pick<Marked, 'mark' | 'markId'>>>> {
  const { rows } = await sql<{ bookingId: number; mark: Mark; markId: number }>`
    select distinct on (m.booking_id) m.booking_id, m.mark, m.id as mark_id
    from attendance_mark m where m.day_id = ${dayId} order by m.booking_id, m.id desc`.execute(db)
  return new Map(rows.map(({ bookingId, ...mark }) => [bookingId, mark]))
}

export interface NewMark {
  readonly dayId: number
  readonly bookingId: number
  readonly mark: Mark
  readonly reason: string
  readonly markedBy: number
  readonly markedAt: Date
}

export async function insertMarks(tx: Tx, marks: readonly NewMark[]): Promise<void> {
  if (marks.length > 0) await tx.insertInto('attendanceMark').values(marks).execute()
}
