import type { Language } from '#values'
import { parseWeight, weight } from '#values'
import { pointsText } from '../pot/points.view.tsx'
import type { potQuestions, RegionRule } from './region-rule.rules.ts'
import { text } from './region-rule.text.ts'

/** What the region has chosen for its pot, as a sentence. */
export function choiceText(rule: RegionRule, question: (typeof potQuestions)[number], lang: Language): string {
  const said: Readonly<Record<string, string>> = text[lang].potSentences[question]
  return said[rule[question]] ?? ''
}

/** How the pot is shared, as a sentence. */
export function potRuleText(rule: RegionRule, lang: Language): string {
  const say = text[lang]
  if (rule.potRule === 'equal-days') return say.equalDays
  const points = (written: string) => pointsText(parseWeight(written) ?? weight(0), lang)
  return say.points(points(rule.leaderPoints), points(rule.trainerPoints), points(rule.unusedReservePoints))
}
