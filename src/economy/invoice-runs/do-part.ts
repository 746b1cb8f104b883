import { type Actor, now } from '#platform'
import type { Tx } from '#platform/db'
import { isRefusal } from '#values'
import { draftInvoices } from '../drafts/draft-invoices.ts'
import { checkInvoice } from '../invoices/check-invoice.ts'
import { issueInvoice } from '../invoices/issue-invoice.ts'
import { isOfTheMachine, type PartRefusal, type Run } from './run.rules.ts'
import { getRunHead, lockNextPart, lockPart, type NewPart, updateFinished, updatePart } from './run.store.ts'
import { sendInvoice } from './send-invoice.ts'

/** A part was refused, and all that it had begun is to be undone before the reason is kept. */
export interface Undone {
  readonly refused: 'part'
  readonly partId: number
  readonly why: PartRefusal
  /** What is to be logged, where it was not refused but failed. */
  readonly fault?: unknown
}

/**
 * Does the next part of a run. What it does, and that it is done, are kept together or not at all: a run that is killed
 * goes on where it was, and nothing is done twice.
 */
export async function doNextPart(tx: Tx, runId: number): Promise<Undone | { readonly isMore: boolean }> {
  const run = await getRunHead(tx, runId)
  if (run.finishedAt !== null) return { isMore: false }
  const part = await lockNextPart(tx, runId)
  if (part === undefined) {
    await updateFinished(tx, runId, now())
    return { isMore: false }
  }
  try {
    const outcome = await actOn(tx, run, part)
    if (isRefusal(outcome)) return { refused: 'part', partId: part.id, why: outcome }
    await updatePart(tx, part.id, { doneAt: now(), made: outcome.made, refusal: null })
    return { isMore: true }
  } catch (fault) {
    // One buyer's fault stops that buyer only: it is undone and named, and the rest of the run goes on.
    if (isOfTheMachine(fault)) throw fault
    return { refused: 'part', partId: part.id, why: { refused: 'fault' }, fault }
  }
}

/** Keeps why a part was refused, for whoever asked for the run. */
export async function keepRefusal(tx: Tx, { partId, why }: Undone): Promise<void> {
  if ((await lockPart(tx, partId)) === undefined) return
  await updatePart(tx, partId, { doneAt: now(), made: 0, refusal: why })
}

interface Head extends Omit<Run, 'madeBy' | 'total' | 'done' | 'refused' | 'made'> {
  readonly madeById: number
}

async function actOn(
  tx: Tx,
  run: Head,
  { buyerId, invoiceId }: NewPart,
): Promise<PartRefusal | { readonly made: number }> {
  const actor: Actor = { personId: run.madeById, address: null }
  if (run.act === 'draft') {
    const outcome = await draftInvoices(tx, { ...run, buyerId }, { actor, runId: run.id })
    return isRefusal(outcome) ? outcome : { made: outcome.made.length }
  }
  if (invoiceId === null) return { made: 0 }
  const act = { check: checkInvoice, issue: issueInvoice, send: sendInvoice }[run.act]
  const outcome = await act(tx, invoiceId, { actor })
  return isRefusal(outcome) ? outcome : { made: 1 }
}
