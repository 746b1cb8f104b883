import type { InvoiceDocument } from '../invoices/document.rules.ts'

/** Whether the document is outside the scope of VAT: then no VAT number may stand on it (BR-O-02) and no rate. */
export function isOutside({ lines, vat }: Pick<InvoiceDocument, 'lines' | 'vat'>): boolean {
  return lines.some(({ vatCategory }) => vatCategory === 'O') || vat.some(({ category }) => category === 'O')
}
