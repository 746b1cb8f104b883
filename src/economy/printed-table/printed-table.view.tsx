import {
  Actions,
  BarChart,
  ButtonLink,
  type Frame,
  formatCount,
  formatKr,
  formatList,
  inWords,
  Layout,
  Notice,
  Quiet,
  Section,
  Split,
  SubMenu,
} from '#design'
import { rateText } from '../allocation/exact-kr.view.tsx'
import type { ComparedTable } from './compared-row.rules.ts'
import { PrintedBesideCalculated } from './compared-table.view.tsx'
import { type Comparison, type CostColumn, putRight } from './comparison.rules.ts'
import { Findings, wordFinding } from './findings.view.tsx'
import type { PrintedTable } from './printed-table.rules.ts'
import { text } from './printed-table.text.ts'
import { Reasons } from './reasons.view.tsx'

const path = '/economy/printed-table'

interface Props {
  readonly frame: Frame
  readonly printed: PrintedTable
  /** With the cell as it was chosen, and as it should be: what else is odd in print is explained by the latter. */
  readonly comparison: Comparison
  readonly corrected: Comparison
  readonly compared: ComparedTable
  /** The cell one may choose: as it should be, as it is printed, and as it was chosen. */
  readonly cell: { readonly key: string; readonly right: number; readonly printed: number; readonly chosen: number }
  readonly why: string | undefined
  readonly notAChoice: 'not a choice' | undefined
}

/** The table of 2021 as printed beside the same table as calculated, and what explains where they part. */
export function PrintedTablePage(props: Props) {
  const { frame, printed, comparison, corrected, compared, cell, why, notAChoice } = props
  const { lang } = frame
  const say = text[lang]
  const count = (of: number) => formatCount(of, lang)
  const all = printed.rows.length
  const right = comparison.reproduced.regionalCost
  const cost = formatKr(comparison.calculated.regionalCost, lang)
  const lead =
    right === all
      ? say.allRight(cost, cell.key, count(cell.chosen))
      : say.someWrong(inWords(all - right, lang), cost, cell.key, count(cell.chosen))
  const reasonHref = (key: string) =>
    `${path}?arvidsjaur=${cell.chosen}&why=${encodeURIComponent(key)}#${encodeURIComponent(key)}`
  return (
    <Layout frame={frame} title={say.title(right, all)} eyebrow={say.eyebrow} lead={lead} width="wide">
      <SubMenu
        label={say.choose(cell.key)}
        items={[cell.right, cell.printed].map((each) => ({
          href: `${path}?arvidsjaur=${each}`,
          label: each === cell.right ? say.corrected(count(each)) : say.asPrinted(count(each)),
          current: each === cell.chosen,
        }))}
      />
      {notAChoice && (
        <Notice lang={lang} kind="problem">
          <p>{say.notAChoice(count(cell.right), count(cell.printed))}</p>
        </Notice>
      )}
      {cell.chosen !== cell.right && <TotalDisagrees {...props} />}
      <PrintedBesideCalculated {...{ lang, printed, comparison, compared, reasonHref }} />
      <Quiet>{say.notes(rateText(printed.nationalFeeInOre, lang))}</Quiet>
      <Split
        aside={
          <Section title={say.other} lead={say.otherLead}>
            <Actions>
              <ButtonLink href={`${path}/try`}>{say.toOther}</ButtonLink>
            </Actions>
            <Quiet>{say.outside}</Quiet>
          </Section>
        }
      >
        <Findings lang={lang} printed={printed} comparison={corrected} />
      </Split>
      <Reasons {...{ lang, printed, comparison, compared, why }} />
      <BarChart
        lang={lang}
        title={say.chart}
        heads={[say.municipality, say.toPay]}
        bars={comparison.calculated.rows.map(({ key, sum }) => ({ label: key, value: sum, text: formatKr(sum, lang) }))}
      />
    </Layout>
  )
}

/** The one finding that is of the population: told first when the table is calculated as printed. */
function TotalDisagrees({ frame: { lang }, printed, comparison, corrected, cell }: Props) {
  const say = text[lang]
  const finding = comparison.findings.find(({ found }) => found === 'inhabitants-do-not-add-up')
  const listed = (column: CostColumn) => formatList(putRight(comparison, corrected, column), lang)
  return (
    finding && (
      <Notice lang={lang} kind="problem" title={say.totalDisagrees}>
        <p>{wordFinding(finding, { lang, printed, comparison })}</p>
        <p>{say.comesWith(listed('regionalCost'), listed('nationalFee'))}</p>
        <p>
          <a href={`${path}?arvidsjaur=${cell.right}`}>{say.calculateWith(formatCount(cell.right, lang))}</a>
        </p>
      </Notice>
    )
  )
}
