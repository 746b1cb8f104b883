import { formatAmount, formatCount, formatKr, formatList, inWords, Prose, Section, sentenceCase } from '#design'
import type { Language } from '#values'
import { exactText } from '../allocation/exact.view.tsx'
import { exactKr, rateText } from '../allocation/exact-kr.view.tsx'
import type { Comparison, Finding } from './comparison.rules.ts'
import { text } from './findings.text.ts'
import type { PrintedTable } from './printed-table.rules.ts'

interface Props {
  readonly lang: Language
  readonly printed: PrintedTable
  readonly comparison: Comparison
}

/** What a reader who adds up the letter stumbles on, each with its explanation. */
export function Findings({ lang, printed, comparison }: Props) {
  const say = text[lang]
  const kinds = [...Map.groupBy(comparison.findings, ({ found }) => found)]
  if (kinds.length === 0) return null
  const title = kinds.length === 1 ? say.titleOne : say.title(sentenceCase(inWords(kinds.length, lang)))
  return (
    <Section title={title} lead={say.lead}>
      <Prose>
        {kinds.map(([kind, findings]) => (
          <>
            <h3>{say.headings[kind]}</h3>
            {kind === 'row-does-not-add-up' && <p>{say.rowsWhy}</p>}
            {findings.length === 1 ? (
              findings.map((one) => <p key={kind}>{wordFinding(one, { lang, printed, comparison })}</p>)
            ) : (
              <ul>
                {findings.map((one, at) => (
                  <li key={at}>{wordFinding(one, { lang, printed, comparison })}</li>
                ))}
              </ul>
            )}
          </>
        ))}
      </Prose>
    </Section>
  )
}

/** A finding in plain words. */
export function wordFinding(finding: Finding, given: Props): string {
  switch (finding.found) {
    case 'inhabitants-do-not-add-up':
      return wordInhabitants(finding, given)
    case 'cell-differs':
      return wordCell(finding, given)
    case 'row-does-not-add-up':
      return wordRow(finding, given)
    case 'column-does-not-add-up':
      return wordColumn(finding, given)
    case 'rate-shortened':
      return wordRate(finding, given)
  }
}

type Found<Kind extends Finding['found']> = Extract<Finding, { found: Kind }>

function wordInhabitants({ rowsGive, printed, explanation }: Found<'inhabitants-do-not-add-up'>, { lang }: Props) {
  const say = text[lang]
  const count = (of: number) => formatCount(of, lang)
  const disagrees = say.rowsGive(count(rowsGive), count(printed))
  if (!explanation) return `${disagrees} ${say.noCell}`
  const should = count(explanation.should)
  const cell = say.oneCell(explanation.key, should, count(explanation.printed))
  return `${disagrees} ${cell} ${say.allFollow(should)}`
}

function wordCell(finding: Found<'cell-differs'>, { lang }: Props): string {
  const say = text[lang]
  const { key, column, calculated, exact, fitsRowSum, roundedUp } = finding
  const printed = formatKr(finding.printed, lang)
  const sentences = [
    say.cell(key, say.column[column], printed, formatKr(calculated, lang)),
    say.exact(exactKr(exact, lang, 2)),
  ]
  if (fitsRowSum) sentences.push(say.fitsRow(printed))
  if (roundedUp.fits) {
    const others = listed(roundedUp.breaks, lang)
    sentences.push(roundedUp.breaks.length > 0 ? say.roundedUp(printed, others) : say.roundedUpAlone(printed))
  }
  return sentences.join(' ')
}

function wordRow(finding: Found<'row-does-not-add-up'>, { lang, printed }: Props): string {
  const say = text[lang]
  const { key, cellsGive, exact, roundedOnce } = finding
  const row = printed.rows.find((one) => one.key === key)
  const cells = row ? [row.regionalCost, row.nationalFee].map((cell) => formatAmount(cell, lang)).join(' + ') : key
  const sum = `${cells} = ${formatKr(cellsGive, lang)}`
  const sentences = [say.row(key, sum, formatKr(finding.printed, lang)), say.exact(exactKr(exact, lang))]
  return [...sentences, ...(roundedOnce ? [] : [say.rowNotRounded])].join(' ')
}

function wordColumn(finding: Found<'column-does-not-add-up'>, { lang, printed, comparison }: Props): string {
  const say = text[lang]
  const { column, rowsGive, calculatedRowsGive, exact, roundedOnce } = finding
  const exactly = exactKr(exact, lang, 2)
  const rate = rateText(printed.nationalFeeInOre, lang)
  const why = !roundedOnce
    ? say.columnNot(exactly)
    : column === 'nationalFee'
      ? say.columnOnce(rate, formatCount(comparison.calculated.inhabitants, lang), exactly)
      : say.columnRounded(exactly)
  const gives = say.columnGives(say.columnAll[column], formatKr(rowsGive, lang), formatKr(finding.printed, lang))
  return `${gives} ${say.columnOurs(formatKr(calculatedRowsGive, lang))} ${why}`
}

function wordRate(finding: Found<'rate-shortened'>, { lang, printed }: Props): string {
  const say = text[lang]
  const { printedInOre, exact, raises, short, cellsReproduced } = finding
  const rate = rateText(printedInOre, lang)
  const all = printed.rows.length
  return [
    say.rate(rate, exactText(exact, lang, 6)),
    say.rateRaises(rate, formatKr(raises, lang), formatKr(short, lang)),
    cellsReproduced === 0 ? say.rateNone(all) : say.rateSome(cellsReproduced, all),
    say.rateNever,
  ].join(' ')
}

const mostNamed = 5

function listed(names: readonly string[], lang: Language): string {
  if (names.length > mostNamed + 1)
    return text[lang].more(names.slice(0, mostNamed).join(', '), names.length - mostNamed)
  return formatList(names, lang)
}
