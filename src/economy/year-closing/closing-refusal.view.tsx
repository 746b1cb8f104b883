import { formatCount, formatKr } from '#design'
import type { Language } from '#values'
import { dayText } from '../overview/region-year.view.tsx'
import { text } from './pot.text.ts'
import type { ClosingRefusal } from './year-closing.rules.ts'

/** Why a pot is not closed, as a sentence. */
export function wordClosingRefusal(refusal: ClosingRefusal, lang: Language): string {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'already-closed':
    case 'year-not-begun':
    case 'teaching-changed':
    case 'total-not-whole-kronor':
      return say[refusal.refused]
    case 'days-to-come':
      return say['days-to-come'](text[lang].dayCount(formatCount(refusal.days, lang)), dayText(refusal.lastDay, lang))
    case 'pot-changed':
      return say['pot-changed'](formatKr(refusal.now, lang))
    case 'no-pot-rule':
      return say['no-pot-rule'](dayText(refusal.date, lang))
    case 'no-points':
    case 'pot-below-zero':
      return say[refusal.refused](formatKr(refusal.pot, lang))
  }
}
