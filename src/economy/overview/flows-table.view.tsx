import { formatAmount, Table } from '#design'
import type { Language, Ore } from '#values'
import { text as ofFees } from '../ledger/fee.text.ts'
import { orDash, withOre } from './amounts.view.tsx'
import { text as shared } from './region-year.text.ts'
import { type MunicipalityYear, sumFlows, toRegion } from './year.rules.ts'
import { text } from './year.text.ts'

interface Props {
  readonly lang: Language
  readonly year: number
  readonly rows: readonly MunicipalityYear[]
  readonly href: (municipalityId: number) => string
}

/** What each municipality pays for a year, flow by flow; the sum row is the sum of every column and of the sums. */
export function FlowsTable({ lang, year, rows, href }: Props) {
  const say = text[lang]
  const { kr, municipality, sum } = shared[lang]
  const all = sumFlows(rows)
  const fee = (amount: Ore) => (amount === 0 ? '–' : withOre(amount, lang))
  const money = { unit: kr, align: 'number' as const }
  return (
    <Table
      caption={say.caption(year)}
      quietCaption
      rows={rows}
      rowKey={(row) => row.municipalityId}
      columns={[
        { key: 'name', head: municipality, cell: (row) => <a href={href(row.municipalityId)}>{row.name}</a> },
        { key: 'fixed', head: say.fixed, ...money, cell: (row) => orDash(row.fixedCost, lang) },
        { key: 'days', head: say.days, ...money, cell: (row) => orDash(row.courseDays, lang) },
        ...(rows.every((row) => row.fees === 0)
          ? []
          : [
              {
                key: 'fees',
                head: ofFees[lang].title,
                ...money,
                cell: (row: MunicipalityYear) => orDash(row.fees, lang),
              },
            ]),
        { key: 'share', head: say.share, ...money, cell: (row) => orDash(row.potShare, lang) },
        ...(rows.every((row) => row.corrections === 0)
          ? []
          : [
              {
                key: 'corrections',
                head: shared[lang].corrections,
                ...money,
                cell: (row: MunicipalityYear) => orDash(row.corrections, lang),
              },
            ]),
        {
          key: 'sum',
          head: say.sumRegion,
          ...money,
          cell: (row) => <strong>{orDash(toRegion(row), lang)}</strong>,
        },
        {
          key: 'national',
          head: say.national,
          ...money,
          cell: (row) => fee(row.nationalFee),
        },
      ]}
      foot={{
        name: sum,
        fixed: orDash(all.fixedCost, lang),
        days: orDash(all.courseDays, lang),
        fees: orDash(all.fees, lang),
        share: orDash(all.potShare, lang),
        corrections: orDash(all.corrections, lang),
        sum: formatAmount(toRegion(all), lang),
        national: fee(all.nationalFee),
      }}
    />
  )
}
