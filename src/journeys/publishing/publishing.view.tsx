import {
  Actions,
  ButtonLink,
  DateField,
  type FieldErrors,
  Form,
  type Frame,
  formatDay,
  formatList,
  HiddenField,
  inWords,
  Layout,
  Section,
  SelectField,
  sentenceCase,
  Table,
  TextArea,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import type { Course } from '../course/course.rules.ts'
import { courseDraftHref } from '../drafts/draft.rules.ts'
import type { Missing } from '../editor/found.rules.ts'
import { approvalsMissing, type DraftStanding, type RoleStanding } from '../review/review.rules.ts'
import { courseCrumbs } from '../workshop/crumbs.view.ts'
import { EvidenceFields } from './evidence-fields.view.tsx'
import { type ItemChoice, type RevisionCount, whyNotPublishDraft } from './publishing.rules.ts'
import { text } from './publishing.text.ts'

export interface PublishingShown {
  readonly course: Course
  readonly draft: DraftStanding
  readonly roles: readonly RoleStanding[]
  readonly missing: readonly Missing[]
  readonly choices: readonly ItemChoice[]
  /** Titles of earlier items that the draft has no more. */
  readonly gone: readonly string[]
  readonly counts: readonly RevisionCount[]
  readonly makers: readonly { readonly personId: number; readonly name: string }[]
  /** The number it gets. */
  readonly next: number
  readonly note: string
  readonly ownerId: number
  readonly reviewOn: Day
  readonly today: Day
}

interface PageProps extends PublishingShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** The last page before a draft becomes a revision: what is missing, what earlier evidence counts, who answers for it. */
export function PublishingPage({ frame, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { course, roles, counts } = shown
  const at = `/workshop/courses/${course.id}`
  const refusal = whyNotPublishDraft(shown)
  const booked = counts.reduce((sum, each) => sum + each.booked, 0)
  const upcoming = counts.reduce((sum, each) => sum + each.upcoming, 0)
  return (
    <Layout
      frame={frame}
      title={titleOf(shown, lang)}
      lead={<p>{say.lead}</p>}
      line={course.colour}
      breadcrumb={courseCrumbs(course, lang)}
    >
      {refusal?.refused === 'something-missing' && (
        <Section title={say.missingTitle}>
          <Actions>
            <ButtonLink href={`${courseDraftHref(course.id)}/missing`}>{say.toDraft}</ButtonLink>
          </Actions>
        </Section>
      )}
      {refusal && refusal.refused !== 'something-missing' && (
        <>
          <p>
            {say.approvals(
              formatList(
                approvalsMissing(roles).map((role) => say.roles[role]),
                lang,
              ),
            )}
          </p>
          <Actions>
            <ButtonLink href={`${at}/review`}>{say.toReview}</ButtonLink>
          </Actions>
        </>
      )}
      {shown.next > 1 && (
        <Actions>
          <ButtonLink kind="quiet" href={`${at}/differences`}>
            {say.differences}
          </ButtonLink>
        </Actions>
      )}
      {counts.length > 0 && (
        <Section title={say.countsTitle}>
          <CountsTable counts={counts} lang={lang} />
          {booked > 0 && <p>{say.bookedNote(booked, upcoming)}</p>}
        </Section>
      )}
      {!refusal && <PublishForm {...shown} lang={lang} errors={errors} typed={typed} />}
    </Layout>
  )
}

function titleOf({ course, draft, roles, missing, next }: PublishingShown, lang: Language): string {
  const say = text[lang].title
  const refusal = whyNotPublishDraft({ draft, roles, missing })
  if (refusal === undefined) return say.ready(course.name, next)
  if (refusal.refused === 'review-not-asked') return say.notAsked(course.name)
  if (refusal.refused !== 'something-missing') return say.review(course.name)
  const many = say.manyMissing(sentenceCase(inWords(refusal.count, lang)))
  return say.missing(refusal.count === 1 ? say.oneMissing : many)
}

/** What has come of each revision, in numbers. */
export function CountsTable({ counts, lang }: { counts: readonly RevisionCount[]; lang: Language }) {
  const say = text[lang]
  return (
    <Table
      caption={say.countsCaption}
      quietCaption
      rows={counts}
      rowKey={({ number }) => number}
      columns={[
        {
          key: 'revision',
          head: say.revision,
          cell: (row) => say.revisionOf(row.number, formatDay(row.publishedOn, lang)),
        },
        { key: 'met', head: say.met, align: 'number', cell: ({ met }) => met },
        { key: 'days', head: say.days, align: 'number', cell: ({ days }) => days },
        { key: 'completed', head: say.completed, align: 'number', cell: ({ completed }) => completed },
        { key: 'occasions', head: say.occasions, align: 'number', cell: ({ occasions }) => occasions },
        { key: 'booked', head: say.booked, align: 'number', cell: ({ booked }) => booked },
      ]}
    />
  )
}

interface FormProps extends PublishingShown {
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

function PublishForm({ lang, errors, typed, ...shown }: FormProps) {
  const say = text[lang]
  const { course, draft, makers, next, note, ownerId, reviewOn, today } = shown
  return (
    <Form
      lang={lang}
      action={`/workshop/courses/${course.id}/publishing`}
      submit={say.publish(next)}
      cancel={{ href: `/workshop/courses/${course.id}` }}
      errors={errors}
      typed={typed}
    >
      <HiddenField name="state" value={draft.state} />
      <EvidenceFields {...shown} lang={lang} />
      <TextArea name="note" label={say.note} hint={say.noteHint} value={note} rows={3} />
      <SelectField
        name="ownerId"
        label={say.owner}
        options={makers.map(({ personId, name }) => ({ value: String(personId), label: name }))}
        value={ownerId}
        empty={false}
      />
      <DateField name="reviewOn" label={say.reviewOn} hint={say.reviewOnHint} value={reviewOn} min={today} />
    </Form>
  )
}
