import { formatKr, Why } from '#design'
import type { Language } from '#values'
import type { ExplainedPosting } from '../explain/explain.rules.ts'
import { dayText, sourceText } from '../overview/region-year.view.tsx'
import { type VatRule, vatOn } from '../vat/vat.rules.ts'
import { text as ofVat } from '../vat/vat.text.ts'
import type { InvoiceDocument, VatSum } from './document.rules.ts'
import { text } from './invoice.text.ts'

interface BilledLine {
  readonly position: number
  readonly postings: readonly Pick<ExplainedPosting, 'occurredOn'>[]
}

interface Props {
  readonly lang: Language
  readonly document: InvoiceDocument
  /** Its lines with what each bills. */
  readonly behind: readonly BilledLine[]
  readonly vatRules: readonly VatRule[]
}

/** Why the VAT and what is to be paid are what they are: each opens into its sentence, its rule and the lines that make it. */
export function SumsExplained({ lang, document, behind, vatRules }: Props) {
  const say = text[lang]
  const { lines, vat, netOre, vatOre, totalOre, kind } = document
  const total = kind === 'invoice' ? say.total : say.totalBack
  return (
    <>
      {vat.map((sum) => (
        <Why
          key={`${sum.category} ${sum.percent}`}
          lang={lang}
          answer={`${say.noVat}: ${formatKr(sum.vatOre, lang)}`}
          sentence={
            sum.category === 'S'
              ? say.vatWhy(sum.percent, formatKr(sum.taxableOre, lang))
              : say.noVatWhy(sum.reason, formatKr(sum.taxableOre, lang))
          }
          rule={rulesOf({ document, behind, sum, vatRules }, lang)
            .map(({ name }) => name)
            .join('. ')}
          source={[...new Set(rulesOf({ document, behind, sum, vatRules }, lang).map(({ source }) => source))].join(
            '; ',
          )}
        />
      ))}
      <Why
        lang={lang}
        answer={`${total}: ${formatKr(totalOre, lang)}`}
        sentence={say.totalWhy(formatKr(netOre, lang), formatKr(vatOre, lang), formatKr(totalOre, lang))}
        steps={lines.map((line) => `${line.text}: ${formatKr(line.amountOre, lang)}`)}
      />
    </>
  )
}

/** The rules that the lines of a VAT sum are taxed by, each in force on the day of what the line bills. */
function rulesOf(
  { document, behind, sum, vatRules }: Omit<Props, 'lang'> & { readonly sum: VatSum },
  lang: Language,
): { readonly name: string; readonly source: string }[] {
  const sellerId = document.seller.organisationId
  const found = document.lines
    .filter(({ vatCategory, vatPercent }) => vatCategory === sum.category && vatPercent === sum.percent)
    .flatMap(({ lineKind, position }) => {
      const days = behind.find((line) => line.position === position)?.postings.map(({ occurredOn }) => occurredOn) ?? []
      return (days.length === 0 ? [document.untilDay] : days).map((on) => vatOn(vatRules, { sellerId, lineKind, on }))
    })
  const rules = new Map<string, { readonly name: string; readonly source: string }>()
  for (const rule of found) {
    if (rule === undefined || rule.category !== sum.category || rule.percent !== sum.percent) continue
    const name = text[lang].vatRule(ofVat[lang].kinds[rule.lineKind], dayText(rule.fromDay, lang))
    rules.set(name, { name, source: sourceText(rule.source, lang) })
  }
  return [...rules.values()]
}
