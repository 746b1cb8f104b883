import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { negate, type Refusal } from '#values'
import { holdInvoice } from '../drafts/discard-draft.ts'
import type { DraftLine } from '../drafts/line.rules.ts'
import type { DocumentLine } from '../invoices/document.rules.ts'
import { type NotInState, whyNotAct } from '../invoices/invoice.rules.ts'
import {
  getInvoice,
  insertAct,
  insertInvoice,
  insertLines,
  listLines,
  updatePostingsFree,
  updateState,
} from '../invoices/invoice.store.ts'
import { issueNow } from '../invoices/issue-invoice.ts'
import { faultsBeforeIssue, type IssueFault } from '../invoices/issuing.rules.ts'
import { getIssuingFacts } from '../invoices/issuing.store.ts'
import { turnedLines } from '../invoices/sums.rules.ts'

export type CreditRefusal = NotInState | (Refusal<'at-fault'> & { readonly faults: readonly IssueFault[] })

/**
 * Credits the whole of an issued invoice, with the reason: a credit note of the same lines that refers to it is issued at
 * once, and what it billed may be billed anew. A credit note that was wrong is taken back by an invoice.
 */
export async function creditInvoice(
  tx: Tx,
  invoiceId: number,
  { actor, reason }: { readonly actor: Actor; readonly reason: string },
): Promise<CreditRefusal | { readonly creditId: number; readonly number: number }> {
  const invoice = await holdInvoice(tx, invoiceId)
  const refusal = whyNotAct('credit', invoice)
  if (refusal) return refusal
  const { sellerId, buyerId, year, fromDay, untilDay, buyerReference, orderReference } = invoice
  const creditId = await insertInvoice(tx, {
    ...{ sellerId, buyerId, year, fromDay, untilDay, buyerReference, orderReference },
    period: 'credit',
    kind: invoice.kind === 'invoice' ? 'credit-note' : 'invoice',
    note: reason,
    creditsId: invoiceId,
    runId: null,
    netOre: negate(invoice.netOre),
    vatOre: negate(invoice.vatOre),
    ...{ madeBy: actor.personId, madeAt: now() },
  })
  const lines = turnedLines(await listLines(tx, invoiceId))
  await insertLines(tx, creditId, { lines: lines.map(asDraftLine), nothing: [] })
  const facts = await getIssuingFacts(tx, await getInvoice(tx, creditId), today())
  const faults = faultsBeforeIssue(facts)
  if (faults.length > 0) return { refused: 'at-fault', faults }
  const { number } = await issueNow(tx, facts, { actor })
  await updateState(tx, invoiceId, { state: 'credited' })
  await updatePostingsFree(tx, invoiceId)
  await insertAct(tx, { invoiceId, act: 'credited', reason, doneBy: actor.personId, doneAt: now() })
  await record(tx, actor, {
    act: 'invoice credited',
    subject: { kind: 'invoice', id: invoiceId },
    organisationId: sellerId,
    detail: { number: invoice.number, creditNumber: number },
  })
  return { creditId, number }
}

/** The lines of a credit bill nothing: what was billed is free again. */
function asDraftLine(line: DocumentLine): DraftLine {
  return { ...line, occasionDayId: null, postingIds: [] }
}
