import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { Takeover } from './takeover.rules.ts'

const columns = sql`t.id as takeover_id, t.booking_id, b.occasion_id, t.made_by, t.ended_at is not null as is_ended, t.end_kind`

/** The takeover that a link leads to. */
export async function findTakeover(db: Db, tokenHash: Buffer): Promise<Takeover | undefined> {
  const { rows } = await sql<Takeover>`
    select ${columns} from takeover t join booking b on b.id = t.booking_id where t.token_hash = ${tokenHash}`.execute(
    db,
  )
  return rows[0]
}

/** After the occasion and the booking have been locked. */
export async function lockTakeover(tx: Tx, takeoverId: number): Promise<Takeover | undefined> {
  const { rows } = await sql<Takeover>`
    select ${columns} from takeover t join booking b on b.id = t.booking_id where t.id = ${takeoverId} for update of t`.execute(
    tx,
  )
  return rows[0]
}

/** When the link to a seat that still works was made. */
export async function findOpenTakeover(db: Db, bookingId: number): Promise<{ readonly madeAt: Date } | undefined> {
  return db
    .selectFrom('takeover')
    .select('madeAt')
    .where('bookingId', '=', bookingId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
}

export interface NewTakeover {
  readonly bookingId: number
  readonly tokenHash: Buffer
  readonly madeBy: number
  readonly madeAt: Date
}

export async function insertTakeover(tx: Tx, takeover: NewTakeover): Promise<void> {
  await tx.insertInto('takeover').values(takeover).execute()
}

/** Whatever link to the seat still works stops doing so. */
export async function updateTakeoverWithdrawn(
  tx: Tx,
  bookingId: number,
  { by, at }: { readonly by: number; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('takeover')
    .set({ endedAt: at, endedBy: by, endKind: 'withdrawn' })
    .where('bookingId', '=', bookingId)
    .where('endedAt', 'is', null)
    .execute()
}

/** Before the seat ends, which would withdraw the link. */
export async function updateTakeoverTaken(
  tx: Tx,
  takeoverId: number,
  { by, at }: { readonly by: number; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('takeover')
    .set({ endedAt: at, endedBy: by, endKind: 'taken' })
    .where('id', '=', takeoverId)
    .execute()
}

export async function updateTakenBooking(tx: Tx, takeoverId: number, bookingId: number): Promise<void> {
  await tx.updateTable('takeover').set({ takenBookingId: bookingId }).where('id', '=', takeoverId).execute()
}
