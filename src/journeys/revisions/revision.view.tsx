import {
  Actions,
  ButtonLink,
  Facts,
  Figures,
  type Frame,
  formatDay,
  inWords,
  Layout,
  Rows,
  Section,
  sentenceCase,
} from '#design'
import type { Day, Language } from '#values'
import { Blocks, type FileHref } from '../content/blocks.view.tsx'
import type { RevisionContent } from '../content/revision.rules.ts'
import type { Course } from '../course/course.rules.ts'
import type { RevisionCount } from '../publishing/publishing.rules.ts'
import { courseCrumbs } from '../workshop/crumbs.view.ts'
import { ItemsPart } from './items.view.tsx'
import { type KeptRevision, stateOf } from './revision.rules.ts'
import { text } from './revision.text.ts'

export interface RevisionShown {
  readonly course: Course
  readonly revision: KeptRevision
  readonly content: RevisionContent
  readonly count: RevisionCount | undefined
  readonly href: FileHref
}

/** A revision as it was published, all of it. */
export function RevisionPage({ frame, ...shown }: RevisionShown & { frame: Frame }) {
  const { lang } = frame
  const say = text[lang]
  const { course, revision, content, count, href } = shown
  const { number } = revision
  return (
    <Layout
      frame={frame}
      title={say.title[stateOf(revision)](course.name, number)}
      lead={<p>{say.lead}</p>}
      line={course.colour}
      breadcrumb={courseCrumbs(course, lang)}
      width="text"
    >
      <Facts facts={factsOf(revision, lang)} />
      {number > 1 && (
        <Actions>
          <ButtonLink kind="quiet" href={`/workshop/courses/${course.id}/differences?from=${number - 1}&to=${number}`}>
            {say.compare}
          </ButtonLink>
        </Actions>
      )}
      {count && (
        <Section title={say.metTitle}>
          <Figures
            figures={[
              { term: say.met, value: count.met },
              { term: say.days, value: count.days },
              { term: say.completed, value: count.completed },
              { term: say.occasions, value: count.occasions },
            ]}
          />
        </Section>
      )}
      {content.summary && (
        <Section title={say.summary}>
          <p lang="sv">{content.summary}</p>
        </Section>
      )}
      <Goals content={content} lang={lang} />
      <Days content={content} href={href} lang={lang} />
      <ItemsPart content={content} href={href} lang={lang} />
      <Materials content={content} href={href} lang={lang} />
      <Sources content={content} lang={lang} />
    </Layout>
  )
}

function factsOf(revision: KeptRevision, lang: Language) {
  const say = text[lang]
  const dated = (on: Day, name: string | null) =>
    name === null ? formatDay(on, lang) : say.by(formatDay(on, lang), name)
  const { supersededOn, unpublishedReason, owner, reviewOn, note } = revision
  const ended = unpublishedReason === null ? say.superseded : say.unpublished
  return [
    { term: say.published, value: dated(revision.publishedOn, revision.publishedBy) },
    ...(supersededOn ? [{ term: ended, value: dated(supersededOn, revision.unpublishedBy) }] : []),
    ...(unpublishedReason ? [{ term: say.reason, value: unpublishedReason }] : []),
    ...(owner ? [{ term: say.owner, value: owner }] : []),
    ...(reviewOn ? [{ term: say.reviewOn, value: formatDay(reviewOn, lang) }] : []),
    ...(note ? [{ term: say.note, value: <span lang="sv">{note}</span> }] : []),
    ...(revision.number > 1 ? [{ term: say.counts, value: say.countsFrom(revision.countsFrom, revision.number) }] : []),
  ]
}

interface PartProps {
  readonly content: RevisionContent
  readonly lang: Language
}

function Goals({ content, lang }: PartProps) {
  const say = text[lang]
  if (content.goals.length === 0) return null
  const items = content.goals.map(({ key, level, wording }) => ({
    ...{ key, title: <span lang="sv">{wording}</span>, note: say.levels[level] },
  }))
  return (
    <Section title={say.goals}>
      <Rows items={items} />
    </Section>
  )
}

function Days({ content, href, lang }: PartProps & { href: FileHref }) {
  const say = text[lang]
  const { days, daysNeeded = days.length } = content
  if (days.length === 0) return null
  return (
    <Section title={say.dayTitle}>
      {daysNeeded < days.length && (
        <p>{say.daysNeeded(sentenceCase(inWords(daysNeeded, lang)), inWords(days.length, lang))}</p>
      )}
      {days.map(({ number, length, forms, runSheet = [] }) => (
        <section key={number}>
          <h3>{`${say.day(number)}, ${say.length[length]}, ${forms.map((form) => say.forms[form]).join(' / ')}`}</h3>
          {runSheet.length > 0 && (
            <ol aria-label={say.runSheet(number)}>
              {runSheet.map((point, index) => (
                <li key={index}>
                  <p>
                    <strong lang="sv">{point.title}</strong> · {say.minutes(point.minutes)}
                  </p>
                  <Blocks blocks={point.blocks} href={href} under={2} />
                </li>
              ))}
            </ol>
          )}
        </section>
      ))}
    </Section>
  )
}

function Materials({ content, href, lang }: PartProps & { href: FileHref }) {
  const say = text[lang]
  const { materials = [] } = content
  if (materials.length === 0) return null
  return (
    <Section title={say.materials}>
      {materials.map(({ title, day, blocks }) => (
        <section key={title}>
          <h3>
            <span lang="sv">{title}</span>
            {day !== undefined && ` · ${say.day(day)}`}
          </h3>
          <Blocks blocks={blocks} href={href} under={2} />
        </section>
      ))}
    </Section>
  )
}

function Sources({ content, lang }: PartProps) {
  const { sources = [] } = content
  if (sources.length === 0) return null
  return (
    <Section title={text[lang].sources}>
      <Rows
        items={sources.map(({ key, publisher, title, published, href }) => ({
          ...{ key, title: <span lang="sv">{title}</span>, href: href || undefined },
          note: <span lang="sv">{`${publisher}, ${published}`}</span>,
        }))}
      />
    </Section>
  )
}
