import { Amount, Table } from '#design'
import { isWholeKr, type Language, type Ore } from '#values'
import { amountOfSum, explainHref, type Sum } from '../explain/sum.rules.ts'
import { text as ofFees } from '../ledger/fee.text.ts'
import { text as shared } from './region-year.text.ts'
import { type MunicipalityYear, sumFlows } from './year.rules.ts'
import { text } from './year.text.ts'

interface Props {
  readonly lang: Language
  readonly regionId: number
  readonly year: number
  readonly rows: readonly MunicipalityYear[]
  readonly href: (municipalityId: number) => string
}

type FlowSum = Exclude<Sum, 'pot'>

/** What each municipality pays for a year, flow by flow, each amount leading to its reason; the sum row is the sum of every column. */
export function FlowsTable({ lang, regionId, year, rows, href }: Props) {
  const say = text[lang]
  const { kr, municipality, sum } = shared[lang]
  const all = sumFlows(rows)
  const columns: readonly { readonly sum: FlowSum; readonly head: string; readonly isRare?: boolean }[] = [
    { sum: 'fixed-cost', head: say.fixed },
    { sum: 'course-days', head: say.days },
    { sum: 'fees', head: ofFees[lang].title, isRare: true },
    { sum: 'pot-share', head: say.share },
    { sum: 'corrections', head: shared[lang].corrections, isRare: true },
    { sum: 'to-region', head: say.sumRegion },
    { sum: 'national-fee', head: say.national },
  ]
  const shown = columns.filter((one) => !one.isRare || rows.some((row) => amountOfSum(row, one.sum) !== 0))
  const hasOre = (of: FlowSum) => [...rows, all].some((row) => !isWholeKr(amountOfSum(row, of)))
  const amountText = (amount: Ore, of: FlowSum, municipalityId?: number) =>
    amount === 0 ? (
      '–'
    ) : (
      <Amount
        ore={amount}
        lang={lang}
        bare
        exact={hasOre(of)}
        href={explainHref({ regionId, year, municipalityId }, of)}
      />
    )
  const cellOf = (row: MunicipalityYear, of: FlowSum) => {
    const shownAmount = amountText(amountOfSum(row, of), of, row.municipalityId)
    return of === 'to-region' ? <strong>{shownAmount}</strong> : shownAmount
  }
  return (
    <Table
      caption={say.caption(year)}
      quietCaption
      rows={rows}
      rowKey={(row) => row.municipalityId}
      columns={[
        { key: 'name', head: municipality, cell: (row) => <a href={href(row.municipalityId)}>{row.name}</a> },
        ...shown.map(({ sum: of, head }) => ({
          ...{ key: of, head, unit: kr, align: 'number' as const },
          cell: (row: MunicipalityYear) => cellOf(row, of),
        })),
      ]}
      foot={{
        name: sum,
        ...Object.fromEntries(shown.map(({ sum: of }) => [of, amountText(amountOfSum(all, of), of)])),
      }}
    />
  )
}
