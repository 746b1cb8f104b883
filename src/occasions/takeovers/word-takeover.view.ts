import { formatDate } from '#design'
import type { Language } from '#values'
import { wordBookingRefusal } from '../booking/word-booking.view.ts'
import type { TakeoverRefusal } from './takeover.rules.ts'
import { text } from './takeover.text.ts'

/** Why a seat is not handed over or taken, to whoever would. */
export function wordTakeoverRefusal(refusal: TakeoverRefusal, lang: Language): string {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'started':
      return say.started(formatDate(refusal.firstDay, lang))
    case 'otherMunicipality':
      return say.otherMunicipality(refusal.municipalityName)
    case 'seatGone':
    case 'occasionCancelled':
    case 'unknownLink':
    case 'linkTaken':
    case 'linkWithdrawn':
    case 'ownSeat':
    case 'hasSeat':
      return say[refusal.refused]
    case 'noWorkplace':
    case 'otherRegion':
    case 'contentClosed':
    case 'bookedElsewhere':
      return wordBookingRefusal(refusal, lang)
  }
}
