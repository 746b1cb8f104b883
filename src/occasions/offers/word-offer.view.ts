import type { Language } from '#values'
import { wordBookingRefusal } from '../booking/word-booking.view.ts'
import type { WhyNext } from '../queue/order.rules.ts'
import { type When, wordWhen } from '../queue/word-line.view.ts'
import { text } from './answer.text.ts'
import type { AcceptRefusal } from './offer.rules.ts'

/** Why an offer could not be answered so; `until` is when it ran out, or will. */
export function wordAnswerRefusal(refusal: AcceptRefusal, until: When, lang: Language): string {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'answered':
      return say[refusal.answer]
    case 'ranOut':
      return say.ranOut(wordWhen(until, lang))
    case 'started':
    case 'cancelled':
      return say[refusal.refused]
    default:
      return wordBookingRefusal(refusal, lang)
  }
}

/** What made it their turn. */
export function wordTurn({ ahead, passed }: WhyNext, lang: Language): string {
  const say = text[lang].turn
  if (passed > 0) return say.passed
  return ahead === null || ahead === 'offered' ? say.alone : say[ahead]
}

/** "ett dygn och 3 timmar" of whole minutes. */
export function wordLeft(minutes: number, lang: Language): string {
  return text[lang].leftOf(Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60)
}
