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
  const where = wordWhere(wanted, lang)
  return {
    summary: say.summary[wanted.task](wanted.courseName, wanted.number),
    place: where.place,
    description: [say.task[wanted.task], ...where.lines, say.readMore(address), say.noAnswer].join('\n\n'),
    url: where.link ?? address,
  }
}

type Where = Pick<Wanted, 'form' | 'place' | 'link' | 'startsAt'>

/** Where a day is: its place, and for whoever takes part from a screen what to do there. */
export function wordWhere({ form, place, link, startsAt }: Where, lang: Language) {
  const say = text[lang]
  if (form === 'on-site') return { place, lines: [], link: undefined }
  if (form === 'recorded') return { place: say.recordedPlace, lines: [say.recorded], link: undefined }
  return { place: say.onlinePlace, lines: [say.online(link, opening(startsAt, lang))], link }
}

function opening(startsAt: Date, lang: Language): string {
  return clock(new Date(startsAt.getTime() - opensBefore), lang)
}

/** "9.00–16.00", by the clocks of Sweden. */
export function wordTimes(startsAt: Date, endsAt: Date, lang: Language): string {
  return `${clock(startsAt, lang)}–${clock(endsAt, lang)}`
}

function clock(moment: Date, lang: Language): string {
  return timeAt(moment).replace(/^0/, '').replace(':', text[lang].clock)
}
