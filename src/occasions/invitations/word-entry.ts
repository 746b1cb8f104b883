import { timeAt } from '#platform'
import type { Language } from '#values'
import type { Wanted } from './invitation.rules.ts'
import { text } from './invitation.text.ts'

const opensBefore = 15 * 60_000

/** What a day is called in a calendar, where it is, and what one reads on opening it. */
export interface Worded {
  readonly summary: string
  readonly place: string
  readonly description: string
  readonly url: string
}

interface About {
  readonly lang: Language
  /** Where in Yrkesresan one reads more. */
  readonly address: string
}

export function wordEntry(wanted: Wanted, { lang, address }: About): Worded {
  const say = text[lang]
  const { form, link, task } = wanted
  const isOnline = form === 'digital' || form === 'broadcast'
  const where = isOnline ? [say.online(link, opening(wanted, lang))] : form === 'recorded' ? [say.recorded] : []
  return {
    summary: say.summary[task](wanted.courseName, wanted.number),
    place: isOnline ? say.onlinePlace : form === 'recorded' ? say.recordedPlace : wanted.place,
    description: [say.task[task], ...where, say.readMore(address), say.noAnswer].join('\n\n'),
    url: isOnline ? link : address,
  }
}

function opening({ startsAt }: Wanted, lang: Language): string {
  return clock(new Date(startsAt.getTime() - opensBefore), lang)
}

/** "9.00–16.00", by the clocks of Sweden. */
export function wordTimes(startsAt: Date, endsAt: Date, lang: Language): string {
  return `${clock(startsAt, lang)}–${clock(endsAt, lang)}`
}

function clock(moment: Date, lang: Language): string {
  return timeAt(moment).replace(/^0/, '').replace(':', text[lang].clock)
}
