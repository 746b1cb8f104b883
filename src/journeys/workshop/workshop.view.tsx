import {
  Actions,
  ButtonLink,
  Empty,
  type Frame,
  formatDay,
  inWords,
  Layout,
  Section,
  Status,
  sentenceCase,
  Table,
} from '#design'
import type { Day, Language } from '#values'
import { type CourseWork, coursesThatWait, type JourneyWork, type Waits, waitsFor } from './workshop.rules.ts'
import { text } from './workshop.text.ts'

interface WorkshopProps {
  readonly frame: Frame
  readonly journeys: readonly JourneyWork[]
  readonly days: { readonly today: Day; readonly soon: Day }
  readonly mayBegin: boolean
}

/** The journeys that one makes, and what each of their courses waits for. */
export function WorkshopPage({ frame, journeys, days, mayBegin }: WorkshopProps) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout frame={frame} title={titleOf(journeys, days, lang)} lead={<p>{say.lead}</p>} width="wide">
      {journeys.length === 0 && (
        <Empty title={say.title.none}>
          <p>{say.noneBody}</p>
        </Empty>
      )}
      {journeys.map((journey) => (
        <Section key={journey.slug} title={journey.name}>
          <Actions>
            <ButtonLink kind="quiet" href={`/workshop/journeys/${journey.slug}`}>
              {say.structure}
              <span class="unseen"> {journey.name}</span>
            </ButtonLink>
          </Actions>
          {journey.steps.map((step) => (
            <section class="made-step" key={step.id}>
              <h3>{step.name}</h3>
              <CourseTable journey={journey.name} step={step} days={days} lang={lang} />
            </section>
          ))}
        </Section>
      ))}
      <Actions>
        {mayBegin && (
          <ButtonLink kind="quiet" href="/workshop/journeys/new">
            {say.newJourney}
          </ButtonLink>
        )}
        {mayBegin && (
          <ButtonLink kind="quiet" href="/workshop/archives/new">
            {say.takeIn}
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" href="/workshop/objections">
          {say.objections}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}

function titleOf(journeys: readonly JourneyWork[], days: WorkshopProps['days'], lang: Language): string {
  const say = text[lang].title
  if (journeys.length === 0) return say.none
  const waiting = coursesThatWait(journeys, days)
  if (waiting === 0) return say.calm
  return waiting === 1 ? say.one : say.many(sentenceCase(inWords(waiting, lang)))
}

interface TableProps {
  readonly journey: string
  readonly step: JourneyWork['steps'][number]
  readonly days: WorkshopProps['days']
  readonly lang: Language
}

function CourseTable({ journey, step, days, lang }: TableProps) {
  const say = text[lang]
  return (
    <Table
      caption={say.caption(journey, step.name)}
      quietCaption
      rows={step.courses}
      rowKey={({ courseId }) => courseId}
      empty={<p class="quiet">{say.noCourses}</p>}
      columns={[
        {
          key: 'course',
          head: say.course,
          cell: ({ courseId, name }) => <a href={`/workshop/courses/${courseId}`}>{name}</a>,
        },
        {
          key: 'published',
          head: say.published,
          cell: ({ published }) =>
            published === null ? say.nothing : say.revision(published.number, formatDay(published.on, lang)),
        },
        { key: 'waits', head: say.waits, cell: (course) => <WaitList course={course} days={days} lang={lang} /> },
      ]}
    />
  )
}

const marks: Record<Waits, 'problem' | 'waiting' | 'planned'> = {
  'review-passed': 'problem',
  'review-asked': 'waiting',
  objections: 'waiting',
  'review-near': 'planned',
  draft: 'planned',
  unpublished: 'problem',
  empty: 'planned',
}

function WaitList({ course, days, lang }: { course: CourseWork; days: WorkshopProps['days']; lang: Language }) {
  const waits = waitsFor(course, days)
  if (waits.length === 0) return <>{text[lang].all}</>
  return (
    <ul class="plain-list">
      {waits.map((each) => (
        <li key={each}>
          <Status kind={marks[each]}>{wordWait(each, course, lang)}</Status>
        </li>
      ))}
    </ul>
  )
}

function wordWait(waits: Waits, { published, draft, objections }: CourseWork, lang: Language): string {
  const say = text[lang].waitsFor
  const on = (day: Day | null | undefined) => (day ? formatDay(day, lang) : '')
  switch (waits) {
    case 'review-passed':
    case 'review-near':
      return say[waits](on(published?.reviewOn))
    case 'objections':
      return say.objections(objections)
    case 'draft':
      return say.draft(draft?.begunBy ?? text[lang].someone, on(draft?.begunOn))
    case 'review-asked':
    case 'unpublished':
    case 'empty':
      return say[waits]
  }
}
