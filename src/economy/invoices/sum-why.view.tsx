import { formatKr, Why } from '#design'
import type { Language } from '#values'
import { dayText, sourceText } from '../overview/region-year.view.tsx'
import { type VatRule, vatOn } from '../vat/vat.rules.ts'
import { text as ofVat } from '../vat/vat.text.ts'
import type { InvoiceDocument, VatSum } from './document.rules.ts'
import { text } from './invoice.text.ts'

interface Props {
  readonly lang: Language
  readonly document: InvoiceDocument
  readonly vatRules: readonly VatRule[]
}

/** Why the VAT and what is to be paid are what they are: each opens into its sentence, its rule and the lines that make it. */
export function SumsExplained({ lang, document, vatRules }: Props) {
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
          rule={rulesOf({ document, sum, vatRules }, lang)
            .map(({ name }) => name)
            .join('. ')}
          source={[...new Set(rulesOf({ document, sum, vatRules }, lang).map(({ source }) => source))].join('; ')}
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

/** The rules in force for each kind of line of a VAT sum, by name, with their sources. */
function rulesOf(
  { document, sum, vatRules }: { document: InvoiceDocument; sum: VatSum; vatRules: readonly VatRule[] },
  lang: Language,
) {
  const kinds = new Set(
    document.lines
      .filter(({ vatCategory, vatPercent }) => vatCategory === sum.category && vatPercent === sum.percent)
      .map(({ lineKind }) => lineKind),
  )
  return [...kinds].flatMap((lineKind) => {
    const rule = vatOn(vatRules, { sellerId: document.seller.organisationId, lineKind, on: document.untilDay })
    if (rule === undefined || rule.category !== sum.category || rule.percent !== sum.percent) return []
    const name = text[lang].vatRule(ofVat[lang].kinds[lineKind], dayText(rule.fromDay, lang))
    return [{ name, source: sourceText(rule.source, lang) }]
  })
}
