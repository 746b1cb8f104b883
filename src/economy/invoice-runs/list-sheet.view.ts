import { krText, type Language } from '#values'
import { text as ofInvoice } from '../invoices/invoice.text.ts'
import { periodText } from '../invoices/invoice-words.view.tsx'
import type { ListedInvoice } from '../invoices/seen.rules.ts'
import { text } from './invoices.text.ts'

interface Sheet {
  readonly name: string
  readonly columns: readonly { readonly head: string; readonly kind: 'text' | 'money' | 'day' }[]
  readonly rows: readonly (readonly (string | null)[])[]
}

/** The list as a sheet: amounts in kronor, what goes back negative. */
export function listSheet(rows: readonly ListedInvoice[], lang: Language): Sheet {
  const say = text[lang]
  return {
    name: say.invoices,
    columns: [
      { head: say.number, kind: 'text' },
      { head: say.buyer, kind: 'text' },
      { head: say.about, kind: 'text' },
      { head: say.issuedOn, kind: 'day' },
      { head: say.dueOn, kind: 'day' },
      { head: say.state, kind: 'text' },
      { head: `${say.sum}, ${say.kr}`, kind: 'money' },
    ],
    rows: rows.map((row) => [
      row.number === null ? '' : String(row.number),
      row.buyer,
      periodText(row, lang),
      row.issuedOn,
      row.dueOn,
      ofInvoice[lang].states[row.state],
      krText(row.owedOre),
    ]),
  }
}
