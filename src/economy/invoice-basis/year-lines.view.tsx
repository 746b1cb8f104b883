import { Amount, formatCount, formatKr, Section, Why } from '#design'
import { type Language, type Ore, ore, parseDay } from '#values'
import { decimalsText } from '../allocation/exact.view.tsx'
import type { PostedFacts } from '../ledger/posting.rules.ts'
import { text as shared } from '../overview/region-year.text.ts'
import { dayText, sourceText } from '../overview/region-year.view.tsx'
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
  const reason = reasonOf(line, lang)
  const potHref = `/economy/${head.regionId}/${head.year}/pot`
  return (
    <Why
      lang={lang}
      answer={<Amount ore={line.amountOre} lang={lang} />}
      sentence={reason.sentence}
      steps={reason.steps}
      rule={line.cause === 'pot-share' && head.seesRegion ? <a href={potHref}>{text[lang].potRule}</a> : reason.rule}
      source={reason.source}
      rowsHref={`/economy/postings/${line.postingId}`}
    />
  )
}

export interface Reason {
  readonly sentence: string
  readonly steps: readonly string[]
  readonly rule?: string
  readonly source?: string
}

/** Why a sum of the year is what it is, in words. */
export function reasonOf(
  { cause, amountOre, facts }: Pick<YearLine, 'cause' | 'amountOre' | 'facts'>,
  lang: Language,
): Reason {
  const say = text[lang]
  const count = (name: string) => formatCount(numberIn(facts, name), lang)
  if (cause === 'corrected') return { sentence: String(facts.reason ?? ''), steps: aboutOf(facts, lang) }
  if (cause === 'pot-share' && facts.way === 'back') return { sentence: say.potBackSentence, steps: [] }
  if (cause === 'pot-share') {
    const persons = numberIn(facts, 'persons')
    return { sentence: say.potSentence(persons === 1 ? say.person : say.persons(count('persons'))), steps: [] }
  }
  const day = parseDay(String(facts.basisAsOf ?? ''))
  const source = sourceText(String(facts.source ?? ''), lang)
  const asOf = day ? dayText(day, lang) : ''
  if (cause === 'national-fee') {
    const rate = formatKr(amountIn(facts, 'perInhabitantOre'), lang)
    return { sentence: say.feeSentence(count('inhabitants'), rate), steps: [], rule: say.feeRule(asOf), source }
  }
  const cost = formatKr(amountIn(facts, 'totalOre'), lang)
  const exact = decimalsText(String(facts.exactKr ?? ''), lang)
  const rounded = { up: say.roundedUp, down: say.roundedDown }[String(facts.rounded)] ?? say.roundedNot
  return {
    sentence: say.fixedSentence(formatKr(amountOre, lang), cost, count('inhabitants'), count('allInhabitants')),
    steps: [say.fixedExact(cost, count('inhabitants'), count('allInhabitants'), exact), rounded],
    rule: say.fixedRule(asOf),
    source,
  }
}

/** What a correction is about, where whoever made it said so, and the year that it concerns where that was closed. */
function aboutOf(facts: PostedFacts, lang: Language): string[] {
  const say = text[lang]
  const about = typeof facts.about === 'string' && facts.about !== '' ? [say.correctionAbout(facts.about)] : []
  return typeof facts.forYear === 'number' ? [...about, say.correctionOf(facts.forYear)] : about
}

function numberIn(facts: PostedFacts, name: string): number {
  const value = facts[name]
  return typeof value === 'number' ? value : 0
}

function amountIn(facts: PostedFacts, name: string): Ore {
  return ore(numberIn(facts, name))
}
