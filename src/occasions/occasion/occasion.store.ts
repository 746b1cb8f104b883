import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import type { HeldDay } from './occasion.rules.ts'

/** An occasion as it stands while its row is locked. */
export interface LockedOccasion {
  readonly id: number
  readonly courseId: number
  readonly revisionId: number
  readonly regionId: number
  readonly seats: number
  /** With a name. */
  readonly seatsTaken: number
  /** Offered to someone who waits, or reserved without a name. */
  readonly seatsHeld: number
  readonly bookingOpens: Day
  readonly bookingCloses: Day
  readonly firstDay: Day
  readonly version: number
  readonly cancelledAt: Date | null
  readonly settledAt: Date | null
}

/**
 * Takes the lock under which seats and the queue are decided. What hangs on the row, such as the queue, is read in a
 * statement of its own afterwards: this one saw the tables as they were before it had waited.
 */
export async function lockOccasion(tx: Tx, occasionId: number): Promise<LockedOccasion> {
  const row = await factsOf(tx, occasionId).forUpdate().executeTakeFirst()
  if (row === undefined) throw new Missing('occasion')
  return row
}

/** The same without the lock, for whoever only reads. */
export async function getOccasionFacts(db: Db, occasionId: number): Promise<LockedOccasion> {
  const row = await factsOf(db, occasionId).executeTakeFirst()
  if (row === undefined) throw new Missing('occasion')
  return row
}

function factsOf(db: Db, occasionId: number) {
  return db
    .selectFrom('occasion')
    .select(['id', 'courseId', 'revisionId', 'regionId', 'seats', 'seatsTaken', 'seatsHeld'])
    .select(['bookingOpens', 'bookingCloses', 'firstDay', 'version', 'cancelledAt', 'settledAt'])
    .where('id', '=', occasionId)
}

/** The days on which an occasion is held, in order: not those that have been cancelled. One query. */
export async function listHeldDays(db: Db, occasionId: number): Promise<HeldDay[]> {
  const { rows } = await sql<HeldDay>`
    select d.id as day_id, d.number, d.length, d.on_day, d.starts, d.ends, d.form, d.place, d.link,
      d.material,
      (select coalesce(json_agg(json_build_object('component', p.component, 'amountOre', p.amount_ore)
          order by p.position), '[]') from day_price p where p.day_id = d.id) as prices
    from occasion_day d where d.occasion_id = ${occasionId} and d.cancelled_at is null order by d.number`.execute(db)
  return rows
}

export async function updateSeats(tx: Tx, occasionId: number, seats: number): Promise<void> {
  await tx.updateTable('occasion').set({ seats }).where('id', '=', occasionId).execute()
}
