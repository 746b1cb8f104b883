import { Details, Table } from '#design'
import { isWholeKr, type Language, type Ore, subtractMoney } from '#values'
import { exactText } from '../allocation/exact.view.tsx'
import { withOre } from '../overview/amounts.view.tsx'
import { signedAs } from './difference-chart.view.tsx'
import { type Compared, type Cost, difference, inAll, sumRows } from './simulation.rules.ts'
import { text } from './simulation.text.ts'

interface Props {
  readonly lang: Language
  readonly year: number
  readonly rows: readonly Compared[]
}

const flows = ['fixed', 'days', 'fee'] as const

/** Today and as tried, side by side, in kronor and per cent; the sum row is the sum of its columns. */
export function ComparedTable({ lang, year, rows }: Props) {
  const say = text[lang]
  const money = { unit: say.kr, align: 'number' as const }
  const sum = sumRows(rows)
  const signed = signedAs(rows.map(difference), lang)
  const amount = amountIn(
    rows.flatMap(({ today, tried }) => [inAll(today), inAll(tried)]),
    lang,
  )
  return (
    <Table
      caption={say.table(year)}
      rows={rows}
      rowKey={({ municipalityId }) => municipalityId}
      columns={[
        { key: 'name', head: say.municipality, cell: ({ name }) => name },
        { key: 'today', head: say.today, ...money, cell: ({ today }) => amount(inAll(today)) },
        { key: 'tried', head: say.asTried, ...money, cell: ({ tried }) => amount(inAll(tried)) },
        { key: 'by', head: say.difference, ...money, cell: (row) => signed(difference(row)) },
        { key: 'percent', head: say.percent, unit: '%', align: 'number', cell: (row) => percent(row, lang) },
      ]}
      foot={{
        name: say.sum,
        today: amount(inAll(sum.today)),
        tried: amount(inAll(sum.tried)),
        by: signed(difference(sum)),
        percent: percent(sum, lang),
      }}
    />
  )
}

/** The same flow by flow: what of the difference is the fixed cost, the course days, the fee. */
export function PartsTable({ lang, year, rows }: Props) {
  const say = text[lang]
  const sum = sumRows(rows)
  const more = (row: { readonly today: Cost; readonly tried: Cost }, flow: (typeof flows)[number]) =>
    subtractMoney(row.tried[flow], row.today[flow])
  const signed = (flow: (typeof flows)[number]) =>
    signedAs(
      rows.map((row) => more(row, flow)),
      lang,
    )
  const inTotal = signedAs(rows.map(difference), lang)
  return (
    <Details summary={say.parts}>
      <Table
        caption={say.table(year)}
        quietCaption
        rows={rows}
        rowKey={({ municipalityId }) => municipalityId}
        columns={[
          { key: 'name', head: say.municipality, cell: ({ name }) => name },
          ...flows.map((flow) => ({
            key: flow,
            head: say.flows[flow],
            unit: say.kr,
            align: 'number' as const,
            cell: (row: Compared) => signed(flow)(more(row, flow)),
          })),
          {
            key: 'all',
            head: say.difference,
            unit: say.kr,
            align: 'number' as const,
            cell: (row: Compared) => inTotal(difference(row)),
          },
        ]}
        foot={{
          name: say.sum,
          ...Object.fromEntries(flows.map((flow) => [flow, signed(flow)(more(sum, flow))])),
          all: inTotal(difference(sum)),
        }}
      />
    </Details>
  )
}

/** Öre in every row where any has some. */
function amountIn(amounts: readonly Ore[], lang: Language): (amount: Ore) => string {
  const all = amounts.every(isWholeKr)
  return (amount) => (all ? withOre(amount, lang).replace(/[,.]00$/, '') : withOre(amount, lang))
}

/** Of what it costs today; a dash where it costs nothing today. */
function percent(row: { readonly today: Cost; readonly tried: Cost }, lang: Language): string {
  const [by, now] = [difference(row), inAll(row.today)]
  if (now === 0) return '–'
  const hundredths = { numerator: BigInt(by) * 10_000n, denominator: BigInt(now) }
  return `${by > 0 ? '+' : ''}${exactText(hundredths, lang, 1)}`
}
