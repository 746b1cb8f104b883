import { BarChart, formatAmount, formatCount, formatKr, formatList, inWords, Notice, plural, Table } from '#design'
import type { Language } from '#values'
import { exactText } from '../allocation/exact.view.tsx'
import type { Allocation } from '../allocation/fixed-cost.rules.ts'
import { lastCoins } from '../allocation/remainder.rules.ts'
import { text } from './own-figures.text.ts'

interface Props {
  readonly lang: Language
  readonly divided: Allocation
}

const mostNamed = 8

/** That the shares are exactly the cost, and where the last kronor went. */
export function Proof({ lang, divided }: Props) {
  const say = text[lang]
  const { left, passedOver } = lastCoins(
    divided.rows.map(({ regionalCost, exactRegionalCost, rounded }) => ({
      part: regionalCost,
      exact: exactRegionalCost,
      rounded,
    })),
    'kr',
  )
  const who = formatList(
    divided.rows.filter(({ rounded }) => rounded === 'up').map(({ key }) => key),
    lang,
  )
  const count = inWords(left, lang)
  const lastKronor =
    left === 0
      ? say.even
      : left === 1
        ? say.leftOne(who)
        : left <= mostNamed
          ? say.left(count, who)
          : say.leftMany(count)
  const shares = plural(divided.rows.length, lang, say.shares)
  return (
    <Notice lang={lang} kind="done">
      <p>{say.proof(shares, formatKr(divided.regionalCost, lang))}</p>
      <p>
        {lastKronor} {passedOver.length > 0 && say.tied}
      </p>
    </Notice>
  )
}

/** Every municipality's share, fee and sum, and the sum of each column. */
export function DividedTable({ lang, divided }: Props) {
  const say = text[lang]
  const money = { align: 'number', unit: say.kr } as const
  return (
    <Table
      caption={say.result}
      quietCaption
      rows={divided.rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'name', head: say.municipality, cell: (row) => row.key },
        {
          key: 'inhabitants',
          head: say.inhabitants,
          align: 'number',
          cell: (row) => formatCount(row.inhabitants, lang),
        },
        { key: 'exact', head: say.exact, ...money, cell: (row) => exactText(row.exactRegionalCost, lang) },
        { key: 'share', head: say.share, ...money, cell: (row) => formatAmount(row.regionalCost, lang) },
        { key: 'fee', head: say.feeColumn, ...money, cell: (row) => formatAmount(row.nationalFee, lang) },
        { key: 'sum', head: say.sum, ...money, cell: (row) => formatAmount(row.sum, lang) },
      ]}
      foot={{ name: say.sum, ...sumRow({ lang, divided }) }}
    />
  )
}

/** The sums under the columns, by column. */
export function sumRow({ lang, divided }: Props) {
  return {
    inhabitants: formatCount(divided.inhabitants, lang),
    share: formatAmount(divided.regionalCost, lang),
    fee: formatAmount(divided.nationalFee, lang),
    sum: formatAmount(divided.sum, lang),
  }
}

const mostBars = 20

/** Who pays how much, beside each other; of very many only those who pay most. */
export function DividedChart({ lang, divided }: Props) {
  const say = text[lang]
  const isMany = divided.rows.length > mostBars
  const rows = isMany ? divided.rows.toSorted((a, b) => b.sum - a.sum).slice(0, mostBars) : divided.rows
  return (
    <BarChart
      lang={lang}
      title={isMany ? say.chartMost(mostBars) : say.chart}
      heads={[say.municipality, say.chart]}
      bars={rows.map(({ key, sum }) => ({ label: key, value: sum, text: formatKr(sum, lang) }))}
    />
  )
}
