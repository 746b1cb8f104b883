import { type Frame, formatAmount, formatKr, Layout, Quiet, Section, Table } from '#design'
import { type Language, negate } from '#values'
import { dayText, sourceText } from '../overview/region-year.view.tsx'
import { resultOf, type Side, sumOfSide } from './budget.rules.ts'
import { text as ofBudget } from './budget.text.ts'
import { kindText } from './kind.view.ts'
import type { BudgetByKind } from './programme.rules.ts'
import { text } from './programme.text.ts'
import type { ReckonedLine } from './reckon.rules.ts'
import { forecastText } from './why.view.ts'

interface Props {
  readonly frame: Frame
  readonly year: number
  readonly budget: BudgetByKind
}

/** What the sums of a budget are made of, kind by kind, for who follows the programme: no row that was typed, and nobody. */
export function BudgetByKindPage({ frame, year, budget }: Props) {
  const { lang } = frame
  const say = text[lang]
  const { forecastOre } = resultOf(budget.lines)
  const size = formatKr(forecastOre < 0 ? negate(forecastOre) : forecastOre, lang)
  const word = forecastOre === 0 ? say.kindsEven : forecastOre > 0 ? say.kindsOver : say.kindsShort
  return (
    <Layout
      frame={frame}
      title={budget.lines.length === 0 ? say.kindsNone(budget.name, year) : word(budget.name, year, size)}
      lead={say.kindsLead}
      breadcrumb={[{ href: `/economy/programme?year=${year}`, label: say.back }]}
    >
      <Kinds lang={lang} side="income" budget={budget} />
      <Kinds lang={lang} side="cost" budget={budget} />
      <Quiet>{say.kindsRows}</Quiet>
    </Layout>
  )
}

function Kinds({ lang, side, budget }: { lang: Language; side: Side; budget: BudgetByKind }) {
  const say = ofBudget[lang]
  const rows = budget.lines.filter((line) => line.side === side)
  if (rows.length === 0) return null
  const money = { unit: say.kr, align: 'number' as const }
  const sums = sumOfSide(rows, side)
  return (
    <Section title={say[side]} id={side}>
      <Table
        caption={say[side]}
        quietCaption
        rows={rows}
        rowKey={(row) => row.kind}
        columns={[
          {
            key: 'kind',
            head: say.line,
            cell: (row) => (
              <>
                {kindText(row, lang)}
                <span class="row-note">
                  {forecastText(row.reason, lang)} {decidedText(row, { budget, lang })}
                </span>
              </>
            ),
          },
          { key: 'budget', head: say.budget, ...money, cell: (row) => formatAmount(row.budgetOre, lang) },
          { key: 'outcome', head: text[lang].outcome, ...money, cell: (row) => formatAmount(row.outcomeOre, lang) },
          { key: 'forecast', head: say.forecast, ...money, cell: (row) => formatAmount(row.forecastOre, lang) },
        ]}
        foot={{
          kind: say.sum,
          budget: formatAmount(sums.budgetOre, lang),
          outcome: formatAmount(sums.outcomeOre, lang),
          forecast: formatAmount(sums.forecastOre, lang),
        }}
      />
    </Section>
  )
}

/** When and by what decision a kind got its budget. */
function decidedText(
  { side, kind }: ReckonedLine,
  { budget, lang }: { readonly budget: BudgetByKind; readonly lang: Language },
): string {
  const say = text[lang]
  const decided = budget.decided.filter((one) => one.side === side && one.kind === kind)
  const told = decided.map(({ setOn, source }) => say.decided(dayText(setOn, lang), sourceText(source, lang)))
  return [...new Set(told)].join(' ')
}
