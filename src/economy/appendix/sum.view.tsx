import { formatAmount, formatKr, Table } from '#design'
import type { Language, Ore } from '#values'
import type { InvoiceDocument } from '../invoices/document.rules.ts'
import { text } from './appendix.text.ts'

interface SumRow {
  readonly key: string
  readonly what: string
  readonly amountOre: Ore
}

/** The sum without VAT, the VAT by its kind with its reason, and what is to be paid. */
export function SumTable({ lang, document }: { lang: Language; document: InvoiceDocument }) {
  const say = text[lang]
  const { netOre, totalOre, kind, vat } = document
  const rows: SumRow[] = [
    { key: 'net', what: say.net, amountOre: netOre },
    ...vat.map(({ category, percent, reason, taxableOre, vatOre }) => ({
      key: `${category} ${percent}`,
      what:
        category === 'S'
          ? `${say.vatOf(percent)} ${say.taxable(formatKr(taxableOre, lang))}`
          : `${say.vat}: ${say.noVat[category]}. ${reason}`,
      amountOre: vatOre,
    })),
  ]
  return (
    <Table
      caption={say.sum}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'what', head: say.what, cell: (row) => row.what },
        {
          ...{ key: 'amount', head: say.amount, unit: say.kr, align: 'number' as const },
          cell: (row) => formatAmount(row.amountOre, lang),
        },
      ]}
      foot={{ what: kind === 'invoice' ? say.total : say.totalBack, amount: formatAmount(totalOre, lang) }}
    />
  )
}
