import {
  Actions,
  ButtonLink,
  DayList,
  formatDate,
  formatDayShort,
  formatList,
  formatMinutes,
  formatTime,
  Quiet,
  Rows,
  Status,
  TaskList,
} from '#design'
import type { ContentRefusal } from '#people'
import type { Day, Language } from '#values'
import { text as itemWords } from '../course/item-words.text.ts'
import type { Due } from './due.rules.ts'
import type { Focus, ItemLeft, LastPlace } from './start-page.rules.ts'
import { text } from './start-page.text.ts'

interface Booked {
  readonly dayId: number
  readonly courseId: number
  readonly courseName: string
  readonly number: number
  readonly onDay: Day
  readonly starts: string
  readonly ends: string
  readonly place: string
}
interface Queued {
  readonly occasionId: number
  readonly courseName: string
  readonly place: number
  readonly firstDay: Day
}
interface Lately {
  readonly kind: 'item' | 'day' | 'course'
  readonly courseId: number
  readonly courseName: string
  readonly itemTitle: string | null
  readonly dayNumber: number | null
  readonly earnedOn: Day
}

export interface AgendaShown {
  readonly refusal: ContentRefusal | undefined
  readonly focus: Focus | undefined
  /** What the heading counts; or, when that is done, what comes after it. */
  readonly toDo: readonly ItemLeft[]
  readonly place: LastPlace | null
  readonly dues: readonly Due[]
  readonly booked: readonly Booked[]
  readonly queued: readonly Queued[]
  readonly lately: readonly Lately[]
}

interface PartProps {
  agenda: AgendaShown
  lang: Language
}

const most = 4
const mostDays = 2

/** One short list across all courses: what to prepare next, what is due, what is booked, what is done. */
export function Agenda({ agenda, lang }: PartProps) {
  const say = text[lang]
  const { refusal, toDo, place, dues, lately } = agenda
  const isOpen = refusal === undefined
  const hasNext = toDo.length > 0 || (place !== null && !place.isDone)
  const parts = [
    ...(isOpen && hasNext
      ? [{ title: toDo.length > 0 ? say.prepare : say.goOn, body: <Next agenda={agenda} lang={lang} /> }]
      : []),
    ...(isOpen && dues.length > 0 ? [{ title: say.due, body: <Dues dues={dues} lang={lang} /> }] : []),
    { title: say.booked, body: <Booking agenda={agenda} lang={lang} /> },
    { title: say.done, body: <Done lately={lately} lang={lang} /> },
  ]
  return (
    <ol class="agenda" aria-label={say.list}>
      {parts.map(({ title, body }) => (
        <li class="agenda-part" key={title}>
          <h2 class="agenda-title">{title}</h2>
          <div class="agenda-body">{body}</div>
        </li>
      ))}
    </ol>
  )
}

function Next({ agenda: { toDo, focus, place }, lang }: PartProps) {
  const say = text[lang]
  const [first] = toDo
  const isOpened = place !== null && !place.isDone
  const here = isOpened ? place : first && { courseId: first.courseId, itemId: first.id }
  const hasMore = focus !== undefined && first !== undefined
  return (
    <>
      {toDo.length > 0 && (
        <TaskList
          lang={lang}
          contentLang="sv"
          tasks={toDo.slice(0, most).map((item) => ({
            key: item.id,
            act: itemWords[lang][item.format],
            title: item.title,
            href: `/courses/${item.courseId}/items/${item.id}`,
            minutes: item.minutes,
            done: false,
          }))}
        />
      )}
      {isOpened && place.itemId !== first?.id && <Quiet>{say.placeIn(place.title, place.courseName)}</Quiet>}
      <Actions>
        {here && <ButtonLink href={`/courses/${here.courseId}/items/${here.itemId}`}>{say.continue}</ButtonLink>}
        {hasMore && (
          <ButtonLink href={`/courses/${focus.stop.id}`} kind="quiet">
            {toDo.length > most ? say.all(toDo.length) : focus.stop.name}
          </ButtonLink>
        )}
      </Actions>
    </>
  )
}

function Dues({ dues, lang }: { dues: readonly Due[]; lang: Language }) {
  const say = text[lang]
  const word = itemWords[lang]
  return (
    <Rows
      items={dues.slice(0, most).map((due) => ({
        key: `${due.courseId}.${due.firstDay}`,
        title: say.dueFor(
          due.courseName,
          due.firstDay === due.lastDay ? word.day(due.firstDay) : word.days(due.firstDay, due.lastDay),
        ),
        href: `/courses/${due.courseId}`,
        note: wordLeft(due, lang),
        end: <Status kind={due.isLate ? 'problem' : 'waiting'}>{wordBy(due, lang)}</Status>,
      }))}
    />
  )
}

function wordLeft({ left, minutes, formats }: Due, lang: Language): string {
  const say = text[lang]
  const words: Readonly<Record<string, string>> = say.formats
  const longer = formats.map((format) => words[format] ?? '')
  const parts = say.dueLeft(say.dueParts(left), formatMinutes(minutes, lang))
  return longer.length === 0 ? parts : `${parts} · ${say.dueWith(formatList(longer, lang))}`
}

function wordBy({ by, isLate }: Due, lang: Language): string {
  const say = text[lang]
  return isLate ? say.dueLate(formatDate(by, lang)) : say.dueBy(formatDayShort(by, lang))
}

function Booking({ agenda: { booked, queued }, lang }: PartProps) {
  const say = text[lang]
  const next = booked[mostDays]
  return (
    <>
      {booked.length + queued.length === 0 && <Quiet>{say.nothingBooked}</Quiet>}
      {booked.length > 0 && (
        <DayList
          lang={lang}
          items={booked.slice(0, mostDays).map((day) => ({
            key: day.dayId,
            day: day.onDay,
            title: say.bookedDay(day.courseName, day.number),
            href: `/courses/${day.courseId}#days`,
            note: `${formatTime(day.starts, day.ends, lang)} · ${day.place || say.digital}`,
          }))}
        />
      )}
      {next && (
        <p>
          <a href={`/courses/${next.courseId}#days`}>{say.moreDays(booked.length - mostDays)}</a>
        </p>
      )}
      {queued.length > 0 && (
        <Rows
          items={queued.map((place) => ({
            key: place.occasionId,
            title: place.courseName,
            note: `${say.queuePlace(itemWords[lang].place(place.place))} · ${say.queueStarts(formatDayShort(place.firstDay, lang))}`,
            end: <Status kind="waiting">{say.queue}</Status>,
          }))}
        />
      )}
    </>
  )
}

function Done({ lately, lang }: { lately: readonly Lately[]; lang: Language }) {
  const say = text[lang]
  if (lately.length === 0) return <Quiet>{say.nothingDone}</Quiet>
  return (
    <>
      <Rows items={lately.map((done) => latelyRow(done, lang))} />
      <p>
        <a href="/record">{say.allDone}</a>
      </p>
    </>
  )
}

function latelyRow(done: Lately, lang: Language) {
  const say = text[lang]
  const { kind, courseId, courseName, itemTitle, dayNumber, earnedOn } = done
  const title = {
    item: itemTitle ?? courseName,
    day: say.latelyDay(dayNumber ?? 0, courseName),
    course: say.latelyCourse(courseName),
  }[kind]
  return { key: `${kind}${courseId}${title}`, title, href: `/courses/${courseId}`, end: formatDate(earnedOn, lang) }
}
