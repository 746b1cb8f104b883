import {
  ButtonLink,
  DayList,
  dayInWords,
  Empty,
  type Frame,
  formatDayShort,
  formatTime,
  inWords,
  Layout,
  Pager,
  Rows,
  Section,
  Status,
  sentenceCase,
  Worklist,
} from '#design'
import type { Day, Language } from '#values'
import { ToCalendarLinks } from '../feeds/ways.view.tsx'
import { Where } from '../occasion/days.view.tsx'
import { text as sheetWords } from '../run-sheet/run-sheet.text.ts'
import type { TaughtCourse } from '../run-sheet/shown.rules.ts'
import { needsMarks, type TeachingDay } from './teaching.rules.ts'
import { text } from './teaching.text.ts'

export interface TeachingShown {
  readonly coming: readonly TeachingDay[]
  readonly held: readonly TeachingDay[]
  readonly courses: readonly TaughtCourse[]
  readonly today: Day
  readonly page: number
  readonly pages: number
}

/** Plattformen: my days, my group and my colleagues, and the attendance that waits. */
export function TeachingPage({ frame, ...shown }: TeachingShown & { frame: Frame }) {
  const { lang } = frame
  const say = text[lang]
  const { coming, held, courses, today, page, pages } = shown
  const toMark = [...coming, ...held].filter((day) => needsMarks(day, today))
  return (
    <Layout frame={frame} title={titleOf(shown, toMark.length, lang)} eyebrow={say.place}>
      {toMark.length > 0 && (
        <Section title={say.toMark}>
          <Worklist
            items={toMark.map((day) => ({
              key: day.dayId,
              title: `${say.dayOf(day.courseName, day.number)}, ${formatDayShort(day.onDay, lang)}`,
              why: say.unmarked(day.unmarked),
              action: <ButtonLink href={listOf(day)}>{say.toMark}</ButtonLink>,
            }))}
          />
        </Section>
      )}
      <Section title={say.coming}>
        {coming.length === 0 ? (
          <Empty title={say.comingEmpty}>
            <p>{say.comingEmptyBody}</p>
          </Empty>
        ) : (
          <MyDays days={coming} today={today} lang={lang} />
        )}
      </Section>
      {courses.length > 0 && (
        <Section title={sheetWords[lang].courses}>
          <Rows
            items={courses.map(({ courseId, courseName, journeyName, stepName }) => ({
              key: courseId,
              title: courseName,
              href: `/teaching/courses/${courseId}`,
              note: `${journeyName} · ${stepName}`,
            }))}
          />
        </Section>
      )}
      {held.length > 0 && (
        <Section title={say.held}>
          <MyDays days={held} today={today} lang={lang} />
          <Pager lang={lang} page={page} pages={pages} href={(n) => `/teaching?page=${n}`} />
        </Section>
      )}
      <ToCalendarLinks lang={lang} />
    </Layout>
  )
}

const listOf = ({ occasionId, dayId }: TeachingDay) => `/occasions/${occasionId}/days/${dayId}/attendance`

function titleOf({ coming, today }: TeachingShown, toMark: number, lang: Language): string {
  const say = text[lang]
  if (toMark > 0) return say.title.toMark(toMark === 1 ? say.oneDay : sentenceCase(say.manyDays(inWords(toMark, lang))))
  const [next] = coming
  if (next === undefined) return say.title.none
  const where = next.form === 'on-site' ? say.at(next.place) : say.digital
  return next.onDay === today
    ? say.title.today(next.courseName, where)
    : say.title.next(wordWhole(next.onDay, lang), where)
}

/** "torsdag 12 mars" */
function wordWhole(day: Day, lang: Language): string {
  const { weekday, date, month } = dayInWords(day, lang)
  return `${weekday} ${date}\u00a0${month}`
}

function MyDays({ days, today, lang }: { days: readonly TeachingDay[]; today: Day; lang: Language }) {
  const say = text[lang]
  return (
    <DayList
      lang={lang}
      items={days.map((day) => ({
        key: day.dayId,
        day: day.onDay,
        title: say.dayOf(day.courseName, day.number),
        href: listOf(day),
        note: (
          <>
            <p>
              {formatTime(day.starts, day.ends, lang)}
              <Where day={day} lang={lang} />
            </p>
            <p>{[wordMine(day, lang), say.group(day.seatsTaken), wordOthers(day, lang)].filter(Boolean).join(' · ')}</p>
            <p>
              <a href={`/occasions/${day.occasionId}/run-sheet#day-${day.number}`}>{sheetWords[lang].sheet}</a>
              {day.onDay >= today && ' · '}
              {day.onDay >= today && (
                <a href={`/occasions/${day.occasionId}/readiness`}>{sheetWords[lang].readiness}</a>
              )}
            </p>
          </>
        ),
        end:
          day.onDay <= today && day.seatsTaken > 0 && day.unmarked === 0 ? (
            <Status kind="done">{say.marked}</Status>
          ) : undefined,
      }))}
    />
  )
}

function wordMine({ mine }: TeachingDay, lang: Language): string {
  const say = text[lang]
  return say.you(mine.isCalledIn ? say.calledIn : say.roles[mine.role])
}

function wordOthers({ mine, staff }: TeachingDay, lang: Language): string {
  const say = text[lang]
  const others = staff.filter(({ staffId }) => staffId !== mine.staffId)
  if (others.length === 0) return ''
  return say.with(others.map(({ name, role }) => `${name} (${say.roles[role]})`).join(', '))
}
