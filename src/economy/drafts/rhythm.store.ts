import type { Db, Tx } from '#platform/db'
import type { Day } from '#values'
import type { Pace } from './draft.rules.ts'

/** How often a seller invoices course days, from a day until the next. */
export interface Rhythm {
  readonly sellerId: number
  readonly fromDay: Day
  readonly courseDays: Pace
  readonly source: string
}

/** The newest first. */
export async function listRhythms(db: Db, sellerId: number): Promise<(Rhythm & { readonly setBy: string | null })[]> {
  return await db
    .selectFrom('invoiceRhythm as r')
    .leftJoin('person as p', 'p.id', 'r.setBy')
    .select(['r.sellerId', 'r.fromDay', 'r.courseDays', 'r.source', 'p.name as setBy'])
    .where('r.sellerId', '=', sellerId)
    .orderBy('r.fromDay', 'desc')
    .execute()
}

export async function insertRhythm(
  tx: Tx,
  rhythm: Rhythm,
  setting: { readonly setBy: number | null; readonly setAt: Date },
): Promise<void> {
  await tx
    .insertInto('invoiceRhythm')
    .values({ ...rhythm, ...setting })
    .execute()
}
