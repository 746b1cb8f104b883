import { formatCount, formatKr } from '#design'
import type { Language } from '#values'
import { decimalsText } from '../allocation/exact.view.tsx'
import type { PostedFacts } from '../ledger/posting.rules.ts'
import { dayText, sourceText } from '../overview/region-year.view.tsx'
import { dayIn, type ExplainedPosting, type Explanation, figureIn, moneyIn, wordIn } from './explain.rules.ts'
import { text } from './explain.text.ts'

type Posted = Pick<ExplainedPosting, 'cause' | 'amountOre' | 'facts'>
/** Why, without the rows: a sentence, the reckoning, and the rules by name. */
export type Why = Pick<Explanation, 'sentence' | 'steps' | 'rules'>

/** Why a sum of the year is what it is: a part of the fixed cost, the national fee, from the pot, or put right by hand. */
export function explainYearSum(posted: Posted, lang: Language): Why {
  if (posted.cause === 'fixed-cost') return explainFixedCost(posted, lang)
  if (posted.cause === 'national-fee') return explainNationalFee(posted, lang)
  return posted.cause === 'pot-share' ? explainPotShare(posted, lang) : explainCorrection(posted, lang)
}

function explainFixedCost({ amountOre, facts }: Posted, lang: Language): Why {
  const say = text[lang]
  const [part, cost] = [formatKr(amountOre, lang), formatKr(moneyIn(facts, 'totalOre'), lang)]
  const [own, all] = [figureIn(facts, 'inhabitants'), figureIn(facts, 'allInhabitants')]
  const rules = [fixedCostRule(facts, lang)]
  if (own === undefined || all === undefined) return { sentence: say.fixedOther(part, cost), steps: [], rules }
  const [ownText, allText] = [formatCount(own, lang), formatCount(all, lang)]
  const [counted, allCounted] = [weightIn(facts, 'counted', lang), weightIn(facts, 'allCounted', lang)]
  const rounded = wordIn(facts, 'rounded')
  return {
    sentence: isOfInhabitants(facts)
      ? say.fixed(part, cost, ownText, allText)
      : say.weighs(part, cost, ownText, allText, wordIn(facts, 'keyName')),
    steps: [
      ...memberStep(facts, lang),
      say.fixedExact(cost, counted || ownText, allCounted || allText, decimalsText(wordIn(facts, 'exactKr'), lang)),
      say.rounded[rounded === 'up' || rounded === 'down' ? rounded : 'no'],
    ],
    rules,
  }
}

function fixedCostRule(facts: PostedFacts, lang: Language) {
  const say = text[lang]
  const asOf = dayIn(facts, 'basisAsOf')
  const on = asOf ? dayText(asOf, lang) : ''
  const name = isOfInhabitants(facts) ? say.fixedRule(on) : say.fixedKeyRule(wordIn(facts, 'keyName'), on)
  return { name, source: sourceText(wordIn(facts, 'source'), lang) }
}

function isOfInhabitants(facts: PostedFacts): boolean {
  return wordIn(facts, 'keyKind') === '' || wordIn(facts, 'keyKind') === 'population'
}

/** A municipality that joined or left within the year counts for the part it was a member. */
function memberStep(facts: PostedFacts, lang: Language): string[] {
  const say = text[lang]
  const [part, of] = [figureIn(facts, 'memberPart'), figureIn(facts, 'memberOf')]
  if (part === undefined || of === undefined || part === of) return []
  const units = of === 12 ? say.months : say.ofDays
  const own = formatCount(figureIn(facts, 'inhabitants') ?? 0, lang)
  return [say.member(formatCount(part, lang), units(formatCount(of, lang)), own, weightIn(facts, 'counted', lang))]
}

function weightIn(facts: PostedFacts, name: string, lang: Language): string {
  const written = wordIn(facts, name)
  return written === '' ? '' : decimalsText(written, lang)
}

function explainNationalFee({ facts }: Posted, lang: Language): Why {
  const say = text[lang]
  const asOf = dayIn(facts, 'basisAsOf')
  const inhabitants = formatCount(figureIn(facts, 'inhabitants') ?? 0, lang)
  return {
    sentence: say.fee(inhabitants, formatKr(moneyIn(facts, 'perInhabitantOre'), lang)),
    steps: memberStep(facts, lang),
    rules: [{ name: say.feeRule(asOf ? dayText(asOf, lang) : ''), source: sourceText(wordIn(facts, 'source'), lang) }],
  }
}

/** How many people the pot pays for, what they did and what it earned; who they are stands in the protocol. */
function explainPotShare({ facts }: Posted, lang: Language): Why {
  const say = text[lang]
  if (wordIn(facts, 'way') === 'back') return { sentence: say.potBack, steps: [], rules: [] }
  const persons = figureIn(facts, 'persons') ?? 0
  const pot = moneyIn(facts, 'potOre')
  return {
    sentence: say.pot(persons === 1 ? say.person : say.persons(formatCount(persons, lang))),
    steps: pot === 0 ? [] : potSteps(facts, lang),
    rules: [],
  }
}

/** The days, the points, and the pot times those through all; of a year closed before points were kept, the pot alone. */
function potSteps(facts: PostedFacts, lang: Language): string[] {
  const say = text[lang]
  const pot = formatKr(moneyIn(facts, 'potOre'), lang)
  const [own, all] = [weightIn(facts, 'points', lang), weightIn(facts, 'allPoints', lang)]
  if (own === '') return [say.potWhole(pot)]
  const days = (name: string) => say.taughtDays(weightIn(facts, name, lang))
  const roles = [
    ...(hasSome(facts, 'leaderDays') ? [say.asLeader(days('leaderDays'))] : []),
    ...(hasSome(facts, 'trainerDays') ? [say.asTrainer(days('trainerDays'))] : []),
  ]
  return [
    ...(roles.length === 0 ? [] : [say.potPoints(roles.join(', '), own, all)]),
    say.potExact(pot, own, all, decimalsText(wordIn(facts, 'exactKr'), lang)),
    say.potRounded,
  ]
}

function hasSome(facts: PostedFacts, name: string): boolean {
  return !['', '0'].includes(wordIn(facts, name))
}

function explainCorrection({ facts }: Posted, lang: Language): Why {
  const say = text[lang]
  const [reason, about, forYear] = [wordIn(facts, 'reason'), wordIn(facts, 'about'), figureIn(facts, 'forYear')]
  return {
    sentence: reason === '' ? say.correctedNoReason : say.corrected(reason),
    steps: [
      ...(about === '' ? [] : [say.correctedAbout(about)]),
      ...(forYear === undefined ? [] : [say.correctedFor(forYear)]),
    ],
    rules: [{ name: say.correctionRule, source: '' }],
  }
}
