import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { addMoney, type Day, Missing, type Ore, type Refusal } from '#values'
import { holdInvoice } from '../drafts/discard-draft.ts'
import { insertAct, updateState } from '../invoices/invoice.store.ts'
import { leftToPay, type PaymentRefusal, parsePaidRows, readPaidRows, whyNotPay } from './payment.rules.ts'
import { findPayable, insertPayment, listPayable } from './payment.store.ts'

interface Paid {
  readonly invoiceId: number
  readonly amountOre: Ore
  readonly paidOn: Day
  readonly actor: Actor & { readonly personId: number }
}

/** Notes what came in for an invoice. It is paid when all of it has; less is kept, and what is left is told. */
export async function notePayment(
  tx: Tx,
  { invoiceId, amountOre, paidOn, actor }: Paid,
): Promise<PaymentRefusal | { readonly leftOre: Ore }> {
  const held = await holdInvoice(tx, invoiceId)
  const invoice = await findPayable(tx, invoiceId)
  if (invoice === undefined) throw new Missing('invoice')
  const refusal = whyNotPay(invoice, { amountOre, paidOn, today: today() })
  if (refusal) return refusal
  const leftOre = leftToPay({ ...invoice, paidOre: addMoney(invoice.paidOre, amountOre) })
  if (amountOre !== 0)
    await insertPayment(tx, { invoiceId, amountOre, paidOn, notedBy: actor.personId, notedAt: now() })
  const act = leftOre === 0 ? 'paid' : 'paid-in-part'
  if (act === 'paid') await updateState(tx, invoiceId, { state: 'paid', paidOn, paidNotedBy: actor.personId })
  await insertAct(tx, { invoiceId, act, doneBy: actor.personId, doneAt: now() })
  await record(tx, actor, {
    act: 'payment of invoice noted',
    subject: { kind: 'invoice', id: invoiceId },
    organisationId: held.sellerId,
    detail: { amountOre, paidOn, leftOre },
  })
  return { leftOre }
}

export interface RowsAtFault extends Refusal<'rows-at-fault'> {
  readonly rows: readonly number[]
}

/** Notes every payment of a pasted list; none of them where any row is at fault by now. */
export async function notePayments(
  tx: Tx,
  { sellerId, pasted, actor }: { readonly sellerId: number; readonly pasted: string; readonly actor: Paid['actor'] },
): Promise<RowsAtFault | { readonly noted: number }> {
  const rows = parsePaidRows(pasted)
  const numbers = rows.flatMap(({ number }) => (number === undefined ? [] : [number]))
  const invoices = await listPayable(tx, sellerId, numbers)
  const read = readPaidRows(rows, { invoices, today: today() })
  const faulty = read.filter(({ fault, invoice }) => fault !== undefined || invoice === undefined)
  if (faulty.length > 0) return { refused: 'rows-at-fault', rows: faulty.map(({ row }) => row) }
  // Buyer by buyer, so that two lists at the same time lock in the same order.
  const buyerOf = ({ invoice }: (typeof read)[number]) => invoice?.buyer ?? ''
  const inOrder = [...read].sort((a, b) =>
    buyerOf(a) === buyerOf(b) ? (a.invoice?.id ?? 0) - (b.invoice?.id ?? 0) : buyerOf(a) < buyerOf(b) ? -1 : 1,
  )
  for (const { row, invoice, amountOre, paidOn } of inOrder) {
    if (invoice === undefined || paidOn === undefined) continue
    const outcome = await notePayment(tx, { invoiceId: invoice.id, amountOre, paidOn, actor })
    if ('refused' in outcome) return { refused: 'rows-at-fault', rows: [row] }
  }
  return { noted: read.length }
}
