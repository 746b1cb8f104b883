import {
  type Frame,
  formatDate,
  formatDay,
  formatDayShort,
  formatMinutes,
  inWords,
  Layout,
  Notice,
  Progress,
  Quiet,
  Section,
  Split,
  Steps,
  sentenceCase,
  TaskList,
} from '#design'
import type { Language } from '#values'
import {
  type CourseFacts,
  type CourseItem,
  courseHeadline,
  type Group,
  groupsOf,
  partStates,
  preparationOf,
} from './course.rules.ts'
import { text } from './course.text.ts'
import { CourseAside } from './course-aside.view.tsx'
import { type BookedDay, CourseDays, type QueuePlace } from './course-days.view.tsx'
import { text as itemWords } from './item-words.text.ts'

interface CoursePageProps {
  frame: Frame
  course: CourseFacts
  booked: readonly BookedDay[]
  queued: readonly QueuePlace[]
  /** Whether its items open for the asker; otherwise only their titles are shown. */
  isReadable: boolean
}

/** A course in its three parts: what to prepare, the days, and what one may deepen. */
export function CoursePage({ frame, course, booked, queued, isReadable }: CoursePageProps) {
  const { lang } = frame
  const say = text[lang]
  const { stepName, stepSlug, journeyName, journeySlug, stop, stops, trackName, revision } = course
  const deepening = course.items.filter(({ part }) => part === 'deepening')
  return (
    <Layout
      frame={frame}
      title={course.name}
      eyebrow={[journeyName, stepName, say.stop(stop, stops), ...(trackName ? [say.track(trackName)] : [])].join(' · ')}
      lead={headOf(course, { booked, lang })}
      breadcrumb={[
        { href: '/journeys', label: say.journeys },
        { href: `/journeys/${journeySlug}/${stepSlug}`, label: `${stepName}, ${journeyName}` },
      ]}
      line={course.colour}
    >
      {revision !== null && <CourseParts course={course} lang={lang} />}
      {course.completedOn === null && <Tidings course={course} lang={lang} />}
      {revision !== null && (
        <Split aside={<CourseAside course={course} isReadable={isReadable} lang={lang} />}>
          <Preparation course={course} booked={booked} isReadable={isReadable} lang={lang} />
          {course.delivery === 'course-days' && (
            <CourseDays course={course} booked={booked} queued={queued} lang={lang} />
          )}
          {deepening.length > 0 && (
            <Section title={say.deepen} id="deepen" lead={say.deepenLead}>
              <Items items={deepening} course={course} isReadable={isReadable} lang={lang} />
            </Section>
          )}
        </Split>
      )}
    </Layout>
  )
}

function headOf(course: CourseFacts, { booked, lang }: { booked: readonly BookedDay[]; lang: Language }): string {
  const say = text[lang]
  const headline = courseHeadline(course, booked)
  switch (headline.say) {
    case 'completed':
      return say.head.completed(formatDay(headline.on, lang))
    case 'not-published':
      return say.head.notPublished
    case 'outside':
      return say.head.outside
    case 'prepared':
      return headline.next === undefined ? say.head.prepared : say.head.preparedFor(formatDay(headline.next, lang))
    case 'left': {
      const { left, deadline } = headline
      const count = sentenceCase(inWords(left, lang))
      if (course.delivery === 'recorded') return say.head.leftRecorded(left === 1 ? say.onePart : say.partsLeft(count))
      const things = left === 1 ? say.oneThing : say.things(count)
      return deadline === undefined ? say.head.left(things) : say.head.leftBefore(things, formatDay(deadline, lang))
    }
  }
}

function CourseParts({ course, lang }: { course: CourseFacts; lang: Language }) {
  const say = text[lang]
  const states = partStates(course)
  const isRecorded = course.delivery === 'recorded'
  const hasDeepening = course.items.some(({ part }) => part === 'deepening')
  return (
    <Steps
      lang={lang}
      steps={[
        { label: isRecorded ? say.recordedParts : say.parts.prepare, state: states.prepare, href: '#prepare' },
        ...(isRecorded ? [] : [{ label: say.parts.days, state: states.days, href: '#days' }]),
        { label: say.parts.deepen, state: states.deepen, href: hasDeepening ? '#deepen' : undefined },
      ]}
    />
  )
}

/** What the traveller should know before going on: a stop that comes before, and what a new revision changed. */
function Tidings({ course, lang }: { course: CourseFacts; lang: Language }) {
  const say = text[lang]
  const { before, ordering, renewal, revision } = course
  return (
    <>
      {before && (
        <Notice lang={lang}>
          <p>
            {ordering === 'required' ? say.buildsOn : say.follows} <a href={`/courses/${before.id}`}>{before.name}</a>.{' '}
            {say.neverStops}
          </p>
        </Notice>
      )}
      {renewal && revision && (
        <Notice lang={lang}>
          <p>
            {say.renewed(formatDate(revision.publishedOn, lang))}:{' '}
            {say.renewedItems(renewal.new, inWords(renewal.new, lang))}{' '}
            {renewal.lapsed === 0
              ? say.allCounts
              : say.someCounts(renewal.lapsed, sentenceCase(inWords(renewal.lapsed, lang)))}
          </p>
        </Notice>
      )}
    </>
  )
}

interface PreparationProps {
  course: CourseFacts
  booked: readonly BookedDay[]
  isReadable: boolean
  lang: Language
}

function Preparation({ course, booked, isReadable, lang }: PreparationProps) {
  const say = text[lang]
  const groups = groupsOf(course.items, booked)
  const { done, of, minutesLeft } = preparationOf(course.items)
  const isRecorded = course.delivery === 'recorded'
  return (
    <Section
      title={isRecorded ? say.recorded : say.prepare}
      id="prepare"
      lead={isRecorded ? say.recordedLead : say.prepareLead}
    >
      {groups.length === 0 && <Quiet>{say.noPreparation}</Quiet>}
      {of > 0 && course.isTravelling && (
        <Progress
          lang={lang}
          done={done}
          of={of}
          label={minutesLeft > 0 ? say.doneLeft(formatMinutes(minutesLeft, lang)) : say.done}
        />
      )}
      {groups.map((group) => (
        <>
          {group.firstDay !== null && <h3>{groupTitle(group, lang)}</h3>}
          <Items items={group.items} course={course} isReadable={isReadable} lang={lang} />
        </>
      ))}
    </Section>
  )
}

function groupTitle({ firstDay, lastDay, deadline, minutesLeft }: Group, lang: Language): string {
  const word = itemWords[lang]
  if (firstDay === null || lastDay === null) return ''
  const say = text[lang]
  const days = say.before(firstDay === lastDay ? word.day(firstDay) : word.days(firstDay, lastDay))
  return deadline === undefined || minutesLeft === 0
    ? days
    : `${days} · ${say.deadline(formatDayShort(deadline, lang))}`
}

interface ItemsProps {
  items: readonly CourseItem[]
  course: CourseFacts
  isReadable: boolean
  lang: Language
}

function Items({ items, course, isReadable, lang }: ItemsProps) {
  const [say, word] = [text[lang], itemWords[lang]]
  const { id: courseId, goals } = course
  return (
    <TaskList
      lang={lang}
      contentLang="sv"
      tasks={items.map((item) => ({
        key: item.id,
        act: item.mandatory || item.part === 'deepening' ? word[item.format] : say.voluntary(word[item.format]),
        title: item.title,
        href: isReadable ? `/courses/${courseId}/items/${item.id}` : undefined,
        minutes: item.minutes,
        done: item.isDone,
        reason: item.reason,
        goal: goals[item.goal - 1]?.wording,
      }))}
    />
  )
}
