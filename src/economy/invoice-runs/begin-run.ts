import { type Actor, now, queueJob, record } from '#platform'
import type { Tx } from '#platform/db'
import { listBuyersDue } from '../drafts/draft.store.ts'
import type { RunAsked, RunRefusal } from './run.rules.ts'
import { findUnfinishedRun, insertParts, insertRun, listInvoicesTo, listUnfinishedRuns } from './run.store.ts'

/** Begins to draft, check, issue or send for every buyer at once, in the background. One at a time for a seller. */
export async function beginRun(
  tx: Tx,
  asked: RunAsked,
  { actor }: { readonly actor: Actor & { readonly personId: number } },
): Promise<RunRefusal | { readonly runId: number }> {
  const parts =
    asked.act === 'draft'
      ? (await listBuyersDue(tx, asked)).map((buyerId) => ({
          buyerId,
          invoiceId: null,
        }))
      : await listInvoicesTo(tx, asked)
  if (parts.length === 0) return { refused: 'nothing-to-do' }
  const runId = await insertRun(tx, { ...asked, madeBy: actor.personId, madeAt: now() })
  if (runId === undefined) {
    const running = await findUnfinishedRun(tx, asked.sellerId)
    return running === undefined ? beginRun(tx, asked, { actor }) : { refused: 'already-running', runId: running }
  }
  await insertParts(tx, runId, parts)
  await queueJob(tx, 'run-invoices', runId)
  await record(tx, actor, {
    act: 'invoice run begun',
    subject: { kind: 'invoice run', id: runId },
    organisationId: asked.sellerId,
    detail: { act: asked.act, period: asked.period, year: asked.year, parts: parts.length },
  })
  return { runId }
}

/** Takes up what was under way when a process ended. What is queued already does no harm twice. */
export async function resumeRuns(tx: Tx): Promise<void> {
  for (const runId of await listUnfinishedRuns(tx)) await queueJob(tx, 'run-invoices', runId)
}
