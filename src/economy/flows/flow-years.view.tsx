import { Amount, formatCount, Quiet, Table } from '#design'
import { type Day, type Language, type Ore, sumMoney } from '#values'
import { exactText } from '../allocation/exact.view.tsx'
import { explainHref, type Sum } from '../explain/sum.rules.ts'
import { dayText } from '../overview/region-year.view.tsx'
import { type Flows, inAll } from '../overview/year.rules.ts'
import { FlowBars } from './flow-bars.view.tsx'
import { type FlowYear, type Forecast, perInhabitant } from './flows.rules.ts'
import { text } from './flows.text.ts'

export interface FlowYearsProps {
  readonly lang: Language
  /** As it is said: "Kalix", "regionens kommuner". */
  readonly whose: string
  readonly regionId: number
  /** Undefined for all together. */
  readonly municipalityId?: number | undefined
  readonly years: readonly FlowYear[]
  /** The year that is under way, as it is expected to end. */
  readonly forecast: Forecast | undefined
  readonly inhabitants: number | null
  readonly asOf: Day | null
  /** The year that the page is about. */
  readonly year: number
  readonly yearHref: (year: number) => string
}

interface YearRow {
  readonly label: string
  readonly year: number
  readonly flows: Flows
  readonly isForecast: boolean
}

/** The three flows less the pot, year by year: as a picture, and as a table whose every amount opens its reason. */
export function FlowYears(props: FlowYearsProps) {
  const { lang, whose, years, forecast, year, yearHref } = props
  const say = text[lang]
  const rows: YearRow[] = [
    ...years.map((one) => ({
      label: one.year === forecast?.year ? say.soFar(one.year) : String(one.year),
      year: one.year,
      flows: one,
      isForecast: false,
    })),
    ...(forecast
      ? [{ label: say.forecast(forecast.year), year: forecast.year, flows: forecast, isForecast: true }]
      : []),
  ].sort((a, b) => a.year - b.year || Number(a.isForecast) - Number(b.isForecast))
  if (rows.length === 0) return null
  return (
    <>
      <FlowBars
        lang={lang}
        title={say.chart(whose)}
        bars={rows.map((row) => ({
          ...row,
          href: row.isForecast ? undefined : yearHref(row.year),
          isMarked: row.year === year && !row.isForecast,
        }))}
      />
      <YearsTable {...props} rows={rows} />
      {forecast && (
        <div id={forecastId(props)}>
          <Quiet>{forecastText(forecast, lang)}</Quiet>
        </div>
      )}
      {props.inhabitants !== null && props.asOf !== null && (
        <Quiet>{say.eachNote(formatCount(props.inhabitants, lang), dayText(props.asOf, lang))}</Quiet>
      )}
    </>
  )
}

/** Where the page says what a forecast is made of; two municipalities may stand on one page. */
function forecastId({ municipalityId }: Pick<FlowYearsProps, 'municipalityId'>): string {
  return municipalityId === undefined ? 'forecast' : `forecast-${municipalityId}`
}

/** What the forecast is made of, and what it assumes where something is not posted yet. */
function forecastText({ year, assumed }: Forecast, lang: Language): string {
  const say = text[lang].forecastWhy
  return [
    say.what(year),
    say.fixedCost[assumed.fixedCost](year - 1),
    say.nationalFee[assumed.nationalFee](year - 1),
    say.pot[assumed.pot],
  ]
    .filter((part) => part !== '')
    .join(' ')
}

const sumOfFlow: Readonly<Record<keyof Flows, Sum>> = {
  nationalFee: 'national-fee',
  fixedCost: 'fixed-cost',
  courseDays: 'course-days',
  fees: 'fees',
  corrections: 'corrections',
  potShare: 'pot-share',
}
const order: readonly (keyof Flows)[] = ['nationalFee', 'fixedCost', 'courseDays', 'fees', 'corrections', 'potShare']

function YearsTable({ rows, ...props }: FlowYearsProps & { rows: readonly YearRow[] }) {
  const { lang, whose, inhabitants } = props
  const say = text[lang]
  const shown = order.filter(
    (flow) => (flow !== 'fees' && flow !== 'corrections') || rows.some(({ flows }) => flows[flow] !== 0),
  )
  const settled = rows.filter(({ isForecast }) => !isForecast)
  const money = { unit: say.kr, align: 'number' as const }
  const amountText = (amount: Ore, href?: string) =>
    amount === 0 ? '–' : <Amount ore={amount} lang={lang} bare href={href} />
  const link = (row: YearRow, sum: Sum) =>
    row.isForecast
      ? `#${forecastId(props)}`
      : explainHref({ regionId: props.regionId, year: row.year, municipalityId: props.municipalityId }, sum)
  return (
    <Table
      caption={say.table(whose)}
      quietCaption
      rows={rows}
      rowKey={(row) => row.label}
      columns={[
        { key: 'year', head: say.year, cell: (row) => row.label },
        ...shown.map((flow) => ({
          key: flow,
          head: say.flows[flow],
          ...money,
          cell: (row: YearRow) => amountText(row.flows[flow], link(row, sumOfFlow[flow])),
        })),
        {
          key: 'sum',
          head: say.sum,
          ...money,
          cell: (row) => <strong>{amountText(inAll(row.flows), link(row, 'in-all'))}</strong>,
        },
        ...(inhabitants === null
          ? []
          : [
              {
                key: 'each',
                head: say.each,
                ...money,
                cell: (row: YearRow) => eachText(inAll(row.flows), inhabitants, lang),
              },
            ]),
      ]}
      foot={{
        year: say.sum,
        ...Object.fromEntries(
          shown.map((flow) => [flow, amountText(sumMoney(settled.map(({ flows }) => flows[flow])))]),
        ),
        sum: amountText(sumMoney(settled.map(({ flows }) => inAll(flows)))),
      }}
    />
  )
}

/** Kronor per inhabitant with two decimals, from the exact fraction. */
export function eachText(amount: Ore, inhabitants: number | null, lang: Language): string {
  const exact = perInhabitant(amount, inhabitants)
  return exact ? exactText(exact, lang, 2) : '–'
}
