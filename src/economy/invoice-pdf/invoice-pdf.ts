import { makePdf, momentAt } from '#platform'
import { krText, timeOfDay } from '#values'
import type { InvoiceDocument } from '../invoices/document.rules.ts'

/** The document for people: A4, tagged, the same bytes whenever it is written. */
export async function invoicePdf(document: InvoiceDocument, appendixUrl: string): Promise<Buffer> {
  return makePdf({
    title: `Faktura ${document.number}`,
    lang: 'sv',
    madeAt: momentAt(document.issuedOn, timeOfDay('12:00')),
    parts: [
      { kind: 'paragraph', text: appendixUrl },
      {
        kind: 'table',
        caption: 'Rader',
        columns: [{ head: 'Avser' }, { head: 'Belopp', align: 'number' }],
        rows: document.lines.map(({ text, amountOre }) => [text, krText(amountOre)]),
      },
    ],
  })
}
