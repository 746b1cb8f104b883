import { now } from '#platform'
import type { Tx } from '#platform/db'
import { insertTurns, listLatestTurns } from './ledger.store.ts'
import { type Due, openYear, type Turn, turnsFor } from './posting.rules.ts'

/**
 * Brings the ledger to what is due for these matters, and says which turns that took: none, when it was there already.
 * The caller holds the region's ledger (`lockLedgerToAdd` or `lockLedger`).
 */
export async function postDues(
  tx: Tx,
  {
    dues = [],
    withdrawn = [],
    closedYears,
    postedBy,
  }: {
    dues?: readonly Due[]
    withdrawn?: readonly string[]
    /** Of the region, or of each where several are paid. */
    closedYears: readonly number[] | ((creditorId: number) => readonly number[])
    postedBy: number | null
  },
): Promise<Turn[]> {
  const closed = typeof closedYears === 'function' ? closedYears : () => closedYears
  const latest = await listLatestTurns(tx, [...withdrawn, ...dues.map(({ matter }) => matter)])
  const turns = turnsFor({
    dues,
    withdrawn,
    latest,
    yearOfCorrection: ({ year, creditorId }) => openYear(year, closed(creditorId)),
  })
  await insertTurns(tx, turns, { postedBy, postedAt: now() })
  return turns
}
