import { formatCount, formatKr } from '#design'
import type { Language } from '#values'
import { decimalsText } from '../allocation/exact.view.tsx'
import { dayText, sourceText } from '../overview/region-year.view.tsx'
import { dayIn, type ExplainedPosting, type Explanation, figureIn, moneyIn, wordIn } from './explain.rules.ts'
import { text } from './explain.text.ts'

type Posted = Pick<ExplainedPosting, 'cause' | 'amountOre' | 'facts'>
type Why = Pick<Explanation, 'sentence' | 'steps' | 'rules'>

/** Why a municipality's part of the fixed cost is what it is: its share of the key, exactly and rounded. */
export function explainFixedCost({ amountOre, facts }: Posted, lang: Language): Why {
  const say = text[lang]
  const cost = formatKr(moneyIn(facts, 'totalOre'), lang)
  const [own, all] = [figureIn(facts, 'inhabitants'), figureIn(facts, 'allInhabitants')]
  const asOf = dayIn(facts, 'basisAsOf')
  const source = sourceText(wordIn(facts, 'source'), lang)
  const rules = [{ name: asOf ? say.fixedRule(dayText(asOf, lang)) : say.fixedRuleNoDay, source }]
  if (own === undefined || all === undefined)
    return { sentence: say.fixedOther(formatKr(amountOre, lang), cost), steps: [], rules }
  const [inhabitants, everyone] = [formatCount(own, lang), formatCount(all, lang)]
  const rounded = wordIn(facts, 'rounded')
  return {
    sentence: say.fixed(formatKr(amountOre, lang), cost, inhabitants, everyone),
    steps: [
      say.fixedExact(cost, inhabitants, everyone, decimalsText(wordIn(facts, 'exactKr'), lang)),
      say.rounded[rounded === 'up' || rounded === 'down' ? rounded : 'no'],
    ],
    rules,
  }
}

/** Why the national fee is what it is: inhabitants times the fee of the year. */
export function explainNationalFee({ facts }: Posted, lang: Language): Why {
  const say = text[lang]
  const asOf = dayIn(facts, 'basisAsOf')
  const inhabitants = formatCount(figureIn(facts, 'inhabitants') ?? 0, lang)
  return {
    sentence: say.fee(inhabitants, formatKr(moneyIn(facts, 'perInhabitantOre'), lang)),
    steps: [],
    rules: [{ name: say.feeRule(asOf ? dayText(asOf, lang) : ''), source: sourceText(wordIn(facts, 'source'), lang) }],
  }
}

/** What the municipality has from the pot, and for how many people; who they are stands in the protocol. */
export function explainPotShare({ facts }: Posted, lang: Language): Why {
  const say = text[lang]
  const persons = figureIn(facts, 'persons') ?? 0
  const pot = moneyIn(facts, 'potOre')
  return {
    sentence: say.pot(persons === 1 ? say.person : say.persons(formatCount(persons, lang))),
    steps: pot === 0 ? [] : [say.potWhole(formatKr(pot, lang))],
    rules: [],
  }
}
