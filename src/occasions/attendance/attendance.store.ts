import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { Part } from '../parts/parts.rules.ts'
import type { Excuse, Mark, PartMark } from './attendance.rules.ts'
import type { CountedBy, MarkSource } from './counting.rules.ts'

export interface Holder {
  readonly bookingId: number
  readonly personId: number
  readonly municipalityId: number
  /** Their own region, where another plans the occasion. */
  readonly homeRegionId: number | null
  /** The booking whose seat theirs took over. */
  readonly tookOverId: number | null
}

interface OneDay {
  readonly occasionId: number
  readonly dayId: number
}

/** Everyone who has a seat on the day, by booking, so that two who mark the same list do so one after the other. */
export async function lockHolders(tx: Tx, { occasionId, dayId }: OneDay): Promise<Holder[]> {
  return tx
    .selectFrom('booking')
    .select(['id as bookingId', 'personId', 'municipalityId', 'homeRegionId'])
    .select(sql<number | null>`case when got_by = 'takeover' then replaces_id end`.as('tookOverId'))
    .where('occasionId', '=', occasionId)
    .where('cancelledAt', 'is', null)
    .where((eb) => eb.or([eb('onlyDayId', 'is', null), eb('onlyDayId', '=', dayId)]))
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** What counts on a day, part by part, by booking. */
export async function listCounting(db: Db, dayId: number): Promise<Map<number, Map<Part, PartMark>>> {
  const { rows } = await sql<{ bookingId: number; part: Part } & PartMark>`
    select m.booking_id, m.part, m.mark, m.id as mark_id, m.over_id is not null as is_corrected
    from counted_mark m where m.day_id = ${dayId}`.execute(db)
  const found = new Map<number, Map<Part, PartMark>>()
  for (const { bookingId, part, ...mark } of rows)
    found.set(bookingId, (found.get(bookingId) ?? new Map()).set(part, mark))
  return found
}

/** A mark as it was made, by whom and how: the history of a day. */
export interface MadeMark extends CountedBy {
  readonly bookingId: number
  readonly part: Part
  readonly reason: string
  readonly excuse: Excuse | null
  readonly markedByName: string
}

/** Every mark of a day, oldest first. */
export async function listMadeMarks(db: Db, dayId: number): Promise<MadeMark[]> {
  const { rows } = await sql<Omit<MadeMark, 'at'> & { seenAt: Date | null; markedAt: Date }>`
    select m.id, m.booking_id, m.part, m.mark, m.source, m.reason, m.excuse, m.over_id, m.device_id, m.client_mark_id,
      m.seen_at, m.marked_at, p.name as marked_by_name
    from attendance_mark m join person p on p.id = m.marked_by
    where m.day_id = ${dayId} order by m.id`.execute(db)
  return rows.map(({ seenAt, markedAt, ...mark }) => ({ ...mark, at: seenAt ?? markedAt }))
}

export interface NewMark {
  readonly dayId: number
  readonly bookingId: number
  readonly part: Part
  readonly mark: Mark
  readonly reason: string
  readonly excuse: Excuse | null
  readonly source: MarkSource
  readonly overId: number | null
  readonly deviceId: string | null
  readonly clientMarkId: string | null
  readonly seenAt: Date | null
  readonly markedBy: number
  readonly markedAt: Date
}

/** Writes what has not come before: a mark that a phone sends again is there already. */
export async function insertMarks(tx: Tx, marks: readonly NewMark[]): Promise<void> {
  if (marks.length === 0) return
  await tx
    .insertInto('attendanceMark')
    .values([...marks])
    .onConflict((conflict) => conflict.column('clientMarkId').doNothing())
    .execute()
}

/** Which of these ids of phones' marks have come before, on any day. */
export async function listKnownMarks(tx: Tx, clientMarkIds: readonly string[]): Promise<Set<string>> {
  if (clientMarkIds.length === 0) return new Set()
  const { rows } = await sql<{ clientMarkId: string }>`
    select m.client_mark_id from attendance_mark m where m.client_mark_id = any(${[...clientMarkIds]}::uuid[])`.execute(
    tx,
  )
  return new Set(rows.map(({ clientMarkId }) => clientMarkId))
}
