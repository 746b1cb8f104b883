import { type Day, type Language, partsOf, weekday } from '#values'

const weekdays = {
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const

const months = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const

interface DayInWords {
  year: number
  month: string
  date: number
  weekday: string
}

/** A day taken apart and worded; the week day and month in full. */
export function dayInWords(day: Day, lang: Language): DayInWords {
  const { year, month, dayOfMonth } = partsOf(day)
  return {
    year,
    month: months[lang][month - 1] ?? '',
    date: dayOfMonth,
    weekday: weekdays[lang][weekday(day) - 1] ?? '',
  }
}

const short = (name: string, lang: Language) => name.slice(0, lang === 'sv' && name === 'torsdag' ? 4 : 3)

/** "tors 12 mars 2026" · "Thu 12 March 2026" */
export function formatDay(day: Day, lang: Language): string {
  const { weekday: name, date, month, year } = dayInWords(day, lang)
  return `${short(name, lang)} ${date}\u00a0${month} ${year}`
}

/** "tors 12 mars" · "Thu 12 March": where the year is plain from the page. */
export function formatDayShort(day: Day, lang: Language): string {
  const { weekday: name, date, month } = dayInWords(day, lang)
  return `${short(name, lang)} ${date}\u00a0${month}`
}

/** "12 mars": in running text and under a stop. */
export function formatDate(day: Day, lang: Language): string {
  const { date, month } = dayInWords(day, lang)
  return `${date}\u00a0${month}`
}

/** "12–13 mars 2026", "30 mars – 2 april 2026": first and last day of something. */
export function formatDays(first: Day, last: Day, lang: Language): string {
  if (first === last) return formatDay(first, lang)
  const from = dayInWords(first, lang)
  const to = dayInWords(last, lang)
  const end = `${to.date}\u00a0${to.month} ${to.year}`
  if (from.year !== to.year) return `${from.date}\u00a0${from.month} ${from.year} – ${end}`
  return from.month === to.month ? `${from.date}–${end}` : `${from.date}\u00a0${from.month} – ${end}`
}

function clock(time: string, lang: Language): string {
  const [hour = '0', minute = '00'] = time.split(':')
  return `${Number(hour)}${lang === 'sv' ? '.' : ':'}${minute}`
}

const dayAfter = { sv: 'dagen efter', en: 'the day after' } as const

/**
 * "9.00–16.00" from 'HH:MM' (seconds are left out); one time alone when there is no end. What ends at an earlier time than
 * it began goes over midnight: "20.00–2.00 dagen efter".
 */
export function formatTime(start: string, end: string | undefined, lang: Language): string {
  if (end === undefined) return clock(start, lang)
  const times = `${clock(start, lang)}–${clock(end, lang)}`
  return end < start ? `${times}\u00a0${dayAfter[lang]}` : times
}
