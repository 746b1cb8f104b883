import type { Day, Ore } from '#values'
import type { ExplainedLine } from '../explain/explain.rules.ts'
import type { InvoiceDocument } from '../invoices/document.rules.ts'

/** A line of an invoice with the postings that it bills or takes back, in the ledger's signs: what the buyer owes is positive. */
export interface AppendixLine extends ExplainedLine {
  readonly position: number
  readonly text: string
  readonly quantity: number
  readonly unitPriceOre: Ore
  /** Whether the postings are those of the credited invoice, turned. */
  readonly isTakingBack: boolean
}

/** An invoice or credit note that this one has to do with, and where it is explained. */
export interface Related {
  readonly kind: InvoiceDocument['kind']
  readonly number: number
  readonly issuedOn: Day
  readonly key: string
}

/** What whoever holds the invoice may read of it. */
export interface Appendix {
  readonly invoiceId: number
  readonly key: string
  readonly document: InvoiceDocument
  readonly state: 'issued' | 'sent' | 'paid' | 'credited'
  /** What it credits, and what credits it. */
  readonly related: readonly Related[]
}

/**
 * Whether it can be the key of an appendix at all. It is kept as it is, not hashed as the links of letters are: its address is
 * printed in the documents that are kept beside it, gives nothing but them, and is sent again for as long as they are.
 */
export function isAppendixKey(text: string): boolean {
  return /^[A-Za-z0-9_-]{16,100}$/.test(text)
}
