import { type Actor, record } from '#platform'
import type { Tx } from '#platform/db'
import { holdInvoice } from '../drafts/discard-draft.ts'
import { type KeptInvoice, type NotInState, whyNotAct } from './invoice.rules.ts'
import { updateReferences } from './invoice.store.ts'

/** What this invoice alone says: a reference or an order number of its own, and a message to the buyer. */
export async function setWords(
  tx: Tx,
  invoiceId: number,
  {
    actor,
    ...says
  }: {
    readonly actor: Actor
    readonly buyerReference: string
    readonly orderReference: string
    readonly note: string
  },
): Promise<NotInState | KeptInvoice> {
  const invoice = await holdInvoice(tx, invoiceId)
  const refusal = whyNotAct('redo', invoice)
  if (refusal) return refusal
  await updateReferences(tx, invoiceId, says)
  await record(tx, actor, {
    act: 'words on invoice draft set',
    subject: { kind: 'invoice', id: invoiceId },
    organisationId: invoice.sellerId,
  })
  return invoice
}
