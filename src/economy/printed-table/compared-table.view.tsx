import { Fragment } from 'preact'
import { Amount, formatAmount, formatCount, Status, Table } from '#design'
import { type Language, type Ore, ore } from '#values'
import type { ComparedRow, ComparedTable, Difference, PrintedAmount } from './compared-row.rules.ts'
import type { Comparison } from './comparison.rules.ts'
import type { PrintedTable } from './printed-table.rules.ts'
import { text } from './printed-table.text.ts'

interface Props {
  readonly lang: Language
  readonly printed: PrintedTable
  readonly comparison: Comparison
  readonly compared: ComparedTable
  /** Where a municipality's reason is told. */
  readonly reasonHref: (key: string) => string
}

/** Every printed amount beside the calculated one, and in words where they part. */
export function PrintedBesideCalculated({ lang, printed, comparison, compared, reasonHref }: Props) {
  const say = text[lang]
  const unit = say.kr
  const pair = (of: PrintedAmount, heads: { printed: string; calculated: string }) => [
    {
      key: `${of} printed`,
      head: heads.printed,
      unit,
      align: 'number' as const,
      cell: (row: ComparedRow) => strongIf(differsIn(row, of), formatAmount(row.printed[of], lang)),
    },
    {
      key: of,
      head: heads.calculated,
      unit,
      align: 'number' as const,
      cell: (row: ComparedRow) => <Amount ore={row.ours[of]} lang={lang} bare href={reasonHref(row.key)} />,
    },
  ]
  const total = (of: PrintedAmount) => ({
    [`${of} printed`]: formatAmount(printed.total[of], lang),
    [of]: formatAmount(comparison.calculated[of], lang),
  })
  return (
    <Table
      wide
      caption={say.caption}
      rows={compared.rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'name', head: say.municipality, cell: (row) => row.key },
        {
          key: 'compared',
          head: say.compared,
          cell: ({ differences }) => <Compared differences={differences} lang={lang} />,
        },
        {
          key: 'inhabitants',
          head: say.inhabitants,
          align: 'number',
          cell: (row) => strongIf(differsIn(row, 'inhabitants'), formatCount(row.printed.inhabitants, lang)),
        },
        ...pair('regionalCost', { printed: say.sharePrinted, calculated: say.shareCalculated }),
        ...pair('nationalFee', { printed: say.feePrinted, calculated: say.feeCalculated }),
        ...pair('sum', { printed: say.sumPrinted, calculated: say.sumCalculated }),
      ]}
      foot={{
        name: say.sum,
        inhabitants: formatCount(printed.total.inhabitants, lang),
        ...total('regionalCost'),
        ...total('nationalFee'),
        ...total('sum'),
        compared: <Compared differences={compared.total} lang={lang} />,
      }}
    />
  )
}

function differsIn({ differences }: ComparedRow, of: Difference['of']) {
  return differences.some((one) => one.of === of) ? 'differs' : undefined
}

/** A printed figure that ours does not agree with is strong; the column of words says how. */
function strongIf(differs: 'differs' | undefined, figure: string) {
  return differs ? <strong>{figure}</strong> : figure
}

function Compared({ differences, lang }: { differences: readonly Difference[]; lang: Language }) {
  if (differences.length === 0) return <Status kind="done">{text[lang].same}</Status>
  return (
    <Status kind="problem">
      {differences.map((one, at) => (
        <Fragment key={one.of}>
          {at > 0 && <br />}
          {wordDifference(one, lang)}
        </Fragment>
      ))}
    </Status>
  )
}

function wordDifference(one: Difference, lang: Language): string {
  const say = text[lang].differs
  return one.of === 'inhabitants'
    ? say.inhabitants(formatCount(one.calculatedWith, lang))
    : say[one.of](signed(one.beyond, lang))
}

function signed(amount: Ore, lang: Language): string {
  return (amount > 0 ? '+' : '\u2212') + formatAmount(ore(Math.abs(amount)), lang)
}
