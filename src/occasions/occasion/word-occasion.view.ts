import { formatDate, formatDays, inWords, sentenceCase } from '#design'
import type { Day, Language } from '#values'
import { freeOf, phaseOf, type Standing } from './occasion.rules.ts'
import { text } from './occasion.text.ts'

const count = (n: number, lang: Language, [one, many]: readonly [string, string]) =>
  `${inWords(n, lang)} ${n === 1 ? one : many}`

/** "tre platser" */
export function wordSeats(n: number, lang: Language): string {
  return count(n, lang, [text[lang].seat, text[lang].seatsMany])
}

/** "19 deltagare" */
export function wordParticipants(n: number, lang: Language): string {
  return count(n, lang, [text[lang].participant, text[lang].participants])
}

/** The page's one sentence about how the occasion stands today. */
export function wordTitle(occasion: Standing & { readonly courseName: string }, today: Day, lang: Language): string {
  const say = text[lang].title
  const { courseName, seatsTaken, queueLength, bookingOpens } = occasion
  switch (phaseOf(occasion, today)) {
    case 'planned':
      return say.planned(courseName, formatDate(bookingOpens, lang))
    case 'open':
      return say.open(courseName, wordSeats(freeOf(occasion), lang))
    case 'full':
      return queueLength === 0
        ? say.full(courseName)
        : say.fullWithQueue(courseName, count(queueLength, lang, [text[lang].person, text[lang].persons]))
    case 'closed':
      return say.closed(courseName, wordSeats(seatsTaken, lang))
    case 'running':
      return say.running(courseName, wordParticipants(seatsTaken, lang))
    case 'held':
      return say.held(courseName, wordParticipants(seatsTaken, lang))
    case 'settled':
      return say.settled(courseName, wordParticipants(seatsTaken, lang))
    case 'cancelled':
      return say.cancelled(courseName, formatDays(occasion.firstDay, occasion.lastDay, lang))
  }
}

/** How it stands, in a table: "Går att boka till 1 mars". */
export function wordPhase(occasion: Standing, today: Day, lang: Language): string {
  const say = text[lang].stage
  switch (phaseOf(occasion, today)) {
    case 'planned':
      return say.planned(formatDate(occasion.bookingOpens, lang))
    case 'open':
      return say.open(formatDate(occasion.bookingCloses, lang))
    case 'full':
      return say.full
    case 'closed':
      return say.closed
    case 'running':
      return say.running
    case 'held':
      return say.held
    case 'settled':
      return say.settled
    case 'cancelled':
      return say.cancelled
  }
}

export function wordOccasions(n: number, lang: Language): string {
  return n === 1 ? text[lang].one : text[lang].many(inWords(n, lang))
}

/** The component that someone names: a known one by its word in either language, else one of the region's own. */
export function componentNamed(name: string): string {
  const wanted = name.replace(/\s+/g, ' ').trim()
  const known = Object.values(text).flatMap(({ components }) => Object.entries(components))
  return known.find((both) => both.some((one) => one.toLowerCase() === wanted.toLowerCase()))?.[0] ?? wanted
}

/** A price component in the reader's language; one that a region has added itself, as the region writes it. */
export function wordComponent(component: string, lang: Language): string {
  const known = Object.entries(text[lang].components).find(([word]) => word === component)
  return known ? known[1] : sentenceCase(component)
}
