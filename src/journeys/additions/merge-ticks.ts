import type { Tx } from '#platform/db'
import { insertDoneCopies } from './addition.store.ts'

/** Two accounts that were one person: what the first has ticked of what regions add is ticked in the second, too. */
export async function mergeAdditionTicks(tx: Tx, accounts: { from: number; into: number }): Promise<void> {
  await insertDoneCopies(tx, accounts)
}
