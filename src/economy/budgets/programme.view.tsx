import {
  Amount,
  BarChart,
  Empty,
  type Frame,
  formatCount,
  formatKr,
  Layout,
  Quiet,
  Section,
  SubMenu,
  Table,
} from '#design'
import type { Language, Ore } from '#values'
import { type BudgetInSums, type FeeYear, type MadeJourney, type RegionFee, togetherInSums } from './programme.rules.ts'
import { text } from './programme.text.ts'

interface Props {
  readonly frame: Frame
  readonly year: number
  readonly thisYear: number
  readonly feeYears: readonly FeeYear[]
  readonly regionFees: readonly RegionFee[]
  readonly regions: readonly BudgetInSums[]
  readonly made: readonly MadeJourney[]
  readonly journeys: readonly BudgetInSums[]
}

/** The programme's economy in sums: who is connected, what the fee came to, and every region's and journey's budget. */
export function ProgrammePage({ frame, year, thisYear, feeYears, regionFees, regions, made, journeys }: Props) {
  const { lang } = frame
  const say = text[lang]
  if (feeYears.length === 0 && made.length === 0)
    return (
      <Layout frame={frame} title={say.noneTitle}>
        <Empty title={say.noneText} />
      </Layout>
    )
  const shown = feeYears.find((one) => one.year === year)
  const connected = regionFees.reduce((sum, region) => sum + region.connected, 0)
  const all = regionFees.reduce((sum, region) => sum + region.municipalities, 0)
  const years = Array.from({ length: thisYear + 2 - 2021 }, (_, at) => thisYear + 1 - at)
  return (
    <Layout
      frame={frame}
      title={
        shown
          ? say.title(formatCount(year === thisYear ? connected : shown.connected, lang), formatCount(all, lang), year)
          : say.titleJourney(year)
      }
      lead={shown && (shown.postedOre === 0 ? say.leadNone(year) : say.lead(formatKr(shown.postedOre, lang), year))}
      width="page"
    >
      <SubMenu
        label={say.years}
        items={years.map((each) => ({
          href: `/economy/programme?year=${each}`,
          label: String(each),
          current: each === year,
        }))}
      />
      {shown && <Fees lang={lang} feeYears={feeYears} year={year} />}
      {shown && <Regions lang={lang} regions={regions} year={year} />}
      {made.length > 0 && <Journeys lang={lang} made={made} journeys={journeys} year={year} />}
    </Layout>
  )
}

function Fees({ lang, feeYears, year }: { lang: Language; feeYears: readonly FeeYear[]; year: number }) {
  const say = text[lang]
  const href = (of: number) => `/economy/programme/${of}/national-fee`
  return (
    <Section title={say.fees} lead={say.feeNote}>
      <Table
        caption={say.feesCaption}
        quietCaption
        rows={feeYears}
        rowKey={(row) => row.year}
        columns={[
          { key: 'year', head: say.year, cell: (row) => String(row.year) },
          {
            key: 'rate',
            head: say.rate,
            unit: say.kr,
            align: 'number',
            cell: (row) =>
              row.perInhabitantOre === null ? (
                '–'
              ) : (
                <Amount ore={row.perInhabitantOre} lang={lang} bare exact href={href(row.year)} />
              ),
          },
          {
            key: 'connected',
            head: say.connected,
            align: 'number',
            cell: (row) => say.ofAll(formatCount(row.connected, lang), formatCount(row.municipalities, lang)),
          },
          {
            key: 'fee',
            head: say.fee,
            unit: say.kr,
            align: 'number',
            cell: (row) =>
              row.postedOre === 0 ? '–' : <Amount ore={row.postedOre} lang={lang} bare exact href={href(row.year)} />,
          },
        ]}
      />
      <BarChart
        lang={lang}
        title={say.chart}
        heads={[say.year, say.fee]}
        bars={feeYears.map((row) => ({
          label: String(row.year),
          value: row.postedOre,
          text: formatKr(row.postedOre, lang),
          marked: row.year === year,
        }))}
      />
    </Section>
  )
}

function Regions({ lang, regions, year }: Pick<Props, 'regions' | 'year'> & { readonly lang: Language }) {
  const say = text[lang]
  return (
    <Section title={say.regions} lead={say.regionsLead}>
      {regions.length === 0 ? (
        <Quiet>{say.none}</Quiet>
      ) : (
        <SumsTable {...{ lang, year, rows: regions, what: 'regions' }} caption={say.regionsCaption} head={say.region} />
      )}
    </Section>
  )
}

interface JourneysProps extends Pick<Props, 'made' | 'journeys' | 'year'> {
  readonly lang: Language
}

function Journeys({ lang, made, journeys, year }: JourneysProps) {
  const say = text[lang]
  const opens = new Map(made.map((journey) => [journey.id, journey]))
  return (
    <Section title={say.journeys} lead={say.journeysLead}>
      <SumsTable
        {...{ lang, year, what: 'journeys' }}
        caption={say.journeysCaption}
        head={say.journey}
        rows={journeys.map((row) => ({ ...row, name: `${row.name}, ${opens.get(row.id)?.owner ?? ''}` }))}
        href={(row) => (opens.get(row.id)?.opens ? `/economy/journeys/${row.id}/${year}` : undefined)}
      />
    </Section>
  )
}

interface SumsProps {
  readonly lang: Language
  readonly year: number
  readonly what: 'regions' | 'journeys'
  readonly caption: string
  readonly head: string
  readonly rows: readonly BudgetInSums[]
  readonly href?: (row: BudgetInSums) => string | undefined
}

/** Budgets beside each other: what was decided, what it came to, what is expected. */
function SumsTable({ lang, year, what, caption, head, rows, href = () => undefined }: SumsProps) {
  const say = text[lang]
  const all = togetherInSums(rows)
  const amountText = (amount: Ore, id?: number) =>
    amount === 0 ? (
      '–'
    ) : (
      <Amount
        ore={amount}
        lang={lang}
        bare
        href={id === undefined ? undefined : `/economy/programme/${year}/${what}/${id}`}
      />
    )
  const money = { unit: say.kr, align: 'number' as const }
  return (
    <Table
      caption={caption}
      quietCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          head,
          cell: (row) => {
            const to = href(row)
            return to ? <a href={to}>{row.name}</a> : row.name
          },
        },
        {
          key: 'incomeBudget',
          head: say.incomeBudget,
          ...money,
          cell: (row) => amountText(row.income.budgetOre, row.id),
        },
        {
          key: 'incomeForecast',
          head: say.incomeForecast,
          ...money,
          cell: (row) => amountText(row.income.forecastOre, row.id),
        },
        { key: 'costBudget', head: say.costBudget, ...money, cell: (row) => amountText(row.cost.budgetOre, row.id) },
        { key: 'costOutcome', head: say.costOutcome, ...money, cell: (row) => amountText(row.cost.outcomeOre, row.id) },
        {
          key: 'costForecast',
          head: say.costForecast,
          ...money,
          cell: (row) => amountText(row.cost.forecastOre, row.id),
        },
        {
          key: 'result',
          head: say.result,
          ...money,
          cell: (row) => <strong>{amountText(row.result.forecastOre, row.id)}</strong>,
        },
      ]}
      foot={{
        name: say.sum,
        incomeBudget: amountText(all.income.budgetOre),
        incomeForecast: amountText(all.income.forecastOre),
        costBudget: amountText(all.cost.budgetOre),
        costOutcome: amountText(all.cost.outcomeOre),
        costForecast: amountText(all.cost.forecastOre),
        result: amountText(all.result.forecastOre),
      }}
    />
  )
}
