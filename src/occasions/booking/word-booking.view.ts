import { formatDate, inWords, sentenceCase } from '#design'
import type { Day, Language } from '#values'
import { phaseOf } from '../occasion/occasion.rules.ts'
import type { Occasion } from '../occasion/shown.rules.ts'
import { wordSeats } from '../occasion/word-occasion.view.ts'
import type { BookingRefusal, CancelRefusal, LeaveRefusal } from './booking.rules.ts'
import { text } from './booking.text.ts'

/** Why someone cannot be booked, as a sentence about them. */
export function wordBookingRefusal(refusal: BookingRefusal, lang: Language): string {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'started':
      return say.started(formatDate(refusal.firstDay, lang))
    case 'notOpenYet':
      return say.notOpenYet(formatDate(refusal.opens, lang))
    case 'closed':
      return say.closed(formatDate(refusal.closed, lang))
    case 'otherRegion':
      return say.otherRegion(refusal.municipalityName)
    case 'inQueue':
      return say.inQueue(text[lang].inLine(refusal.place))
    case 'bookedElsewhere':
      return say.bookedElsewhere(formatDate(refusal.firstDay, lang))
    case 'noWorkplace':
    case 'contentClosed':
    case 'hasSeat':
    case 'full':
    case 'cancelled':
      return say[refusal.refused]
  }
}

export function wordCancelRefusal(refusal: CancelRefusal, lang: Language): string {
  const say = text[lang].refused
  return refusal.refused === 'started' ? say.startedNoCancel : say.alreadyCancelled
}

export function wordLeaveRefusal(refusal: LeaveRefusal, lang: Language): string {
  const say = text[lang].refused
  return refusal.refused === 'hasSeat' ? say.leftWithSeat : say.alreadyLeft
}

/** What there is to book for those whom one books for, before anything is chosen. */
export function wordBookingTitle(occasion: Occasion & { readonly left: number }, today: Day, lang: Language): string {
  const say = text[lang].title
  const { courseName, left, queueLength, bookingOpens } = occasion
  switch (phaseOf(occasion, today)) {
    case 'open':
      if (left === 0) return say.full(courseName, text[lang].inLine(queueLength + 1))
      return sentenceCase(say.open(courseName, wordSeats(left, lang)))
    case 'full':
      return say.full(courseName, text[lang].inLine(queueLength + 1))
    case 'planned':
      return say.planned(courseName, formatDate(bookingOpens, lang))
    case 'closed':
      return say.closed(courseName)
    case 'running':
      return say.running(courseName)
    case 'cancelled':
      return say.cancelled(courseName)
    case 'settled':
    case 'held':
      return say.held(courseName)
  }
}

/** What came of a booking: "Två har fått plats, en står i kön", with the name where it is one person. */
export function wordOutcome(
  outcome: { readonly seats: readonly string[]; readonly places: readonly string[]; readonly courseName: string },
  lang: Language,
): string {
  const say = text[lang].title
  const { seats, places, courseName } = outcome
  const who = (names: readonly string[]) => (names.length === 1 ? (names[0] ?? '') : inWords(names.length, lang))
  if (seats.length > 0 && places.length > 0) return sentenceCase(say.both(who(seats), who(places)))
  if (seats.length > 0) return sentenceCase(say.seats(who(seats), courseName))
  return places.length > 0 ? say.queued(who(places), courseName) : say.neither
}
