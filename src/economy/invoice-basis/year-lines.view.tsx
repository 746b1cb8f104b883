import { Amount, Section, Why } from '#design'
import type { Language } from '#values'
import { explainYearSum } from '../explain/explain-year.view.ts'
import { text as shared } from '../overview/region-year.text.ts'
import { type InvoiceBasis, linesOf, type YearLine } from './invoice-basis.rules.ts'
import { text } from './invoice-basis.text.ts'

interface Props {
  readonly lang: Language
  readonly basis: InvoiceBasis
  readonly cause: YearLine['cause']
}

/** A sum of the year with the whole of its reason, from the facts that were posted with it. */
export function YearLines({ lang, basis, cause }: Props) {
  const say = text[lang]
  const lines = linesOf(basis, cause)
  if (lines.length === 0) return null
  const title = {
    'fixed-cost': say.fixedCost,
    'pot-share': say.potShare,
    corrected: shared[lang].corrections,
    'national-fee': say.national,
  }[cause]
  const lead = cause === 'national-fee' ? say.nationalLead(basis.head.national) : undefined
  return (
    <Section title={title} id={cause} lead={lead}>
      {lines.map((line) => (
        <YearLineWhy key={line.postingId} lang={lang} line={line} basis={basis} />
      ))}
    </Section>
  )
}

function YearLineWhy({ lang, line, basis }: { lang: Language; line: YearLine; basis: InvoiceBasis }) {
  const { head } = basis
  const { sentence, steps, rules } = explainYearSum(line, lang)
  const potHref = `/economy/${head.regionId}/${head.year}/pot`
  const [rule] = rules
  return (
    <Why
      lang={lang}
      answer={<Amount ore={line.amountOre} lang={lang} />}
      sentence={sentence}
      steps={steps}
      rule={line.cause === 'pot-share' && head.seesRegion ? <a href={potHref}>{text[lang].potRule}</a> : rule?.name}
      source={rule?.source}
      rowsHref={`/economy/postings/${line.postingId}`}
    />
  )
}
