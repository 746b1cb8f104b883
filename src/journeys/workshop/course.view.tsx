import {
  Actions,
  ButtonLink,
  Facts,
  type Frame,
  formatDay,
  Layout,
  Notice,
  PostButton,
  Rows,
  Section,
  Status,
  Table,
} from '#design'
import type { Day, Language } from '#values'
import type { Course } from '../course/course.rules.ts'
import { courseDraftHref } from '../drafts/draft.rules.ts'
import type { ListedObjection } from '../objections/objection.rules.ts'
import type { RevisionCount } from '../publishing/publishing.rules.ts'
import { type KeptRevision, reviewTime, stateOf } from '../revisions/revision.rules.ts'
import { text } from './course.text.ts'
import { journeyCrumbs } from './crumbs.view.ts'

export interface CourseShown {
  readonly course: Course
  readonly draft: { readonly begunBy: string | null; readonly begunOn: Day; readonly askedOn: Day | null } | undefined
  readonly revisions: readonly KeptRevision[]
  readonly counts: readonly RevisionCount[]
  readonly objections: readonly ListedObjection[]
  readonly days: { readonly today: Day; readonly soon: Day }
}

type PartProps = CourseShown & { readonly lang: Language; readonly at: string }

/** A course in the workshop: its draft, what is travelled, what has been, and what is disagreed about. */
export function MadeCoursePage({ frame, ...shown }: CourseShown & { frame: Frame }) {
  const { lang } = frame
  const say = text[lang]
  const { course } = shown
  const part = { ...shown, lang, at: `/workshop/courses/${course.id}` }
  return (
    <Layout
      frame={frame}
      title={titleOf(shown, lang)}
      eyebrow={say.where(course.stepName, course.trackName ?? say.common)}
      line={course.colour}
      breadcrumb={journeyCrumbs(course, lang)}
    >
      <DraftPart {...part} />
      <NowPart {...part} />
      <RevisionsPart {...part} />
      <ObjectionsPart {...part} />
      <Section title={say.placeTitle}>
        <Rows
          items={[
            { key: 'settings', title: say.settings, href: `${part.at}/settings` },
            { key: 'copy', title: say.copy, href: `${part.at}/copy` },
            ...(travelled(shown) ? [{ key: 'traveller', title: say.traveller, href: `/courses/${course.id}` }] : []),
          ]}
        />
      </Section>
    </Layout>
  )
}

function travelled({ revisions }: CourseShown): KeptRevision | undefined {
  return revisions.find((revision) => stateOf(revision) === 'travelled')
}

function titleOf(shown: CourseShown, lang: Language): string {
  const say = text[lang].title
  const { course, draft, revisions, days } = shown
  const now = travelled(shown)
  if (draft) return (draft.askedOn ? say.review : revisions.length === 0 ? say.first : say.draft)(course.name)
  if (now) return (reviewTime(now.reviewOn, days) === 'passed' ? say.passed : say.published)(course.name)
  return (revisions.length === 0 ? say.empty : say.unpublished)(course.name)
}

function DraftPart({ course, draft, revisions, lang, at }: PartProps) {
  const say = text[lang]
  if (draft === undefined)
    return (
      <Section title={say.draftTitle}>
        <p>{revisions.length === 0 ? say.beginFirstBody : say.beginBody}</p>
        <Actions>
          <PostButton kind="primary" action={`${at}/new-draft`}>
            {revisions.length === 0 ? say.beginFirst : say.begin}
          </PostButton>
        </Actions>
      </Section>
    )
  return (
    <Section title={say.draftTitle}>
      <p>
        {say.begunBy(draft.begunBy ?? say.someone, formatDay(draft.begunOn, lang))}{' '}
        {draft.askedOn && say.lastSaved(formatDay(draft.askedOn, lang))}
      </p>
      <Actions>
        <ButtonLink href={courseDraftHref(course.id)}>{say.write}</ButtonLink>
        <ButtonLink kind="quiet" href={`${at}/review`}>
          {say.review}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`${at}/publishing`}>
          {say.publish}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`${at}/setting-aside`}>
          {say.aside}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

const marks = { passed: 'problem', near: 'waiting', ahead: 'done', unset: 'planned' } as const

function NowPart({ lang, at, ...shown }: PartProps) {
  const say = text[lang]
  const now = travelled(shown)
  const last = shown.revisions[0]
  if (now === undefined)
    return (
      <Section title={say.nowTitle}>
        {last?.unpublishedReason && last.supersededOn ? (
          <Notice lang={lang}>
            <p>{say.unpublishedNow(formatDay(last.supersededOn, lang), last.unpublishedBy ?? say.someone)}</p>
            <p class="kept-lines">{last.unpublishedReason}</p>
          </Notice>
        ) : (
          <p>{say.nothingNow}</p>
        )}
      </Section>
    )
  const time = reviewTime(now.reviewOn, shown.days)
  return (
    <Section title={say.nowTitle}>
      <Facts
        facts={[
          { term: say.revision, value: <a href={`${at}/revisions/${now.number}`}>{String(now.number)}</a> },
          { term: say.published, value: publishedOf(now, lang) },
          { term: say.owner, value: now.owner ?? say.noOwner },
          {
            term: say.reviewOn,
            value:
              now.reviewOn === null ? (
                say.noReviewOn
              ) : (
                <>
                  {formatDay(now.reviewOn, lang)} <Status kind={marks[time]}>{say.reviewTime[time]}</Status>
                </>
              ),
          },
        ]}
      />
      <Actions>
        <ButtonLink kind="quiet" href={`${at}/sources`}>
          {say.sources}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`${at}/unpublishing`}>
          {say.unpublish}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

function publishedOf({ publishedOn, publishedBy }: KeptRevision, lang: Language): string {
  const on = formatDay(publishedOn, lang)
  return publishedBy === null ? on : text[lang].publishedBy(on, publishedBy)
}

function RevisionsPart({ revisions, counts, lang, at }: PartProps) {
  const say = text[lang]
  if (revisions.length === 0) return null
  const countOf = (number: number) => counts.find((each) => each.number === number)
  return (
    <Section title={say.revisionsTitle} lead={<p>{say.revisionsLead}</p>}>
      <Table
        caption={say.caption}
        quietCaption
        rows={revisions}
        rowKey={({ number }) => number}
        columns={[
          {
            key: 'revision',
            head: say.revision,
            cell: ({ number }) => <a href={`${at}/revisions/${number}`}>{`${say.revision} ${number}`}</a>,
          },
          { key: 'published', head: say.published, cell: (row) => publishedOf(row, lang) },
          { key: 'state', head: say.stateHead, cell: (row) => say.state[stateOf(row)] },
          { key: 'met', head: say.met, align: 'number', cell: ({ number }) => countOf(number)?.met ?? 0 },
          { key: 'done', head: say.completed, align: 'number', cell: ({ number }) => countOf(number)?.completed ?? 0 },
          { key: 'held', head: say.occasions, align: 'number', cell: ({ number }) => countOf(number)?.occasions ?? 0 },
        ]}
      />
      <Actions>
        <ButtonLink kind="quiet" href={`${at}/differences`}>
          {say.differences}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

function ObjectionsPart({ course, objections, lang }: PartProps) {
  const say = text[lang]
  return (
    <Section title={say.objectionsTitle} id="objections">
      {objections.length === 0 ? (
        <p>{say.noObjections}</p>
      ) : (
        <Rows
          items={objections.map(({ id, title, isDecided }) => ({
            key: id,
            title,
            href: `/workshop/objections/${id}`,
            end: (
              <Status kind={isDecided ? 'done' : 'waiting'}>
                {isDecided ? say.decidedObjection : say.openObjection}
              </Status>
            ),
          }))}
        />
      )}
      <Actions>
        <ButtonLink kind="quiet" href={`/workshop/objections/new?course=${course.id}`}>
          {say.raise}
        </ButtonLink>
      </Actions>
    </Section>
  )
}
