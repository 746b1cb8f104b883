import type { Tx } from '#platform/db'
import type { Day } from '#values'
import type { DayChange } from './day.rules.ts'

export async function updateDay(tx: Tx, dayId: number, change: DayChange): Promise<void> {
  const { onDay, starts, ends, form, place, roomId, link, material = '', endsDayAfter = false } = change
  await tx
    .updateTable('occasionDay')
    .set({ onDay, starts, ends, form, place, link, material, endsDayAfter, ...(roomId !== undefined && { roomId }) })
    .where('id', '=', dayId)
    .execute()
}

export interface Span {
  readonly firstDay: Day
  readonly lastDay: Day
  readonly version: number
  readonly bookingOpens?: Day
  readonly bookingCloses?: Day
  readonly decideBy?: Day | null
}

/** After a day has moved; the new version makes older forms stale. */
export async function updateSpan(tx: Tx, occasionId: number, span: Span): Promise<void> {
  await tx.updateTable('occasion').set(span).where('id', '=', occasionId).execute()
}

export async function listBookedPersons(tx: Tx, occasionId: number): Promise<number[]> {
  const rows = await tx
    .selectFrom('booking')
    .select('personId')
    .where('occasionId', '=', occasionId)
    .where('cancelledAt', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ personId }) => personId)
}
