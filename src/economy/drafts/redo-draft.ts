import type { Actor } from '#platform'
import type { Tx } from '#platform/db'
import { type NotInState, whyNotAct } from '../invoices/invoice.rules.ts'
import { discardOne, holdInvoice } from './discard-draft.ts'
import { type DraftRefusal, periods } from './draft.rules.ts'
import { draftInvoices } from './draft-invoices.ts'

/** Makes a draft anew of what the ledger says now; where nothing is left to bill, it is only thrown away. */
export async function redoDraft(
  tx: Tx,
  invoiceId: number,
  { actor }: { readonly actor: Actor },
): Promise<NotInState | DraftRefusal | { readonly made: readonly number[]; readonly sellerId: number }> {
  const invoice = await holdInvoice(tx, invoiceId)
  const { sellerId } = invoice
  const refusal = whyNotAct(invoice.state === 'checked' ? 'open' : 'redo', invoice)
  if (refusal) return refusal
  const period = periods.find((one) => one === invoice.period)
  if (period === undefined) return { made: [], sellerId }
  await discardOne(tx, invoiceId, { actor, act: 'redone' })
  const outcome = await draftInvoices(tx, { ...invoice, period }, { actor, runId: null })
  return 'refused' in outcome ? outcome : { ...outcome, sellerId }
}
