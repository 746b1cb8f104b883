import { formatAmount, formatDayShort, Section, Table } from '#design'
import { type Language, sumMoney } from '#values'
import { text as ofFees } from '../ledger/fee.text.ts'
import { feeReason } from '../ledger/fee-reason.view.ts'
import { text as shared } from '../overview/region-year.text.ts'
import { dayText } from '../overview/region-year.view.tsx'
import type { FeeLine } from './invoice-basis.rules.ts'

/** The municipality's fees one by one, each with its reason and the way to its posting. */
export function Fees({ lang, fees }: { lang: Language; fees: readonly FeeLine[] }) {
  const say = ofFees[lang]
  if (fees.length === 0) return null
  return (
    <Section title={say.title} lead={say.lead} id="fees">
      <Table
        caption={say.caption}
        quietCaption
        rows={fees}
        rowKey={(row) => row.postingId}
        columns={[
          {
            key: 'name',
            head: say.who,
            cell: (row) => <a href={`/economy/postings/${row.postingId}`}>{row.participant}</a>,
          },
          {
            key: 'occasion',
            head: say.occasion,
            cell: (row) => say.starts(row.courseName, formatDayShort(row.firstDay, lang)),
          },
          { key: 'why', head: say.why, cell: (row) => feeText(row, lang) },
          {
            key: 'amount',
            head: say.fee,
            unit: shared[lang].kr,
            align: 'number',
            cell: (row) => formatAmount(row.amountOre, lang),
          },
        ]}
        foot={{ name: shared[lang].sum, amount: formatAmount(sumMoney(fees.map(({ amountOre }) => amountOre)), lang) }}
      />
    </Section>
  )
}

/** Why, in words; and that it is taken back, where it was charged another year. */
export function feeText(fee: FeeLine, lang: Language): string {
  const why = feeReason(fee, lang)
  return fee.amountOre < 0 ? ofFees[lang].back(why) : why
}

/** "Handläggning, 12 mars 2026", for papers and files. */
export function feeOccasion(fee: FeeLine, lang: Language): string {
  return ofFees[lang].starts(fee.courseName, dayText(fee.firstDay, lang))
}
