import { doEach, type Log, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import type { MoneyPort } from '../ports.ts'
import { findHolding, releaseUnnamed } from './release-unnamed.ts'

/** The day's work with seats that have no name, each occasion in a transaction of its own. Returns how many were released. */
export async function releaseAllUnnamed(
  db: Db,
  { money, log }: { readonly money: MoneyPort; readonly log: Log },
): Promise<number> {
  const ids = await attempt(db, (tx) => findHolding(tx, today()))
  const released = await doEach(db, { ids, log, failing: 'unnamed seats were not released' }, (tx, occasionId) =>
    releaseUnnamed(tx, { occasionId, today: today(), money }),
  )
  return released.reduce((sum, count) => sum + count, 0)
}
