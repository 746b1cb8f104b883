import { createHash } from 'node:crypto'
import { now } from '#platform'
import type { Tx } from '#platform/db'
import { invoicePdf } from '../invoice-pdf/invoice.paper.ts'
import type { InvoiceDocument } from '../invoices/document.rules.ts'
import { eInvoiceXml } from './e-invoice.paper.ts'
import { insertInvoiceFiles } from './e-invoice.store.ts'

interface ToWrite {
  readonly invoiceId: number
  readonly document: InvoiceDocument
  /** The whole address at which the invoice is explained without an account. */
  readonly appendixUrl: string
}

/** Writes the PDF and the e-invoice of a document that `whyNotEInvoice` had nothing against; once for each invoice. */
export async function writeInvoiceFiles(tx: Tx, { invoiceId, document, appendixUrl }: ToWrite): Promise<void> {
  const xml = eInvoiceXml(document, appendixUrl)
  const pdf = await invoicePdf(tx, { invoiceId, document, appendixUrl })
  const madeAt = now()
  await insertInvoiceFiles(tx, [
    { invoiceId, kind: 'xml', bytes: xml, sha256: sha256(xml), madeAt },
    { invoiceId, kind: 'pdf', bytes: pdf, sha256: sha256(pdf), madeAt },
  ])
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
