import type { ComponentChildren } from 'preact'
import type { Day, Language } from '#values'
import { dayInWords } from './format-day.ts'

/** A day as on a wall calendar: the date large, the week day over and the month under it. */
export function DayTile({ day, lang }: { day: Day; lang: Language }) {
  const { weekday, date, month } = dayInWords(day, lang)
  return (
    <time class="day-tile" datetime={day}>
      <span class="day-week">{weekday}</span> <span class="day-date">{date}</span>{' '}
      <span class="day-month">{month}</span>
    </time>
  )
}

export interface DayItem {
  key: string | number
  day: Day
  title: ComponentChildren
  href?: string | undefined
  /** Time and place. */
  note?: ComponentChildren
  end?: ComponentChildren
}

/** Days with what happens on them, like a departure board: when, what and where, how it stands. */
export function DayList({ lang, items }: { lang: Language; items: readonly DayItem[] }) {
  return (
    <ul class="days">
      {items.map((item) => (
        <li class="day" key={item.key}>
          <DayTile day={item.day} lang={lang} />
          <div class="day-main">
            <p class="day-title">{item.href ? <a href={item.href}>{item.title}</a> : item.title}</p>
            {item.note && <div class="day-note">{item.note}</div>}
          </div>
          {item.end && <div class="day-end">{item.end}</div>}
        </li>
      ))}
    </ul>
  )
}
