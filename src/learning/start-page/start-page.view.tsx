import {
  Actions,
  ButtonLink,
  Card,
  Cards,
  DayList,
  Empty,
  type Frame,
  formatDate,
  formatDayShort,
  formatTime,
  Layout,
  Quiet,
  Rows,
  Section,
  Split,
  Suitcase,
  TaskList,
} from '#design'
import type { ContentRefusal } from '#people'
import type { Language } from '#values'
import { text as itemWords } from '../course/item-words.text.ts'
import { wordHeadline, wordLead } from './headline.view.tsx'
import type { Focus, Headline, ItemLeft, Way } from './start-page.rules.ts'
import { text } from './start-page.text.ts'

interface Booked {
  readonly dayId: number
  readonly courseId: number
  readonly courseName: string
  readonly number: number
  readonly onDay: Parameters<typeof formatDate>[0]
  readonly starts: string
  readonly ends: string
  readonly place: string
}
interface Queued {
  readonly occasionId: number
  readonly courseName: string
  readonly place: number
  readonly firstDay: Parameters<typeof formatDate>[0]
}
interface Lately {
  readonly kind: 'item' | 'day' | 'course'
  readonly courseId: number
  readonly courseName: string
  readonly itemTitle: string | null
  readonly dayNumber: number | null
  readonly earnedOn: Parameters<typeof formatDate>[0]
}

export interface Start {
  readonly name: string
  readonly headline: Headline
  readonly refusal: ContentRefusal | undefined
  readonly focus: Focus | undefined
  /** What the heading counts. */
  readonly items: readonly ItemLeft[]
  /** The same; or, when that is done, what comes after it. */
  readonly toDo: readonly ItemLeft[]
  readonly ways: readonly Way[]
  readonly booked: readonly Booked[]
  readonly queued: readonly Queued[]
  readonly lately: readonly Lately[]
  readonly doors: Frame['menu']
}

const mostItems = 4
const mostDays = 4

/** The start page: what to do now, what is booked, where one travels, what is done, and the places of one's roles. */
export function StartPage({ frame, start }: { frame: Frame; start: Start }) {
  const { lang } = frame
  const say = text[lang]
  const { headline, refusal, items, focus, ways, doors, lately } = start
  const hasJourney = ways.length > 0
  const lead = wordLead({ headline, items, refusal, course: focus?.stop.name, lang })
  return (
    <Layout frame={frame} title={`${say.hello(start.name)} ${wordHeadline(headline, lang)}`} lead={lead}>
      {hasJourney && hasToDo(start) && (
        <Split aside={<Booking start={start} lang={lang} />}>
          <ToDo start={start} lang={lang} />
        </Split>
      )}
      {hasJourney && !hasToDo(start) && <Booking start={start} lang={lang} />}
      {hasJourney && (
        <Section title={say.suitcases}>
          <Cards>
            {ways.map((way) => (
              <WayCase key={way.stepId} way={way} booked={start.booked} lang={lang} />
            ))}
          </Cards>
        </Section>
      )}
      {lately.length > 0 && (
        <Section title={say.lately}>
          <Rows items={lately.map((done) => latelyRow(done, lang))} />
          <p>
            <a href="/record">{say.allDone}</a>
          </p>
        </Section>
      )}
      {doors.length > 0 && <Doors doors={doors} lang={lang} />}
      {!hasJourney && doors.length === 0 && (
        <Empty title={say.headline.notEnrolled} action={<ButtonLink href="/journeys">{say.catalogue}</ButtonLink>}>
          <p>{say.notEnrolledBody}</p>
        </Empty>
      )}
    </Layout>
  )
}

function hasToDo({ toDo, focus, refusal }: Start): boolean {
  return toDo.length > 0 && focus !== undefined && refusal === undefined
}

function ToDo({ start, lang }: { start: Start; lang: Language }) {
  const say = text[lang]
  const word = itemWords[lang]
  const { toDo: items, focus } = start
  const first = items[0]
  if (focus === undefined || first === undefined) return null
  const courseHref = `/courses/${focus.stop.id}`
  const { firstDay, lastDay } = first
  const isOne = items.every((item) => item.firstDay === firstDay)
  const group =
    firstDay === null || lastDay === null || !isOne
      ? undefined
      : say.beforeDays(firstDay === lastDay ? word.day(firstDay) : word.days(firstDay, lastDay))
  return (
    <Section title={group ?? say.toDo}>
      <TaskList
        lang={lang}
        contentLang="sv"
        tasks={items.slice(0, mostItems).map((item) => ({
          key: item.id,
          act: word[item.format],
          title: item.title,
          href: `${courseHref}/items/${item.id}`,
          minutes: item.minutes,
          done: false,
        }))}
      />
      <Actions>
        <ButtonLink href={`${courseHref}/items/${first.id}`}>{say.continue}</ButtonLink>
        <ButtonLink href={courseHref} kind="quiet">
          {items.length > mostItems ? say.all(items.length) : focus.stop.name}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

function Booking({ start, lang }: { start: Start; lang: Language }) {
  const say = text[lang]
  const { booked, queued } = start
  return (
    <>
      <Section title={say.booked}>
        {booked.length === 0 && <Quiet>{say.nothingBooked}</Quiet>}
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
      </Section>
      {queued.length > 0 && (
        <Section title={say.queue}>
          <Rows
            items={queued.map((place) => ({
              key: place.occasionId,
              title: place.courseName,
              note: `${say.queuePlace(itemWords[lang].place(place.place))} · ${say.queueStarts(formatDayShort(place.firstDay, lang))}`,
            }))}
          />
        </Section>
      )}
    </>
  )
}

function WayCase({ way, booked, lang }: { way: Way; booked: readonly Booked[]; lang: Language }) {
  const say = text[lang]
  const { stops } = way
  const next = booked.find((day) => stops.some(({ id }) => id === day.courseId))
  return (
    <Suitcase
      lang={lang}
      href={`/journeys/${way.journeySlug}/${way.stepSlug}`}
      colour={way.colour}
      step={way.stepName}
      journey={way.journeyName}
      done={stops.filter(({ completedOn }) => completedOn !== null).length}
      of={stops.length}
      label={say.stops}
      next={next && say.next(`${formatDayShort(next.onDay, lang)}, ${next.place || say.digital.toLowerCase()}`)}
    />
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

function Doors({ doors, lang }: { doors: Frame['menu']; lang: Language }) {
  const notes: Readonly<Record<string, string>> = text[lang].doorNotes
  return (
    <Section title={text[lang].doors}>
      <Cards>
        {doors.map(({ href, label }) => (
          <Card key={href} title={label} href={href}>
            <p>{notes[href.slice(1)]}</p>
          </Card>
        ))}
      </Cards>
    </Section>
  )
}
