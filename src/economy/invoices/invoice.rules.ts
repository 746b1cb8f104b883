import type { Day, Ore, Refusal } from '#values'
import type { InvoiceDocument } from './document.rules.ts'

export type InvoiceState = 'draft' | 'checked' | 'discarded' | 'issued' | 'sent' | 'paid' | 'credited'
export type InvoiceAct =
  | 'made'
  | 'redone'
  | 'checked'
  | 'opened'
  | 'discarded'
  | 'issued'
  | 'sent'
  | 'paid-in-part'
  | 'paid'
  | 'credited'

/** An invoice or credit note as it is kept. Amounts are what the buyer owes: negative where it gets money back. */
export interface KeptInvoice {
  readonly id: number
  readonly sellerId: number
  readonly buyerId: number
  readonly kind: 'invoice' | 'credit-note'
  readonly period: InvoiceDocument['period']
  readonly year: number
  readonly fromDay: Day
  readonly untilDay: Day
  readonly state: InvoiceState
  readonly number: number | null
  /** Of this invoice alone; empty where the payer's terms say it. */
  readonly buyerReference: string
  readonly orderReference: string
  readonly note: string
  readonly issuedOn: Day | null
  readonly dueOn: Day | null
  readonly creditsId: number | null
  readonly netOre: Ore
  readonly vatOre: Ore
  readonly document: InvoiceDocument | null
  readonly appendixKey: string | null
  readonly version: number
}

export type NotInState = Refusal<'not-in-state'> & { readonly state: InvoiceState; readonly act: ActOnInvoice }
export type ActOnInvoice = 'check' | 'open' | 'redo' | 'discard' | 'issue' | 'send' | 'pay' | 'credit'

/** From which states each thing may be done: draft → checked → issued → sent → paid or credited. */
const from: Record<ActOnInvoice, readonly InvoiceState[]> = {
  check: ['draft'],
  open: ['checked'],
  redo: ['draft'],
  discard: ['draft', 'checked'],
  issue: ['checked'],
  send: ['issued'],
  pay: ['issued', 'sent'],
  credit: ['issued', 'sent', 'paid'],
}

/** Why something cannot be done with an invoice as it stands, or undefined. What credits another is not itself credited. */
export function whyNotAct(
  act: ActOnInvoice,
  { state, creditsId }: Pick<KeptInvoice, 'state' | 'creditsId'>,
): NotInState | undefined {
  const may = from[act].includes(state) && !(act === 'credit' && creditsId !== null)
  return may ? undefined : { refused: 'not-in-state', state, act }
}

/** Whether an amount is to be paid and its day has passed. */
export function isOverdue(
  { state, dueOn, owedOre }: { readonly state: InvoiceState; readonly dueOn: Day | null; readonly owedOre: Ore },
  today: Day,
): boolean {
  return (state === 'issued' || state === 'sent') && dueOn !== null && dueOn < today && owedOre > 0
}

/** Where whoever holds the invoice reads why each amount is what it is. */
export function appendixPath(key: string): string {
  return `/invoice/${key}`
}

/** Where an invoice, its documents and its acts are. */
export function invoiceHref(invoiceId: number, act = ''): string {
  return `/invoices/${invoiceId}${act === '' ? '' : `/${act}`}`
}
