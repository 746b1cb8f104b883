import { formatDate, inWords } from '#design'
import type { Language } from '#values'
import { wordBookingRefusal } from '../booking/word-booking.view.ts'
import type { NamingRefusal, NobodyNamed, ReserveRefusal } from './unnamed.rules.ts'
import { text } from './unnamed.text.ts'

/** "en plats", "tre platser" */
export function wordPlaces(n: number, lang: Language): string {
  const say = text[lang]
  return n === 1 ? say.onePlace : say.places(inWords(n, lang))
}

export function wordReserveRefusal(refusal: ReserveRefusal, lang: Language): string {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'noUnnamed':
    case 'cancelled':
      return say[refusal.refused]
    case 'releasedAlready':
      return say.releasedAlready(formatDate(refusal.on, lang))
    case 'tooFew':
      return refusal.left === 0 ? say.noneNow : say.tooFew(wordPlaces(refusal.left, lang))
    case 'started':
    case 'notOpenYet':
    case 'closed':
      return wordBookingRefusal(refusal, lang)
  }
}

/** Why someone cannot be named, as a sentence about them. */
export function wordNamingRefusal(refusal: NamingRefusal, lang: Language): string {
  return refusal.refused === 'noneLeft' ? text[lang].refused.noneLeft : wordBookingRefusal(refusal, lang)
}

/** Why nobody could be named; with names where each has a reason of their own. */
export function wordNobodyNamed(refusal: NobodyNamed, nameOf: (personId: number) => string, lang: Language): string {
  switch (refusal.refused) {
    case 'started':
      return wordBookingRefusal(refusal, lang)
    case 'cancelled':
      return text[lang].refused.cancelled
    case 'nobodyNamed':
      return refusal.notNamed.map((one) => `${nameOf(one.personId)}: ${wordNamingRefusal(one.refusal, lang)}`).join(' ')
  }
}
