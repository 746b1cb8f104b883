import { now } from '#platform'
import type { Tx } from '#platform/db'
import { isRefusal } from '#values'
import { getFeeFacts } from '../fees/national-fee.store.ts'
import { postNationalFee } from '../fees/post-national-fee.ts'
import { isOfTheMachine } from '../invoice-runs/run.rules.ts'
import { lockLedger } from '../ledger/ledger.store.ts'
import { findNextRegion, insertRegionDone, lockFeeRun, lockFeeYear, updateFeeRunFinished } from './fee-year.store.ts'

/** A region's part failed, and all that it had begun is to be undone before that is kept. */
export interface RegionFailed {
  readonly refused: 'region'
  readonly runId: number
  readonly regionId: number
  /** What is to be logged. */
  readonly fault: unknown
}

/**
 * Posts the fee of the next region of a run: its postings and that it is done are kept together or not at all, so that a run
 * that is killed goes on where it was. Tells whether there may be more.
 */
export async function postNextRegion(tx: Tx, runId: number): Promise<RegionFailed | { readonly isMore: boolean }> {
  const run = await lockFeeRun(tx, runId)
  if (run.finishedAt !== null) return { isMore: false }
  const regionId = await findNextRegion(tx, runId)
  if (regionId === undefined) {
    await updateFeeRunFinished(tx, runId, now())
    return { isMore: false }
  }
  try {
    await postRegion(tx, { ...run, regionId })
    return { isMore: true }
  } catch (fault) {
    // One region's fault stops that region only: it is undone and named, and the rest of the country goes on.
    if (isOfTheMachine(fault)) throw fault
    return { refused: 'region', runId, regionId, fault }
  }
}

/** Keeps that a region's part failed, for whoever asked for the run; nothing where another has done it since. */
export async function keepFailed(tx: Tx, { runId, regionId }: RegionFailed): Promise<void> {
  await lockFeeRun(tx, runId)
  if ((await findNextRegion(tx, runId)) !== regionId) return
  await insertRegionDone(tx, { runId, regionId, posted: 0, refused: 'fault', doneAt: now() })
}

interface Region {
  readonly id: number
  readonly year: number
  readonly askedBy: number
  readonly regionId: number
}

async function postRegion(tx: Tx, { id: runId, year, askedBy, regionId }: Region): Promise<void> {
  await lockFeeYear(tx, year)
  await lockLedger(tx, regionId)
  const actor = { personId: askedBy, address: null }
  const facts = await getFeeFacts(tx, { regionId, year })
  const outcome = await postNationalFee(tx, { ...facts, regionId, seen: undefined, actor })
  const [posted, refused] = isRefusal(outcome) ? [0, outcome.refused] : [outcome.posted, null]
  await insertRegionDone(tx, { runId, regionId, posted, refused, doneAt: now() })
}
