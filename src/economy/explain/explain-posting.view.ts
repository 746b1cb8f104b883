import { formatAmount, formatCount, formatKr } from '#design'
import { type Language, negate, type Ore, yearOf } from '#values'
import type { LineKind } from '../invoices/document.rules.ts'
import { feeReason } from '../ledger/fee-reason.view.ts'
import { causeText } from '../ledger/posting.view.tsx'
import { dayText, sourceText } from '../overview/region-year.view.tsx'
import { componentText } from '../prices/component.view.tsx'
import {
  amountOf,
  type DatedRule,
  type ExplainedLine,
  type ExplainedPosting,
  type ExplainedRow,
  type Explanation,
  type NamedRule,
  rulesBehind,
  seatsAtPrices,
} from './explain.rules.ts'
import { text } from './explain.text.ts'
import { explainYearSum, type Why } from './explain-year.view.ts'

/** Why one posting is what it is. No row of it names a person. */
export function explainPosting(posting: ExplainedPosting, lang: Language): Why {
  const why = whyOf(posting, lang)
  return posting.correctsId === null ? why : { ...why, sentence: text[lang].takesBack(why.sentence) }
}

/**
 * Why a line of an invoice is what it is: the postings it bills as its rows, which add up to it. For whoever holds the
 * invoice: nobody is named.
 */
export function explainLine({ lineKind, postings }: ExplainedLine, lang: Language): Explanation {
  const rows = postings.map((posting) => rowOf(posting, lang))
  const [only] = postings
  if (only !== undefined && postings.length === 1) return { ...explainPosting(only, lang), rows }
  return isOfSeats(lineKind) ? { ...explainSeats(postings, lang), rows } : { ...explainMany(postings, lang), rows }
}

function isOfSeats(kind: LineKind): boolean {
  return kind === 'course-day' || kind === 'recorded'
}

function whyOf(posting: ExplainedPosting, lang: Language): Why {
  const say = text[lang]
  const { cause } = posting
  switch (cause) {
    case 'fixed-cost':
    case 'national-fee':
    case 'corrected':
      return explainYearSum(posting, lang)
    case 'pot-share':
      return { ...explainYearSum(posting, lang), rules: rulesBehind([posting]).map((rule) => potRule(rule, lang)) }
    case 'cancelled-late':
    case 'no-show':
      return {
        sentence: feeReason({ ...posting, cause }, lang),
        steps: [],
        rules: [{ name: say.ladderRule, source: say.ladderSource }],
      }
    case 'between-regions':
      return { sentence: say.guestSentence, steps: [], rules: [{ name: say.guestRule, source: '' }] }
    case 'pot-moved':
      return { sentence: say.potMoved, steps: [], rules: rulesBehind([posting]).map((rule) => potRule(rule, lang)) }
    case 'registered':
    case 'attended':
      return explainSeats([posting], lang)
    case 'substituted':
      return { ...explainSeats([posting], lang), steps: [say.substituted, ...explainSeats([posting], lang).steps] }
  }
}

/** Seats on a course day: how many, at what price, what that price is made of, and when a seat costs. */
export function explainSeats(postings: readonly ExplainedPosting[], lang: Language): Why {
  const say = text[lang]
  const prices = seatsAtPrices(postings)
  const seats = (count: number) => (Math.abs(count) === 1 ? say.seat : say.seats(formatCount(Math.abs(count), lang)))
  const all = prices.reduce((count, price) => count + price.seats, 0)
  const back = postings.filter(({ correctsId }) => correctsId !== null).length
  const whole = prices.map(({ seats: count, price }) =>
    say.seatsAt(seats(count), formatKr(price, lang), formatKr(amountOf(postings), lang)),
  )
  const parts = prices.flatMap(({ price, parts: paid }) =>
    paid.length === 0 ? [] : [say.price(formatKr(price, lang), paid.map((part) => partText(part, lang)).join(' + '))],
  )
  return {
    sentence: say.seatSentence(seats(all), courseText(postings, lang), whenText(postings, lang)),
    steps: [...(prices.length === 1 ? whole : []), ...parts, ...(back === 0 ? [] : [say.takenBack(seats(back))])],
    rules: [...rulesBehind(postings).map((rule) => chargingRule(rule, lang)), priceRule(lang)],
  }
}

function explainMany(postings: readonly ExplainedPosting[], lang: Language): Why {
  const each = postings.map((posting) => explainPosting(posting, lang))
  const rules = new Map(each.flatMap((one) => one.rules).map((rule) => [rule.name, rule]))
  return {
    sentence: [...new Set(each.map(({ sentence }) => sentence))].join(' '),
    steps: [],
    rules: [...rules.values()],
  }
}

/** A posting as a row beneath its sum: what happened, when, and why where that is not said above. */
export function rowOf(posting: ExplainedPosting, lang: Language): ExplainedRow {
  const say = text[lang]
  const about = posting.courseName === null ? '' : ` · ${courseText([posting], lang)}`
  const later = yearOf(posting.occurredOn) < posting.year ? ` ${say.yearBefore(yearOf(posting.occurredOn))}` : ''
  return {
    key: posting.postingId,
    what: `${causeText(posting, lang)}${about}`,
    note: `${dayText(posting.occurredOn, lang)}. ${say.postedOn(dayText(posting.postedOn, lang))}.${later}`,
    amountOre: posting.amountOre,
  }
}

function courseText(postings: readonly ExplainedPosting[], lang: Language): string {
  const say = text[lang]
  const names = new Set(
    postings.map(({ courseName, dayNumber }) =>
      courseName === null ? '' : dayNumber === null ? courseName : say.courseDay(courseName, dayNumber),
    ),
  )
  const [only = ''] = names
  return names.size === 1 ? only : say.days(formatCount(names.size, lang))
}

function whenText(postings: readonly ExplainedPosting[], lang: Language): string {
  const days = [...new Set(postings.map(({ occurredOn }) => occurredOn))].sort()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return ''
  return first === last ? dayText(first, lang) : `${dayText(first, lang)} – ${dayText(last, lang)}`
}

function partText({ component, amountOre }: { component: string; amountOre: Ore }, lang: Language): string {
  const size = amountOre < 0 ? negate(amountOre) : amountOre
  return text[lang].part(formatAmount(size, lang), componentText(component, lang).toLocaleLowerCase(lang))
}

/** The rule that says when a seat costs, with who decided it and when. */
export function chargingRule(rule: DatedRule, lang: Language): NamedRule {
  const say = text[lang]
  const name = rule.chargingBasis === 'attended' ? say.attendedRule : say.registeredRule
  return { name: name(rule.region, dayText(rule.fromDay, lang)), source: ruleSource(rule, lang) }
}

export function potRule(rule: DatedRule, lang: Language): NamedRule {
  return { name: text[lang].potRule(rule.region, dayText(rule.fromDay, lang)), source: ruleSource(rule, lang) }
}

function ruleSource({ source, decidedOn }: DatedRule, lang: Language): string {
  const said = sourceText(source, lang)
  return decidedOn === null ? said : text[lang].decided(said, dayText(decidedOn, lang))
}

function priceRule(lang: Language): NamedRule {
  return { name: text[lang].priceRule, source: text[lang].dayPrice }
}
