import { formatCount, formatDay, formatKr } from '#design'
import { type Language, subtractMoney, sumMoney } from '#values'
import type { SeatDayLine } from '../invoice-basis/invoice-basis.rules.ts'
import type { PotPage } from '../overview/pot-income.rules.ts'
import { dayText, sourceText } from '../overview/region-year.view.tsx'
import type { Flows, MunicipalityYear } from '../overview/year.rules.ts'
import {
  type DatedRule,
  type ExplainedPosting,
  type ExplainedRow,
  type Explanation,
  type NamedRule,
  type PotOfDay,
  standing,
} from './explain.rules.ts'
import { chargingRule, explainPosting, rowOf } from './explain-posting.view.ts'
import { amountOfSum, explainHref, partsOf, potOfOccasionHref, type Sum, type SumOf } from './sum.rules.ts'
import { text } from './sum.text.ts'
import { daysText, seatsText } from './sum.view.tsx'

type FlowSum = Exclude<Sum, 'pot'>

/** A whole by its flows, each a row that opens in its turn. */
export function explainWhole(of: SumOf & { whose: string; flows: Flows; sum: 'in-all' | 'to-region' }, lang: Language) {
  const say = text[lang]
  const rows = (partsOf[of.sum] ?? []).flatMap((sum): ExplainedRow[] => {
    if (sum === 'pot') return []
    const amountOre = amountOfSum(of.flows, sum)
    const isOptional = sum === 'fees' || sum === 'corrections'
    if (amountOre === 0 && isOptional) return []
    return [{ key: sum, what: say.names[sum], amountOre, href: explainHref(of, sum) }]
  })
  return { sentence: say.sentences[of.sum](of.whose, of.year), steps: [], rules: [], rows } satisfies Explanation
}

/** What all municipalities of a region pay together, municipality by municipality. */
export function explainTogether(
  of: SumOf & { sum: FlowSum; rows: readonly MunicipalityYear[]; rules: readonly NamedRule[] },
  lang: Language,
): Explanation {
  const say = text[lang]
  const rows = of.rows
    .map((row) => ({ row, amountOre: amountOfSum(row, of.sum) }))
    .filter(({ amountOre }) => amountOre !== 0)
    .map(({ row, amountOre }) => ({
      key: row.municipalityId,
      what: row.name,
      amountOre,
      href: explainHref({ ...of, municipalityId: row.municipalityId }, of.sum),
    }))
  const together = sumMoney(of.rows.map((row) => amountOfSum(row, of.sum)))
  const sentence =
    rows.length === 0
      ? say.nothing
      : say.allOf(say.names[of.sum], formatCount(rows.length, lang), formatKr(together, lang))
  return { sentence, steps: [], rules: of.rules, rows }
}

interface Told {
  readonly lang: Language
  readonly seesPeople: 'sees people' | 'sees nobody'
  /** What is said of several. */
  readonly several?: string | undefined
}

/** Postings one by one, each with its own reason; the reckoning where only one of them still stands. */
export function explainPostings(
  postings: readonly (ExplainedPosting & { readonly participant: string | null })[],
  { seesPeople, several, lang }: Told,
): Explanation {
  const say = text[lang]
  const reasons = postings.map((posting) => ({ posting, why: explainPosting(posting, lang) }))
  const stand = standing(postings).map((posting) => explainPosting(posting, lang))
  const rules = new Map(reasons.flatMap(({ why }) => why.rules).map((rule) => [rule.name, rule]))
  const rows = reasons.map(({ posting, why }): ExplainedRow => {
    const row = rowOf(posting, lang)
    const who = seesPeople === 'sees people' && posting.participant !== null ? `${posting.participant}: ` : ''
    const note = reasons.length === 1 ? row.note : `${why.sentence} ${row.note}`
    return { ...row, what: `${who}${row.what}`, note, href: `/economy/postings/${posting.postingId}` }
  })
  const [only] = stand
  const all = { rules: [...rules.values()], rows }
  if (only === undefined) return { sentence: say.nothing, steps: [], ...all }
  if (stand.length === 1) return { sentence: only.sentence, steps: only.steps, ...all }
  return { sentence: several ?? [...new Set(stand.map(({ sentence }) => sentence))].join(' '), steps: [], ...all }
}

/** What a region's municipalities pay the national fee, each with its own reckoning; for who may not read the postings. */
export function explainFeeOf(
  postings: readonly (ExplainedPosting & { readonly debtor: string })[],
  lang: Language,
): Explanation {
  const told = explainPostings(
    postings.map((posting) => ({ ...posting, participant: posting.debtor })),
    { seesPeople: 'sees people', lang },
  )
  return { ...told, sentence: '', steps: [], rows: told.rows.map(({ href: _, ...row }) => row) }
}

/** Course days one by one, each leading to its seats. */
export function explainDays(
  of: SumOf & { days: readonly SeatDayLine[]; rules: readonly NamedRule[] },
  lang: Language,
): Explanation {
  const say = text[lang]
  const seats = of.days.reduce((sum, day) => sum + day.seats, 0)
  return {
    sentence: of.days.length === 0 ? say.nothing : say.seats(seatsText(seats, lang), daysText(of.days.length, lang)),
    steps: [],
    rules: of.rules,
    rows: of.days.map((day) => {
      const when = formatDay(day.onDay, lang)
      const counted = seatsText(day.seats, lang)
      return {
        key: day.dayId,
        what: say.dayRow(day.courseName, day.dayNumber),
        note:
          day.price === null
            ? say.dayNoteVarious(when, counted)
            : say.dayNote(when, counted, formatKr(day.price, lang)),
        amountOre: day.amountOre,
        href: `/economy/${of.regionId}/${of.year}/invoices/${of.municipalityId}/days/${day.dayId}`,
      }
    }),
  }
}

/** What the pot of the year is made of, occasion by occasion; those that have no room here stand on the pot's own page. */
export function explainPot(of: SumOf & { pot: PotPage; rules: readonly NamedRule[] }, lang: Language): Explanation {
  const say = text[lang]
  const { rows, occasions, seatDays, potOre } = of.pot
  const href = `/economy/${of.regionId}/${of.year}/pot`
  const rest = subtractMoney(potOre, sumMoney(rows.map((row) => row.potOre)))
  return {
    sentence: occasions === 0 ? say.nothing : say.pot(formatKr(potOre, lang), seatsText(seatDays, lang)),
    steps: [],
    rules: of.rules,
    rows: [
      ...rows.map((row) => ({
        key: row.occasionId,
        what: row.courseName,
        note: `${dayText(row.firstDay, lang)}: ${say.potNote(daysText(row.days, lang), seatsText(row.seatDays, lang))}`,
        amountOre: row.potOre,
        href: potOfOccasionHref({ ...of, occasionId: row.occasionId }),
      })),
      ...(rest === 0
        ? []
        : [{ key: 'rest', what: say.potMore(formatCount(occasions, lang)), amountOre: rest, href: `${href}?page=2` }]),
    ],
  }
}

/** What one occasion put into the pot: day by day and payer by payer, each leading to its seats. */
export function explainPotOf(
  of: SumOf & { courseName: string; days: readonly PotOfDay[]; rules: readonly NamedRule[] },
  lang: Language,
): Explanation {
  const say = text[lang]
  const together = sumMoney(of.days.map(({ potOre }) => potOre))
  const held = new Set(of.days.map(({ dayId }) => dayId)).size
  return {
    sentence: say.potOfSentence(of.courseName, formatKr(together, lang), daysText(held, lang)),
    steps: [],
    rules: of.rules,
    rows: of.days.map((day) => ({
      key: `${day.dayId} ${day.debtorId} ${day.eachOre}`,
      what: say.potDay(day.dayNumber, day.debtor),
      note: say.potEach(formatDay(day.onDay, lang), seatsText(day.seats, lang), formatKr(day.eachOre, lang)),
      amountOre: day.potOre,
      href: day.isMunicipality
        ? `/economy/${of.regionId}/${of.year}/invoices/${day.debtorId}/days/${day.dayId}`
        : undefined,
    })),
  }
}

interface Dated {
  readonly fromDay: Parameters<typeof dayText>[0]
  readonly source: string
  readonly journey: string | null
}

/** Price lists or ladders as rules by name, leading to where they stand for whoever sees them. */
export function datedRules(
  dated: readonly Dated[],
  { kind, href, lang }: { kind: 'priceList' | 'ladder'; href: string | undefined; lang: Language },
): NamedRule[] {
  const say = text[lang]
  return dated.map(({ fromDay, source, journey }) => {
    const from = dayText(fromDay, lang)
    const ofJourney = kind === 'priceList' ? say.priceListOf : say.ladderOf
    const name = journey === null ? say[kind](from) : ofJourney(journey, from)
    return { name, source: sourceText(source, lang), href }
  })
}

/** The rules of when a seat costs, leading to the region's rules for whoever sees them. */
export function seatRules(
  rules: readonly DatedRule[],
  { href, lang }: { href: string | undefined; lang: Language },
): NamedRule[] {
  return rules.map((rule) => ({ ...chargingRule(rule, lang), href }))
}
