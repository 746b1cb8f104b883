import { now } from '#platform'
import type { Tx } from '#platform/db'
import { issueInvitations, type Sending } from '../invitations/issue-invitations.ts'
import { lockRun, updateFinished, updateProgress } from './run.store.ts'
import { findOccasionAfter } from './standing.store.ts'

/**
 * Takes the next occasion of a run: its mails and how far the run has come are kept together or not at all, so that a run that
 * is killed goes on where it was. Tells whether there may be more.
 */
export async function issueNext(tx: Tx, runId: number, sending: Sending): Promise<{ readonly isMore: boolean }> {
  const run = await lockRun(tx, runId)
  if (run.finishedAt !== null) return { isMore: false }
  const occasionId = await findOccasionAfter(tx, run, run.lastOccasionId)
  if (occasionId === undefined) {
    await updateFinished(tx, runId, { done: run.done, at: now() })
    return { isMore: false }
  }
  const sent = await issueInvitations(tx, occasionId, sending)
  await updateProgress(tx, runId, { done: run.done + 1, sent: run.sent + sent, lastOccasionId: occasionId })
  return { isMore: true }
}
