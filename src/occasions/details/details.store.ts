import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { Day } from '#values'
import type { SeatDetails } from './details.rules.ts'

/** What the holder of a seat has told; undefined when nothing, or when it has been forgotten. */
export async function findDetails(db: Db, bookingId: number): Promise<SeatDetails | undefined> {
  return db
    .selectFrom('seatDetails')
    .select(['diet', 'accessNeeds', 'travel'])
    .where('bookingId', '=', bookingId)
    .where('forgottenAt', 'is', null)
    .executeTakeFirst()
}

/** What was told before is written over. */
export async function insertDetails(tx: Tx, bookingId: number, details: SeatDetails & { toldAt: Date }): Promise<void> {
  await tx
    .insertInto('seatDetails')
    .values({ ...details, bookingId })
    .onConflict((conflict) => conflict.column('bookingId').doUpdateSet({ ...details, forgottenAt: null }))
    .execute()
}

/** What was told about these seats is gone. */
export async function updateDetailsForgotten(tx: Tx, bookingIds: readonly number[], at: Date): Promise<void> {
  if (bookingIds.length === 0) return
  await tx
    .updateTable('seatDetails')
    .set({ diet: '', accessNeeds: '', travel: '', forgottenAt: at })
    .where('bookingId', 'in', [...bookingIds])
    .where('forgottenAt', 'is', null)
    .execute()
}

export interface Remembered {
  /** Of the occasion, those whose details are kept. */
  readonly bookingIds: readonly number[]
  readonly regionId: number
  readonly journeyId: number
  readonly firstDay: Day
  readonly lastDay: Day
}

/** Occasions whose days are over while details of seats are still kept. */
export async function listRemembered(tx: Tx, today: Day): Promise<Remembered[]> {
  const { rows } = await sql<Remembered>`
    select json_agg(b.id order by b.id) as booking_ids, o.region_id, s.journey_id, o.first_day, o.last_day
    from seat_details t join booking b on b.id = t.booking_id join occasion o on o.id = b.occasion_id
      join course c on c.id = o.course_id join step s on s.id = c.step_id
    where t.forgotten_at is null and o.last_day < ${today} group by o.id, s.journey_id order by o.id`.execute(tx)
  return rows
}

/** How many of those who have a seat say what they eat in the same way, most first; nobody's name. One query. */
export async function countDiets(
  db: Db,
  occasionId: number,
): Promise<{ readonly diet: string; readonly count: number }[]> {
  const { rows } = await sql<{ diet: string; count: number }>`
    select t.diet, count(*) from seat_details t join booking b on b.id = t.booking_id
    where b.occasion_id = ${occasionId} and b.cancelled_at is null and t.diet <> ''
    group by t.diet order by count(*) desc, t.diet`.execute(db)
  return rows
}
