import { type Actor, now, queueJob, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Refusal } from '#values'
import { findUnfinishedFeeRun, insertFeeRun, listUnfinishedFeeRuns } from './fee-year.store.ts'

interface RunAsked {
  readonly year: number
  /** How many regions there are. */
  readonly regions: number
  readonly actor: Actor & { readonly personId: number }
}

export type FeeRunRefusal = Refusal<'already-running'> & { readonly runId: number }

/** Begins to post a year's fee for every region of the country, one after another. One run a year at a time. */
export async function beginFeeRun(
  tx: Tx,
  { year, regions, actor }: RunAsked,
): Promise<{ readonly runId: number } | FeeRunRefusal> {
  const runId = await insertFeeRun(tx, { year, total: regions, askedBy: actor.personId, askedAt: now() })
  if (runId === undefined) {
    const running = await findUnfinishedFeeRun(tx, year)
    return running === undefined
      ? beginFeeRun(tx, { year, regions, actor })
      : { refused: 'already-running', runId: running }
  }
  await queueJob(tx, 'post-national-fee', runId)
  await record(tx, actor, {
    act: 'national fee posted for the country',
    subject: { kind: 'national fee run', id: runId },
    detail: { year },
  })
  return { runId }
}

/** Takes up what was under way when a process ended. What is queued already does no harm twice. */
export async function resumeFeeRuns(tx: Tx): Promise<void> {
  for (const runId of await listUnfinishedFeeRuns(tx)) await queueJob(tx, 'post-national-fee', runId)
}
