import { now } from '#platform'
import type { Tx } from '#platform/db'
import { isRefusal } from '#values'
import { getFeeFacts } from '../fees/national-fee.store.ts'
import { postNationalFee } from '../fees/post-national-fee.ts'
import { lockLedger } from '../ledger/ledger.store.ts'
import { findNextRegion, insertRegionDone, lockFeeRun, lockFeeYear, updateFeeRunFinished } from './fee-year.store.ts'

/**
 * Posts the fee of the next region of a run: its postings and that it is done are kept together or not at all, so that a run
 * that is killed goes on where it was. Tells whether there may be more.
 */
export async function postNextRegion(tx: Tx, runId: number): Promise<{ readonly isMore: boolean }> {
  const run = await lockFeeRun(tx, runId)
  if (run.finishedAt !== null) return { isMore: false }
  const regionId = await findNextRegion(tx, runId)
  if (regionId === undefined) {
    await updateFeeRunFinished(tx, runId, now())
    return { isMore: false }
  }
  await lockFeeYear(tx, run.year)
  await lockLedger(tx, regionId)
  const actor = { personId: run.askedBy, address: null }
  const facts = await getFeeFacts(tx, { regionId, year: run.year })
  const outcome = await postNationalFee(tx, { ...facts, regionId, seen: undefined, actor })
  const [posted, refused] = isRefusal(outcome) ? [0, outcome.refused] : [outcome.posted, null]
  await insertRegionDone(tx, { runId, regionId, posted, refused, doneAt: now() })
  return { isMore: true }
}
