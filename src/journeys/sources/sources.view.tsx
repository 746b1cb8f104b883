import { type Frame, formatDay, inWords, Layout, Notice, Rows, Section, Table } from '#design'
import type { Day, Language } from '#values'
import type { Course } from '../course/course.rules.ts'
import { courseCrumbs } from '../workshop/crumbs.view.ts'
import { byPublisher, type SourceUse, type UnsourcedItem } from './sources.rules.ts'
import { text } from './sources.text.ts'

interface SourcesProps {
  readonly frame: Frame
  readonly course: Course
  readonly sources: readonly SourceUse[]
  readonly unsourced: readonly UnsourcedItem[]
  /** Undefined when nothing is published. */
  readonly reviewOn: Day | null | undefined
  readonly today: Day
}

/** Which texts of a course rest on which publication, and whether it is time to read them again. */
export function SourcesPage({ frame, course, sources, unsourced, reviewOn, today }: SourcesProps) {
  const { lang } = frame
  const say = text[lang]
  const isPassed = reviewOn ? reviewOn <= today : false
  return (
    <Layout
      frame={frame}
      title={isPassed ? say.title.passed(course.name) : titleOf(course, sources, lang)}
      lead={<p>{say.lead}</p>}
      line={course.colour}
      breadcrumb={courseCrumbs(course, lang)}
    >
      {reviewOn === undefined ? (
        <p>{say.nothing}</p>
      ) : isPassed && reviewOn ? (
        <Notice lang={lang} kind="problem">
          <p>{say.passed(formatDay(reviewOn, lang))}</p>
        </Notice>
      ) : (
        <p>{reviewOn === null ? say.noReview : say.reviewOn(formatDay(reviewOn, lang))}</p>
      )}
      {byPublisher(sources).map((group) => (
        <Section key={group.publisher} title={group.publisher}>
          <SourceTable {...group} lang={lang} />
        </Section>
      ))}
      {unsourced.length > 0 && (
        <Section title={say.unsourcedTitle} lead={<p>{say.unsourcedLead}</p>}>
          <Rows
            items={unsourced.map(({ id, title, source }) => ({
              ...{
                key: id,
                title: <span lang="sv">{title}</span>,
                note: source === 'invented' ? say.invented : say.says(source),
              },
            }))}
          />
          <p>{say.add}</p>
        </Section>
      )}
    </Layout>
  )
}

function titleOf(course: Course, sources: readonly SourceUse[], lang: Language): string {
  const say = text[lang]
  if (sources.length === 0) return say.title.none(course.name)
  const many = sources.length === 1 ? say.oneSource : say.manySources(inWords(sources.length, lang))
  return say.title.some(course.name, many, say.authorities(inWords(byPublisher(sources).length, lang)))
}

function SourceTable({
  publisher,
  sources,
  lang,
}: {
  publisher: string
  sources: readonly SourceUse[]
  lang: Language
}) {
  const say = text[lang]
  return (
    <Table
      caption={say.caption(publisher)}
      quietCaption
      rows={sources}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'source',
          head: say.source,
          cell: ({ title, href }) =>
            href === '' ? (
              <span lang="sv">{title}</span>
            ) : (
              <a href={href} lang="sv">
                {title}
              </a>
            ),
        },
        { key: 'published', head: say.published, cell: ({ published }) => published },
        {
          key: 'texts',
          head: say.texts,
          cell: ({ items }) =>
            items.length === 0 ? (
              say.unused
            ) : (
              <ul class="plain-list" lang="sv">
                {items.map(({ id, title }) => (
                  <li key={id}>{title}</li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  )
}
