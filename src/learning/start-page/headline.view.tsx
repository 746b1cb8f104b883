import { dayInWords, formatDate, formatMinutes, inWords, sentenceCase } from '#design'
import { type ContentRefusal, wordContentRefusal } from '#people'
import type { Day, Language } from '#values'
import { text as itemWords } from '../course/item-words.text.ts'
import type { Headline, ItemLeft } from './start-page.rules.ts'
import { text } from './start-page.text.ts'

const aWeek = 7

/** "torsdag" within a week, "12 mars" later. */
function dayWord(day: Day, inDays: number, lang: Language): string {
  return inDays < aWeek ? dayInWords(day, lang).weekday : formatDate(day, lang)
}

/** The heading as a sentence a colleague would say. */
export function wordHeadline(headline: Headline, lang: Language): string {
  const say = text[lang]
  const line = say.headline
  const things = (n: number) => (n === 1 ? say.oneThing : say.things(sentenceCase(inWords(n, lang))))
  const parts = (n: number) => (n === 1 ? say.onePart : say.parts(sentenceCase(inWords(n, lang))))
  if ('refused' in headline) return line.closed
  switch (headline.say) {
    case 'day-today':
      return headline.left > 0 ? line.dayTodayLeft(lowered(things(headline.left))) : line.dayToday
    case 'prepare': {
      const { left, day, inDays } = headline
      return line.prepare(things(left), inDays === 1 ? say.tillTomorrow : say.beforeDay(dayWord(day, inDays, lang)))
    }
    case 'ready': {
      const { day, inDays } = headline
      return line.ready(inDays === 1 ? say.beforeTomorrow : say.before(dayWord(day, inDays, lang)))
    }
    case 'prepare-unbooked':
      return line.prepareUnbooked(things(headline.left))
    case 'parts-left':
      return line.partsLeft(parts(headline.left))
    case 'prepared-queued':
      return line.queued(itemWords[lang].place(headline.place))
    case 'prepared-unbooked':
      return line.preparedUnbooked
    case 'released-later':
      return line.releasedLater
    case 'arrived':
      return line.arrived
    case 'close-year':
      return line.closeYear(things(headline.left), headline.year)
    case 'choose-door':
      return line.chooseDoor
    case 'not-enrolled':
      return line.notEnrolled
  }
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

interface LeadFacts {
  readonly headline: Headline
  readonly items: readonly ItemLeft[]
  readonly refusal: ContentRefusal | undefined
  readonly course: string | undefined
  readonly lang: Language
}

/** The quieter sentence under it: which course, how long it takes, or what to do instead. */
export function wordLead({ headline, items, refusal, course = '', lang }: LeadFacts): string {
  const say = text[lang]
  if ('refused' in headline) return refusal === undefined ? '' : wordContentRefusal(refusal, lang)
  switch (headline.say) {
    case 'prepare':
    case 'prepare-unbooked':
    case 'parts-left':
    case 'day-today': {
      const minutes = items.reduce((sum, item) => sum + item.minutes, 0)
      return minutes === 0 ? course : `${course} · ${say.left(formatMinutes(minutes, lang))}`
    }
    case 'ready':
      return say.readyBody
    case 'prepared-queued':
      return say.queuedBody(headline.course)
    case 'prepared-unbooked':
      return say.preparedUnbookedBody(headline.course)
    case 'released-later':
      return say.releasedLaterBody
    case 'arrived':
      return say.arrivedBody
    case 'close-year':
      return say.closeYearBody
    case 'choose-door':
      return say.chooseDoorBody
    case 'not-enrolled':
      return say.notEnrolledBody
  }
}
