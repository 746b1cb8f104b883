import type { ComponentChildren } from 'preact'
import { type DayItem, DayList, formatTime } from '#design'
import type { Day, Language } from '#values'
import { isOnScreen } from '../planning/plan.rules.ts'
import { text } from './occasion.text.ts'
import type { OnStaff, StaffedDay } from './shown.rules.ts'

interface DaysProps {
  readonly days: readonly StaffedDay[]
  readonly lang: Language
  /** What more is said of a day, under it. */
  readonly moreOf?: (day: StaffedDay) => ComponentChildren
  /** What can be done with a day, beside it. */
  readonly endOf?: (day: StaffedDay) => DayItem['end']
}

/** The days of an occasion as on a timetable: when, in which form and where, who teaches. */
export function Days({ days, lang, moreOf, endOf }: DaysProps) {
  const say = text[lang]
  return (
    <DayList
      lang={lang}
      items={days.map((day) => ({
        key: day.dayId,
        day: day.onDay,
        title: say.at(day.number, say.form[day.form]),
        note: (
          <>
            <p>
              {formatTime(day.starts, day.ends, lang)}
              {isOnScreen(day.form) && ` ${say.swedishTime}`}
              <Where day={day} lang={lang} />
            </p>
            {day.staff.length > 0 && <p>{wordStaff(day.staff, lang)}</p>}
            {day.material !== '' && <p>{say.material(day.material)}</p>}
            {moreOf && <p>{moreOf(day)}</p>}
          </>
        ),
        end: endOf?.(day),
      }))}
    />
  )
}

/** After the time: the place, or the link to open. */
export function Where({ day, lang }: { day: Pick<StaffedDay, 'form' | 'place' | 'link'>; lang: Language }) {
  if (day.form === 'on-site') return <>{` · ${day.place}`}</>
  if (day.form === 'recorded') return null
  return (
    <>
      {' · '}
      <a href={day.link}>{text[lang].link}</a>
    </>
  )
}

/** "Kursledare Karin · Utbildare Ulf · Reserv Rosa" */
export function wordStaff(staff: readonly OnStaff[], lang: Language): string {
  const say = text[lang]
  return staff.map(({ name, role, isCalledIn }) => `${isCalledIn ? say.calledIn : say.roles[role]} ${name}`).join(' · ')
}

/** Whether a day can still be changed: it has not been. */
export function isAhead(day: { readonly onDay: Day }, today: Day): boolean {
  return day.onDay >= today
}
