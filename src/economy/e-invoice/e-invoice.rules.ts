import type { InvoiceDocument } from '../invoices/document.rules.ts'
import { lineFaults } from './line-faults.rules.ts'
import { partyFaults } from './party-faults.rules.ts'
import { sumFaults } from './sum-faults.rules.ts'

/** What is to be filled in or put right. */
export type FaultField =
  | 'reference'
  | 'legal-name'
  | 'organisation-number'
  | 'endpoint'
  | 'vat-number'
  | 'giro'
  | 'period'
  | 'preceding-invoice'
  | 'lines'
  | 'line-text'
  | 'line-price'
  | 'line-amount'
  | 'line-rate'
  | 'vat-reason'
  | 'vat-mixed'
  | 'vat-twice'
  | 'vat-missing'
  | 'taxable'
  | 'vat-sum'
  | 'net-sum'
  | 'total'
  | 'negative-total'

/** Where it is filled in: the seller's or buyer's particulars, the payer's terms, the VAT rules, or the draft itself. */
export type FaultPlace = 'seller' | 'buyer' | 'terms' | 'vat' | 'draft'

/** A rule of EN 16931 (BR-…), Peppol BIS Billing 3 (PEPPOL-…) or its Swedish part (SE-R-…) that would be broken. */
export interface EInvoiceFault {
  readonly rule: string
  readonly field: FaultField
  readonly place: FaultPlace
  /** The position of the line at fault; null when it is not a line. */
  readonly line: number | null
}

/**
 * Every rule that the document would break as an e-invoice, with what to fill in and where; empty when it may be issued.
 * What the writer always gives right (ids, codes, currency, country, element order, no empty elements) is not asked here.
 */
export function whyNotEInvoice(document: InvoiceDocument): readonly EInvoiceFault[] {
  return [...headFaults(document), ...partyFaults(document), ...lineFaults(document), ...sumFaults(document)]
}

function headFaults(document: InvoiceDocument): EInvoiceFault[] {
  const { buyerReference, orderReference, fromDay, untilDay, kind, credits } = document
  const faults: EInvoiceFault[] = []
  const add = (rule: string, field: FaultField, place: FaultPlace) => faults.push({ rule, field, place, line: null })
  if (`${buyerReference}${orderReference}`.trim() === '') add('PEPPOL-EN16931-R003', 'reference', 'terms')
  if (untilDay < fromDay) add('BR-29', 'period', 'draft')
  if (kind === 'credit-note' && credits.length === 0) add('BR-55', 'preceding-invoice', 'draft')
  return faults
}
