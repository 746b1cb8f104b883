import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import { type KeptInvoice, type NotInState, whyNotAct } from '../invoices/invoice.rules.ts'
import { getInvoice, insertAct, lockInvoice, updatePostingsFree, updateState } from '../invoices/invoice.store.ts'
import { lockInvoicesBetween } from './draft.store.ts'

/** An invoice held alone, with all that its seller and buyer have between them. */
export async function holdInvoice(tx: Tx, invoiceId: number): Promise<KeptInvoice> {
  await lockInvoicesBetween(tx, await getInvoice(tx, invoiceId))
  return await lockInvoice(tx, invoiceId)
}

/** Throws a draft away: what it would have billed may be billed by another. */
export async function discardDraft(
  tx: Tx,
  invoiceId: number,
  { actor }: { readonly actor: Actor },
): Promise<NotInState | KeptInvoice> {
  const invoice = await holdInvoice(tx, invoiceId)
  const refusal = whyNotAct('discard', invoice)
  if (refusal) return refusal
  await discardOne(tx, invoiceId, { actor, act: 'discarded' })
  return invoice
}

/** The same for who holds it already: thrown away, or to be made anew. */
export async function discardOne(
  tx: Tx,
  invoiceId: number,
  { actor, act }: { readonly actor: Actor; readonly act: 'discarded' | 'redone' },
): Promise<void> {
  await updateState(tx, invoiceId, { state: 'discarded' })
  await updatePostingsFree(tx, invoiceId)
  await insertAct(tx, { invoiceId, act, doneBy: actor.personId, doneAt: now() })
  await record(tx, actor, { act: 'invoice draft thrown away', subject: { kind: 'invoice', id: invoiceId } })
}
