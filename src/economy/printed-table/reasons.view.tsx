import { formatAmount, formatCount, formatKr, inWords, Section, Why } from '#design'
import { exactOre, type Language } from '#values'
import { exactText } from '../allocation/exact.view.tsx'
import { rateText } from '../allocation/exact-kr.view.tsx'
import { text as shared } from '../overview/region-year.text.ts'
import type { ComparedRow, ComparedTable } from './compared-row.rules.ts'
import type { Comparison } from './comparison.rules.ts'
import type { PrintedTable } from './printed-table.rules.ts'
import { text } from './printed-table.text.ts'

interface Props {
  readonly lang: Language
  readonly printed: PrintedTable
  readonly comparison: Comparison
  readonly compared: ComparedTable
  /** The municipality whose reason is asked for. */
  readonly why: string | undefined
}

/** How each municipality's amounts came about, the one asked for opened. */
export function Reasons(props: Props) {
  const { lang, printed, comparison, compared, why } = props
  const say = text[lang]
  const cost = formatKr(comparison.calculated.regionalCost, lang)
  const { kronorLeft } = compared
  const lead = kronorLeft === 0 ? say.reasonsEven(cost) : say.reasonsLead(cost, inWords(kronorLeft, lang))
  return (
    <Section title={say.reasons} lead={lead}>
      <div>
        {compared.rows.map((row) => (
          <div id={row.key} key={row.key}>
            <Why
              lang={lang}
              open={row.key === why}
              answer={`${row.key}: ${formatKr(row.ours.sum, lang)}`}
              sentence={say.reason(
                row.key,
                formatCount(row.ours.inhabitants, lang),
                formatCount(comparison.calculated.inhabitants, lang),
              )}
              steps={stepsOf(row, props)}
              rule={say.rule(rateText(printed.nationalFeeInOre, lang))}
              source={shared[lang].sources['003']}
            />
          </div>
        ))}
      </div>
    </Section>
  )
}

function stepsOf(row: ComparedRow, { lang, printed, comparison, compared }: Props): string[] {
  const say = text[lang]
  const { ours } = row
  const { calculated } = comparison
  const amount = (ore: Parameters<typeof formatAmount>[0]) => formatAmount(ore, lang)
  const count = formatCount(ours.inhabitants, lang)
  const share = `${amount(calculated.regionalCost)} × ${count} ÷ ${formatCount(calculated.inhabitants, lang)} = ${exactText(ours.exactRegionalCost, lang)}`
  const fee = `${rateText(printed.nationalFeeInOre, lang)} × ${count} = ${exactText(ours.exactNationalFee, lang, 2)}`
  const sum = `${amount(ours.regionalCost)} + ${amount(ours.nationalFee)} = ${amount(ours.sum)}`
  const differs = (of: string) => row.differences.some((one) => one.of === of)
  const letter = (of: 'regionalCost' | 'nationalFee' | 'sum') =>
    differs(of) ? ` ${say.inLetter(amount(row.printed[of]))}` : ''
  return [
    `${say.exactShare(share)} ${roundedText(row, { lang, left: compared.kronorLeft })}${letter('regionalCost')}`,
    say.fee(fee, amount(ours.nationalFee)) + letter('nationalFee'),
    say.rowSum(sum) + letter('sum'),
  ]
}

function roundedText({ ours, remainder }: ComparedRow, { lang, left }: { lang: Language; left: number }): string {
  const say = text[lang]
  const rest = exactText(remainder?.remainder ?? exactOre(ours.regionalCost), lang)
  const part = formatAmount(ours.regionalCost, lang)
  const largest = inWords(left, lang)
  switch (ours.rounded) {
    case 'up':
      return say.up(formatAmount(remainder?.down ?? ours.regionalCost, lang), rest, largest, part)
    case 'down':
      return say.down(rest, largest, part)
    case 'not':
      return say.not
  }
}
