import { Details, formatAmount, formatCount, formatDayShort, Section, Table } from '#design'
import { type Language, sumMoney } from '#values'
import { text as shared } from '../overview/region-year.text.ts'
import { componentText } from '../prices/component.view.tsx'
import { type InvoiceBasis, sumParts } from './invoice-basis.rules.ts'
import { text } from './invoice-basis.text.ts'

/** The municipality's seats, course day by course day, and what they paid for. */
export function SeatDays({ lang, basis }: { lang: Language; basis: InvoiceBasis }) {
  const say = text[lang]
  const { seatDays, head } = basis
  if (seatDays.length === 0) return null
  const money = { unit: shared[lang].kr, align: 'number' as const }
  const sum = formatAmount(sumMoney(seatDays.map(({ amountOre }) => amountOre)), lang)
  const parts = sumParts(seatDays)
  const href = (dayId: number) => `/economy/${head.regionId}/${head.year}/invoices/${head.municipalityId}/days/${dayId}`
  return (
    <Section title={say.courseDays} id="course-days">
      <Table
        caption={say.daysCaption}
        quietCaption
        rows={seatDays}
        rowKey={(row) => row.dayId}
        columns={[
          {
            key: 'name',
            head: say.day,
            cell: (row) => <a href={href(row.dayId)}>{say.courseDay(row.courseName, row.dayNumber)}</a>,
          },
          { key: 'when', head: say.when, cell: (row) => formatDayShort(row.onDay, lang) },
          { key: 'form', head: say.form, cell: (row) => say.forms[row.form] },
          { key: 'seats', head: say.seats, align: 'number', cell: (row) => formatCount(row.seats, lang) },
          {
            key: 'price',
            head: say.price,
            ...money,
            cell: (row) => (row.price === null ? say.priceVaries : formatAmount(row.price, lang)),
          },
          { key: 'amount', head: say.amount, ...money, cell: (row) => formatAmount(row.amountOre, lang) },
        ]}
        foot={{
          name: shared[lang].sum,
          seats: formatCount(
            seatDays.reduce((seats, row) => seats + row.seats, 0),
            lang,
          ),
          amount: sum,
        }}
      />
      <Details summary={say.partsTitle}>
        <Table
          caption={say.partsCaption}
          quietCaption
          rows={parts}
          rowKey={(row) => row.component}
          columns={[
            { key: 'name', head: say.component, cell: (row) => componentText(row.component, lang) },
            { key: 'amount', head: say.amount, ...money, cell: (row) => formatAmount(row.amountOre, lang) },
          ]}
          foot={{ name: shared[lang].sum, amount: sum }}
        />
      </Details>
    </Section>
  )
}
