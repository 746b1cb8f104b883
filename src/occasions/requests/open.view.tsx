import {
  Actions,
  ButtonLink,
  Details,
  Empty,
  Form,
  type Frame,
  formatDate,
  formatDays,
  formatList,
  inWords,
  Layout,
  Notice,
  PostButton,
  Rows,
  Section,
  Status,
  sentenceCase,
  TextField,
} from '#design'
import type { Day, Language } from '#values'
import type { WayToAsk } from '../seats/seat-rule.rules.ts'
import { leftOf, type OpenCourse, type OpenOccasion, stateOf } from './open.rules.ts'
import { text } from './open.text.ts'

interface PageProps {
  readonly frame: Frame
  readonly courses: readonly OpenCourse[]
  /** By region and journey. */
  readonly ways: ReadonlyMap<string, WayToAsk>
  /** For whom the reader answers requests today. */
  readonly standsInFor: readonly { readonly leaderName: string; readonly untilDay: Day }[]
  readonly today: Day
}

/** The course days there are to go to, course by course, each with the one thing to do. */
export function OpenPage({ frame, courses, ways, standsInFor, today }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const left = courses.filter(({ isDone }) => !isDone)
  const done = courses.filter(({ isDone }) => isDone)
  const waiting = left.filter(({ occasions }) => occasions.length > 0).length
  return (
    <Layout
      frame={frame}
      title={waiting === 0 ? say.titleNone : sentenceCase(say.title(inWords(waiting, lang), waiting))}
      lead={waiting > 0 && <p>{say.lead}</p>}
      width="text"
    >
      {standsInFor.map(({ leaderName, untilDay }) => (
        <Notice key={leaderName} lang={lang} title={say.standsIn(leaderName, formatDate(untilDay, lang))}>
          <p>
            <a href="/requests">{say.toRequests}</a>
          </p>
        </Notice>
      ))}
      {left.length === 0 && (
        <Empty title={say.empty} action={<ButtonLink href="/journeys">{say.toJourneys}</ButtonLink>}>
          <p>{say.emptyBody}</p>
        </Empty>
      )}
      {left.map((course) => (
        <Course key={course.courseId} {...{ course, ways, today, lang }} />
      ))}
      {done.length > 0 && (
        <Details summary={say.done.courses(done.length)}>
          <Rows
            items={done.map(({ courseId, courseName, stepName }) => ({
              key: courseId,
              title: courseName,
              note: stepName,
            }))}
          />
        </Details>
      )}
    </Layout>
  )
}

interface CourseProps extends Pick<PageProps, 'ways' | 'today'> {
  readonly course: OpenCourse
  readonly lang: Language
}

function Course({ course, ways, today, lang }: CourseProps) {
  const say = text[lang]
  const { courseId, courseName, journeyId, journeyName, stepName, occasions } = course
  const hasSeat = occasions.some((one) => one.hasSeat)
  return (
    <Section title={courseName} lead={<p>{`${journeyName} · ${stepName}`}</p>}>
      {occasions.length === 0 ? (
        <>
          <p>{course.isInterested ? say.interested : say.noDates}</p>
          {!course.isInterested && (
            <Actions>
              <ButtonLink kind="quiet" href={`/interest?course=${courseId}`}>
                {say.interest}
              </ButtonLink>
            </Actions>
          )}
        </>
      ) : (
        <Rows
          items={occasions.map((occasion) => {
            const way = ways.get(`${occasion.regionId} ${journeyId}`) ?? 'with-approval'
            const state = stateOf(occasion, { way, today, hasSeatElsewhere: hasSeat })
            return {
              key: occasion.occasionId,
              title: formatDays(occasion.firstDay, occasion.lastDay, lang),
              note: (
                <>
                  <p>{wordWhere(occasion, lang)}</p>
                  <Standing {...{ occasion, state, lang }} />
                </>
              ),
              end: <Act {...{ occasion, state, lang, courseName }} />,
            }
          })}
        />
      )}
    </Section>
  )
}

function wordWhere({ places, regionName }: OpenOccasion, lang: Language): string {
  return places.length === 0 ? text[lang].digital(regionName) : formatList(places, lang)
}

interface ActProps {
  readonly occasion: OpenOccasion
  readonly state: ReturnType<typeof stateOf>
  readonly lang: Language
}

function Standing({ occasion, state, lang }: ActProps) {
  const say = text[lang].state
  const { queueLength, bookingOpens, bookingCloses, request } = occasion
  switch (state) {
    case 'seat':
      return <Status kind="done">{say.seat}</Status>
    case 'queued':
      return <Status kind="waiting">{say.queued}</Status>
    case 'asked':
      return <Status kind="waiting">{say.asked(request ? formatDate(request.expiresOn, lang) : '')}</Status>
    case 'notYet':
      return <p>{say.notYet(formatDate(bookingOpens, lang))}</p>
    case 'closed':
    case 'elsewhere':
      return <p>{say[state]}</p>
    case 'askQueue':
    case 'bookQueue':
      return <p>{say.full(queueLength)}</p>
    default:
      return <p>{say.free(leftOf(occasion), formatDate(bookingCloses, lang))}</p>
  }
}

function Act({ occasion, state, lang, courseName }: ActProps & { courseName: string }) {
  const say = text[lang]
  const { occasionId, firstDay, request } = occasion
  const at = `/open-occasions/${occasionId}/request`
  const label = (words: string) => `${words}: ${courseName}, ${formatDate(firstDay, lang)}`
  switch (state) {
    case 'seat':
    case 'queued':
      return <a href={`/occasions/${occasionId}/place`}>{say.toPlace}</a>
    case 'asked':
      return (
        <PostButton
          action={`/open-occasions/requests/${request?.requestId ?? 0}/withdrawal`}
          label={label(say.withdraw)}
        >
          {say.withdraw}
        </PostButton>
      )
    case 'book':
    case 'bookQueue':
      return (
        <PostButton action={at} label={label(state === 'book' ? say.book : say.queueUp)}>
          {state === 'book' ? say.book : say.queueUp}
        </PostButton>
      )
    case 'ask':
    case 'askQueue':
      return (
        <Details summary={state === 'ask' ? say.ask : say.askQueue}>
          <Form lang={lang} id={`ask-${occasionId}`} action={at} submit={say.send}>
            <TextField name="note" label={say.note} hint={say.noteHint} optional />
          </Form>
        </Details>
      )
    case 'leader':
      return <span>{say.leader}</span>
    default:
      return null
  }
}
