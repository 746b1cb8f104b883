import { ButtonLink, formatDate, formatDayShort, formatList, inWords, sentenceCase, type Work } from '#design'
import type { Language } from '#values'
import { text as bookingWords } from '../booking/booking.text.ts'
import { text as requestWords } from '../requests/request.text.ts'
import type { Matter } from './station.rules.ts'
import { text } from './station.text.ts'

interface Shown {
  readonly lang: Language
  /** Whoever may not book sees what waits, and leaves it to those who do. */
  readonly mayBook: boolean
  readonly leads: boolean
}

/** What waits, worded, each with why and where to act. */
export function workOf(matter: Matter, { lang, mayBook, leads }: Shown): Work {
  const say = text[lang]
  const link = (href: string, words: string) => (
    <ButtonLink href={href} kind="quiet">
      {words}
    </ButtonLink>
  )
  switch (matter.kind) {
    case 'unready': {
      const { day, people, isLate } = matter
      const names = formatList(
        people.map(({ name }) => name),
        lang,
      )
      const by = formatDayShort(day.prepareBy, lang)
      return {
        key: `unready-${day.dayId}`,
        title: say.unready(names, day.courseName, formatDate(day.onDay, lang)),
        why: isLate ? say.unreadyNow(by) : say.unreadySoon(by),
        action: mayBook && link(`/occasions/${day.occasionId}/booking`, say.see),
      }
    }
    case 'waiting': {
      const { personId, name, place, courseName, occasionId, firstDay } = matter.waiting
      return {
        key: `waiting-${occasionId}-${personId}`,
        title: say.queue(name, bookingWords[lang].inLine(place), courseName),
        why: say.queueWhy(formatDate(firstDay, lang)),
        action: mayBook && link(`/occasions/${occasionId}/booking`, say.see),
      }
    }
    case 'unbooked': {
      const { names } = matter
      return {
        key: 'unbooked',
        title: names.length === 1 ? say.oneUnbooked : sentenceCase(say.unbooked(inWords(names.length, lang))),
        why: wordNames(names, lang),
        action: leads && link('/team', say.toTeam),
      }
    }
    case 'study-time': {
      const { count } = matter
      const title = count === 1 ? say.studyOne : sentenceCase(say.studyMany(inWords(count, lang)))
      return { key: 'study-time', title, why: say.studyWhy, action: leads && link('/team/study-time', say.certify) }
    }
    case 'requests': {
      const { count } = matter
      const title = sentenceCase(requestWords[lang].title(inWords(count, lang), count))
      return {
        key: 'requests',
        title,
        why: requestWords[lang].matterWhy,
        action: link('/requests', requestWords[lang].answer),
      }
    }
    case 'wishes': {
      const { count } = matter
      const title = count === 1 ? say.wishOne : sentenceCase(say.wishMany(inWords(count, lang)))
      return { key: 'wishes', title, why: say.wishWhy, action: link('/trainer-consents', say.answerWish) }
    }
    case 'reflections': {
      const { count } = matter
      const title = count === 1 ? say.reflectionOne : sentenceCase(say.reflectionMany(inWords(count, lang)))
      return { key: 'reflections', title, why: say.reflectionWhy, action: link('/team/reflections', say.read) }
    }
  }
}

const mostNames = 6

function wordNames(names: readonly string[], lang: Language): string {
  return names.length > mostNames ? `${names.slice(0, mostNames).join(', ')} …` : formatList(names, lang)
}
