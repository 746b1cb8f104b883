import type { Day, Language } from '#values'

const words = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const calendars = { sv: new Intl.DateTimeFormat('sv-SE', words), en: new Intl.DateTimeFormat('en-GB', words) }

/** "torsdag 12 mars 2026", for letters; pages have their own short forms. */
export function wordDay(day: Day, lang: Language): string {
  return calendars[lang].format(new Date(`${day}T12:00:00Z`))
}
