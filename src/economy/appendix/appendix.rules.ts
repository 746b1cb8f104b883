import type { Ore } from '#values'
import type { ExplainedLine } from '../explain/explain.rules.ts'
import type { InvoiceDocument } from '../invoices/document.rules.ts'

/** A line of an invoice with the postings that it bills. */
export interface AppendixLine extends ExplainedLine {
  readonly position: number
  readonly text: string
  readonly quantity: number
  readonly unitPriceOre: Ore
}

/** What whoever holds the invoice may read of it. */
export interface Appendix {
  readonly invoiceId: number
  readonly key: string
  readonly document: InvoiceDocument
  readonly lines: readonly AppendixLine[]
  /** The credit notes that came after, where there are any. */
  readonly credits: readonly LaterCredit[]
  readonly state: 'issued' | 'sent' | 'paid' | 'credited'
}
export interface LaterCredit {
  readonly number: number
  readonly issuedOn: InvoiceDocument['issuedOn']
  readonly key: string
}
