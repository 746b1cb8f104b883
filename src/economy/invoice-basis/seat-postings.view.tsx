import { type Frame, formatAmount, formatCount, formatDay, formatKr, Layout, Table } from '#design'
import { type Day, type Ore, sumMoney } from '#values'
import { causeText } from '../ledger/posting.view.tsx'
import { text as shared } from '../overview/region-year.text.ts'
import { dayText } from '../overview/region-year.view.tsx'
import type { BasisHead, PostingRow } from './invoice-basis.rules.ts'
import { text } from './invoice-basis.text.ts'
import { basisHref } from './invoice-basis.view.tsx'

interface Props {
  readonly frame: Frame
  readonly head: BasisHead
  readonly day: { readonly courseName: string; readonly dayNumber: number; readonly onDay: Day }
  readonly rows: readonly PostingRow[]
}

/** The postings behind a municipality's seats on a course day, one by one. */
export function SeatPostingsPage({ frame, head, day, rows }: Props) {
  const { lang } = frame
  const say = text[lang]
  const sum: Ore = sumMoney(rows.map(({ amountOre }) => amountOre))
  const seats = rows.reduce((count, { correctsId }) => count + (correctsId === null ? 1 : -1), 0)
  return (
    <Layout
      frame={frame}
      title={say.rowsTitle(head.municipality, say.courseDay(day.courseName, day.dayNumber))}
      eyebrow={formatDay(day.onDay, lang)}
      lead={say.rowsLead(seats === 1 ? say.seat : say.seatCount(formatCount(seats, lang)), formatKr(sum, lang))}
      breadcrumb={[{ href: basisHref(head), label: `${shared[lang].invoices} ${head.municipality} ${head.year}` }]}
    >
      <Table
        caption={say.rowsCaption}
        quietCaption
        rows={rows}
        rowKey={(row) => row.postingId}
        columns={[
          { key: 'name', head: say.participant, cell: (row) => row.participant },
          {
            key: 'cause',
            head: say.cause,
            cell: (row) => <a href={`/economy/postings/${row.postingId}`}>{causeText(row, lang)}</a>,
          },
          { key: 'posted', head: say.posted, cell: (row) => dayText(row.postedOn, lang) },
          {
            key: 'amount',
            head: say.amount,
            unit: shared[lang].kr,
            align: 'number',
            cell: (row) => formatAmount(row.amountOre, lang),
          },
        ]}
        foot={{ name: shared[lang].sum, amount: formatAmount(sum, lang) }}
      />
    </Layout>
  )
}
