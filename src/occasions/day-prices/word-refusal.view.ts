import { inWords, sentenceCase } from '#design'
import type { Language } from '#values'
import type { PricesRefusal } from './day-prices.rules.ts'
import { text } from './day-prices.text.ts'

/** "Två platser är bokade". */
export function wordSeats(taken: number, lang: Language): string {
  const say = text[lang]
  return taken === 1 ? say.oneSeat : say.manySeats(sentenceCase(inWords(taken, lang)))
}

/** Why the price of a day stays, or was not saved. */
export function wordPricesRefusal(refusal: PricesRefusal, lang: Language): string {
  const say = text[lang]
  switch (refusal.refused) {
    case 'seatsToday':
    case 'noReason':
      return say.why[refusal.refused](wordSeats(refusal.taken, lang))
    case 'recorded':
    case 'dayOver':
    case 'stale':
    case 'notOnList':
      return say.why[refusal.refused]
  }
}
