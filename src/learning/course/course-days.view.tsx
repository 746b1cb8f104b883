import {
  DayList,
  formatDate,
  formatDay,
  formatTime,
  inWords,
  Notice,
  Rows,
  Section,
  Status,
  sentenceCase,
} from '#design'
import type { Day, Language } from '#values'
import { type CourseFacts, hasEnoughDays, type PlannedDay } from './course.rules.ts'
import { text } from './course.text.ts'
import { text as itemWords } from './item-words.text.ts'

export interface BookedDay {
  readonly dayId: number
  readonly number: number
  readonly onDay: Day
  readonly prepareBy: Day
  readonly starts: string
  readonly ends: string
  readonly place: string
  readonly link: string
}

export interface QueuePlace {
  readonly occasionId: number
  readonly place: number
  readonly firstDay: Day
}

interface CourseDaysProps {
  course: CourseFacts
  booked: readonly BookedDay[]
  queued: readonly QueuePlace[]
  lang: Language
}

/** The days: those that are booked, with time and place; what is earned; and how the others will be. */
export function CourseDays({ course, booked, queued, lang }: CourseDaysProps) {
  const say = text[lang]
  const isBooked = new Set(booked.map(({ number }) => number))
  const earned = new Map(course.daysEarned.map(({ number, on }) => [number, on]))
  const others = course.days.filter(({ number }) => !isBooked.has(number) || earned.has(number))
  const isEnough = hasEnoughDays(course)
  const isUnbooked = booked.length === 0 && !isEnough && others.some(({ number }) => !earned.has(number))
  return (
    <Section title={say.days} id="days">
      {course.daysNeeded < course.days.length && (
        <p>
          {say.daysNeeded(sentenceCase(inWords(course.daysNeeded, lang)), inWords(course.days.length, lang))}{' '}
          {isEnough && say.daysEnough}
        </p>
      )}
      {queued.map((place) => (
        <Notice key={place.occasionId} lang={lang} kind="waiting">
          <p>{say.queued(itemWords[lang].place(place.place), formatDay(place.firstDay, lang))}</p>
        </Notice>
      ))}
      {isUnbooked && course.isTravelling && queued.length === 0 && (
        <p>
          {say.notBooked} <a href={`/interest?course=${course.id}`}>{say.tellMe}</a>
        </p>
      )}
      {booked.length > 0 && (
        <DayList
          lang={lang}
          items={booked
            .filter(({ number }) => !earned.has(number))
            .map((day) => ({
              key: day.dayId,
              day: day.onDay,
              title: `${say.dayNumber(day.number)} · ${formatTime(day.starts, day.ends, lang)}`,
              note: day.place || <LinkToDay link={day.link} lang={lang} />,
            }))}
        />
      )}
      {others.length > 0 && <Rows items={others.map((day) => dayRow(day, { on: earned.get(day.number), lang }))} />}
    </Section>
  )
}

function LinkToDay({ link, lang }: { link: string; lang: Language }) {
  const say = text[lang]
  return (
    <>
      {say.digital}
      {link && (
        <>
          {' · '}
          <a href={link} rel="noopener noreferrer">
            {say.link}
          </a>
        </>
      )}
    </>
  )
}

function dayRow(day: PlannedDay, { on, lang }: { on: Day | undefined; lang: Language }) {
  const say = text[lang]
  const words: Readonly<Record<string, string>> = say.forms
  const [first = '', second] = day.forms.map((form) => words[form] ?? form)
  return {
    key: day.number,
    title: say.dayNumber(day.number),
    note: `${say[day.length]}, ${second === undefined ? first : say.or(first, second)}`,
    end: on && <Status kind="done">{say.attended(formatDate(on, lang))}</Status>,
  }
}
