import {
  Actions,
  Amount,
  BarChart,
  ButtonLink,
  Details,
  type Frame,
  formatKr,
  Quiet,
  Rows,
  Section,
  Table,
} from '#design'
import { type Day, type Language, negate, type Ore, sumMoney } from '#values'
import { dayText } from '../overview/region-year.view.tsx'
import {
  type BudgetAmount,
  differenceOf,
  managerKinds,
  type OutcomeRow,
  resultOf,
  type Side,
  sumOfSide,
} from './budget.rules.ts'
import { text } from './budget.text.ts'
import { kindText } from './kind.view.ts'
import type { ReckonedLine } from './reckon.rules.ts'
import { forecastText, largestText } from './why.view.ts'

export interface BudgetBody {
  readonly frame: Frame
  readonly year: number
  readonly today: Day
  readonly lines: readonly ReckonedLine[]
  /** What is typed, and every decision, for those who may read them. */
  readonly outcomes: readonly OutcomeRow[]
  readonly amounts: readonly BudgetAmount[]
  /** The address of this budget, without what follows. */
  readonly href: string
  readonly mayRun: boolean
  readonly fixedCostOre: Ore
  /** Where the outcome of a kind that the ledger knows explains itself. */
  readonly ledgerHref: (line: ReckonedLine) => string | undefined
}

/** Whether it has come out even, more or less; of a year that is over, how it did. */
export function budgetTitle({
  frame: { lang },
  year,
  today,
  lines,
}: Pick<BudgetBody, 'frame' | 'year' | 'today' | 'lines'>) {
  const say = text[lang]
  const isOver = today > `${year}-12-31`
  const { forecastOre } = resultOf(lines)
  if (lines.every(({ budgetOre }) => budgetOre === 0)) return say.none(year)
  if (forecastOre === 0) return (isOver ? say.wasEven : say.even)(year)
  const size = formatKr(forecastOre < 0 ? negate(forecastOre) : forecastOre, lang)
  if (forecastOre > 0) return (isOver ? say.wasSurplus : say.surplus)(year, size)
  return (isOver ? say.wasDeficit : say.deficit)(year, size)
}

export function budgetLead({ frame: { lang }, lines }: Pick<BudgetBody, 'frame' | 'lines'>): string {
  const say = text[lang]
  if (lines.every(({ budgetOre }) => budgetOre === 0)) return say.noneLead
  const off = differenceOf(resultOf(lines))
  if (off === 0) return say.asBudget
  return off > 0 ? say.more(formatKr(off, lang)) : say.less(formatKr(negate(off), lang))
}

/** Budget, outcome and forecast as figures, picture and tables, and what differs and why. */
export function Budget(props: BudgetBody) {
  const { frame, year, lines, href, mayRun, fixedCostOre } = props
  const { lang } = frame
  const say = text[lang]
  const manager = sumMoney(lines.filter(({ kind }) => managerKinds.includes(kind)).map(({ budgetOre }) => budgetOre))
  return (
    <>
      {mayRun && (
        <Actions>
          <ButtonLink
            kind={lines.every(({ budgetOre }) => budgetOre === 0) ? 'primary' : 'quiet'}
            href={`${href}/amounts`}
          >
            {say.setAmounts}
          </ButtonLink>
          <ButtonLink kind="quiet" href={`${href}/outcomes`}>
            {say.addOutcomes}
          </ButtonLink>
        </Actions>
      )}
      {lines.length > 0 && <Picture lang={lang} year={year} lines={lines} />}
      <SideTable {...props} side="income" />
      <SideTable {...props} side="cost" />
      {manager > 0 && fixedCostOre > 0 && (
        <Quiet>{say.manager(formatKr(manager, lang), formatKr(fixedCostOre, lang))}</Quiet>
      )}
      <Differences {...props} />
      <History {...props} />
      {!mayRun && <Quiet>{say.mayNotRun}</Quiet>}
    </>
  )
}

function Picture({ lang, year, lines }: { lang: Language; year: number; lines: readonly ReckonedLine[] }) {
  const say = text[lang]
  const bars = (['income', 'cost'] as const).flatMap((side) => {
    const sums = sumOfSide(lines, side)
    return (['budget', 'outcome', 'forecast'] as const).map((what) => ({
      label: say.pictureBar(say[side], say[what].toLocaleLowerCase(lang)),
      value: sums[`${what}Ore`],
      text: formatKr(sums[`${what}Ore`], lang),
      marked: what === 'forecast',
    }))
  })
  return <BarChart lang={lang} title={say.picture(year)} heads={[say.pictureRow, say.amount]} bars={bars} />
}

function SideTable({ frame: { lang }, today, lines, side, amounts, href, ledgerHref }: BudgetBody & { side: Side }) {
  const say = text[lang]
  const rows = lines.filter((line) => line.side === side)
  if (rows.length === 0) return null
  const money = { unit: say.kr, align: 'number' as const }
  const sums = sumOfSide(lines, side)
  const amountText = (amount: Ore, to?: string) =>
    amount === 0 ? '–' : <Amount ore={amount} lang={lang} bare href={to} />
  return (
    <Section title={say[side]} id={side}>
      <Table
        caption={say[side]}
        quietCaption
        rows={rows}
        rowKey={(row) => row.kind}
        columns={[
          { key: 'kind', head: say.line, cell: (row) => kindText(row, lang) },
          {
            key: 'budget',
            head: say.budget,
            ...money,
            cell: (row) => amountText(row.budgetOre, amounts.length === 0 ? '#why' : '#history'),
          },
          {
            key: 'outcome',
            head: say.outcomeOf(dayText(today, lang)),
            ...money,
            cell: (row) => amountText(row.outcomeOre, ledgerHref(row) ?? `${href}/outcomes#${row.side}-${row.kind}`),
          },
          { key: 'forecast', head: say.forecast, ...money, cell: (row) => amountText(row.forecastOre, '#why') },
          { key: 'difference', head: say.difference, ...money, cell: (row) => amountText(differenceOf(row), '#why') },
        ]}
        foot={{
          kind: say.sum,
          budget: amountText(sums.budgetOre),
          outcome: amountText(sums.outcomeOre),
          forecast: amountText(sums.forecastOre),
          difference: amountText(differenceOf(sums)),
        }}
      />
    </Section>
  )
}

/** Every kind that is not as it was decided, the furthest off first, and why its forecast is what it is. */
function Differences({ frame: { lang }, lines, outcomes }: BudgetBody) {
  const say = text[lang]
  const off = lines
    .filter((line) => differenceOf(line) !== 0)
    .toSorted((a, b) => Math.abs(differenceOf(b)) - Math.abs(differenceOf(a)))
  const more = (line: ReckonedLine) => {
    const isMore = differenceOf(line) > 0
    if (line.side === 'income') return isMore ? say.moreIn : say.lessIn
    return isMore ? say.moreOut : say.lessOut
  }
  const asDecided = lines.filter((line) => differenceOf(line) === 0)
  return (
    <Section title={say.why} id="why">
      {off.length === 0 ? (
        <Quiet>{say.whyNone}</Quiet>
      ) : (
        <Rows
          items={off.map((line) => {
            const difference = differenceOf(line)
            const size = formatKr(difference < 0 ? negate(difference) : difference, lang)
            const own = outcomes.filter(({ side, kind }) => side === line.side && kind === line.kind)
            return {
              key: `${line.side} ${line.kind}`,
              title: say.differs(kindText(line, lang), size, more(line)),
              note: `${forecastText(line.reason, lang)} ${largestText(own, lang)}`,
            }
          })}
        />
      )}
      {asDecided.length > 0 && (
        <Details summary={say.asDecided}>
          <Rows
            items={asDecided.map((line) => ({
              key: `${line.side} ${line.kind}`,
              title: kindText(line, lang),
              note: forecastText(line.reason, lang),
            }))}
          />
        </Details>
      )}
    </Section>
  )
}

function History({ frame: { lang }, amounts }: BudgetBody) {
  const say = text[lang]
  if (amounts.length === 0) return null
  return (
    <Section title={say.history} id="history">
      <Table
        caption={say.historyCaption}
        quietCaption
        rows={amounts.toReversed()}
        rowKey={(row) => row.id}
        columns={[
          { key: 'kind', head: say.line, cell: (row) => kindText(row, lang) },
          { key: 'when', head: say.when, cell: (row) => dayText(row.setOn, lang) },
          { key: 'who', head: say.who, cell: (row) => row.setBy ?? say.system },
          { key: 'source', head: say.source, cell: (row) => row.source },
          {
            key: 'amount',
            head: say.amount,
            unit: say.kr,
            align: 'number',
            cell: (row) => <Amount ore={row.amountOre} lang={lang} bare />,
          },
        ]}
      />
    </Section>
  )
}
