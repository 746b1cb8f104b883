import { type Frame, formatDay, inWords, Layout, Section, Split, Steps, sentenceCase } from '#design'
import { type Addition, AdditionsSection, additionsBeside } from '#journeys'
import type { Language } from '#values'
import { type CourseFacts, courseHeadline, partStates } from './course.rules.ts'
import { text } from './course.text.ts'
import { CourseAside } from './course-aside.view.tsx'
import { type BookedDay, CourseDays, type QueuePlace } from './course-days.view.tsx'
import { CourseItems, Preparation } from './preparation.view.tsx'
import { Tidings } from './tidings.view.tsx'

interface CoursePageProps {
  frame: Frame
  course: CourseFacts
  booked: readonly BookedDay[]
  queued: readonly QueuePlace[]
  /** What the reader's region adds. */
  additions: readonly Addition[]
  /** Whether its items open for the asker; otherwise only their titles are shown. */
  isReadable: boolean
}

/** A course in its three parts: what to prepare, the days, and what one may deepen. */
export function CoursePage(props: CoursePageProps) {
  const { frame, course, booked, queued, additions, isReadable } = props
  const { lang } = frame
  const say = text[lang]
  const { stepName, stepSlug, journeyName, journeySlug, stop, stops, trackName, revision } = course
  const local = isReadable ? additions : []
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
          <Preparation course={course} booked={booked} additions={local} isReadable={isReadable} lang={lang} />
          {course.delivery === 'course-days' && (
            <CourseDays course={course} booked={booked} queued={queued} lang={lang} />
          )}
          <AdditionsSection
            additions={additionsBeside(local, { beside: 'course' })}
            lang={lang}
            back={`/courses/${course.id}`}
            isReading={!course.isTravelling}
          />
          {deepening.length > 0 && (
            <Section title={say.deepen} id="deepen" lead={say.deepenLead}>
              <CourseItems items={deepening} course={course} isReadable={isReadable} lang={lang} />
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
    case 'withdrawn':
      return say.head.withdrawn
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
