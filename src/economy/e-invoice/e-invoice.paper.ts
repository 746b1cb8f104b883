import { writeXml } from '#platform'
import { daysBetween } from '#values'
import type { InvoiceDocument } from '../invoices/document.rules.ts'
import { text } from './e-invoice.text.ts'
import { ublOf } from './ubl.rules.ts'

/** An e-invoice is written in Swedish, whoever presses the button. */
const { written } = text.sv

/** The e-invoice of a document: UBL 2.1 by Peppol BIS Billing 3, the same bytes whenever it is written. */
export function eInvoiceXml(document: InvoiceDocument, appendixUrl: string): Buffer {
  const { kind, issuedOn, dueOn } = document
  const paymentTerms = kind === 'credit-note' ? written.refund : written.due(daysBetween(issuedOn, dueOn), dueOn)
  return writeXml(ublOf(document, { paymentTerms, appendix: { description: written.appendix, url: appendixUrl } }))
}
