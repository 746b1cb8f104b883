import {
  Actions,
  ButtonLink,
  type FieldErrors,
  Form,
  type Frame,
  formatDay,
  formatList,
  HiddenField,
  Layout,
  Notice,
  RadioField,
  Rows,
  Section,
  Status,
  Table,
  TextArea,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import type { Course } from '../course/course.rules.ts'
import { courseDraftHref } from '../drafts/draft.rules.ts'
import { courseCrumbs } from '../workshop/crumbs.view.ts'
import {
  approvalsMissing,
  type DraftStanding,
  type Review,
  type RoleStanding,
  reviewRoles,
  whyNotReview,
} from './review.rules.ts'
import { text } from './review.text.ts'

/** A review with the day it was given. */
export type DatedReview = Review & { readonly on: Day }

export interface ReviewShown {
  readonly course: Course
  readonly draft: DraftStanding
  readonly roles: readonly RoleStanding[]
  readonly reviews: readonly DatedReview[]
  /** Those who would get a letter. */
  readonly others: readonly string[]
  readonly personId: number
}

interface ReviewProps extends ReviewShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** What each role says of a draft, and where one says it. */
export function ReviewPage({ frame, errors, typed, ...shown }: ReviewProps) {
  const { lang } = frame
  const say = text[lang]
  const { course, draft, roles, reviews } = shown
  const at = `/workshop/courses/${course.id}`
  return (
    <Layout
      frame={frame}
      title={titleOf(shown, lang)}
      lead={<p>{say.lead}</p>}
      line={course.colour}
      breadcrumb={courseCrumbs(course, lang)}
    >
      <Actions>
        <ButtonLink kind="quiet" href={courseDraftHref(course.id)}>
          {say.read}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`${at}/differences`}>
          {say.differences}
        </ButtonLink>
        {draft.isReviewAsked && approvalsMissing(roles).length === 0 && (
          <ButtonLink href={`${at}/publishing`}>{say.publish}</ButtonLink>
        )}
      </Actions>
      <StandingTable roles={roles} reviews={reviews} lang={lang} />
      {draft.isReviewAsked ? (
        <GivePart {...shown} lang={lang} errors={errors} typed={typed} />
      ) : (
        <AskPart {...shown} lang={lang} />
      )}
      {reviews.length > 0 && (
        <Section title={say.history}>
          <Rows
            items={reviews.map(({ id, role, verdict, note, givenByName, on }) => ({
              key: id,
              title: `${say.roles[role]}: ${say.standing[verdict].toLowerCase()}`,
              note: (
                <>
                  <p>{say.by(givenByName, formatDay(on, lang))}</p>
                  {note && <p class="kept-lines">{note}</p>}
                </>
              ),
            }))}
          />
        </Section>
      )}
    </Layout>
  )
}

function titleOf({ course, draft, roles }: ReviewShown, lang: Language): string {
  const say = text[lang]
  if (!draft.isReviewAsked) return say.title.notAsked(course.name)
  if (roles.some(({ stands, isNeeded }) => isNeeded && stands === 'changes')) return say.title.changes(course.name)
  const missing = approvalsMissing(roles)
  if (missing.length > 0) {
    const names = missing.map((role) => say.roles[role].toLowerCase())
    return say.title.waiting(course.name, formatList(names, lang))
  }
  return roles.some(({ isNeeded }) => isNeeded) ? say.title.approved(course.name) : say.title.noneNeeded(course.name)
}

const marks = { waiting: 'waiting', approved: 'done', outdated: 'problem', changes: 'problem' } as const

function StandingTable({ roles, reviews, lang }: Pick<ReviewShown, 'roles' | 'reviews'> & { lang: Language }) {
  const say = text[lang]
  const dayOf = (review: Review) => reviews.find(({ id }) => id === review.id)?.on
  return (
    <Table
      caption={say.caption}
      rows={roles}
      rowKey={({ role }) => role}
      empty={<p>{say.notNeeded}</p>}
      columns={[
        { key: 'role', head: say.role, cell: ({ role }) => say.roles[role] },
        {
          key: 'stands',
          head: say.stands,
          cell: ({ stands, isNeeded }) => (
            <>
              <Status kind={marks[stands]}>{say.standing[stands]}</Status>
              {!isNeeded && <p class="quiet">{say.notNeeded}</p>}
            </>
          ),
        },
        {
          key: 'latest',
          head: say.latest,
          cell: ({ latest }) => {
            const on = latest && dayOf(latest)
            return latest && on ? say.by(latest.givenByName, formatDay(on, lang)) : say.never
          },
        },
      ]}
    />
  )
}

function AskPart({ course, others, lang }: ReviewShown & { lang: Language }) {
  const say = text[lang]
  return (
    <Section title={say.askTitle}>
      <p>{others.length === 0 ? say.askNobody : say.askBody(formatList(others, lang))}</p>
      <Form lang={lang} action={`/workshop/courses/${course.id}/review/request`} submit={say.ask} id="ask" />
    </Section>
  )
}

interface GiveProps extends ReviewShown {
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

function GivePart({ course, draft, personId, roles, lang, errors, typed }: GiveProps) {
  const say = text[lang]
  const refusal = whyNotReview(draft, personId)
  const first = approvalsMissing(roles)[0]
  return (
    <Section title={say.giveTitle}>
      {refusal ? (
        <Notice lang={lang}>
          <p>{say.refusals[refusal.refused]}</p>
        </Notice>
      ) : (
        <Form
          lang={lang}
          action={`/workshop/courses/${course.id}/review`}
          submit={say.give}
          errors={errors}
          typed={typed}
        >
          <HiddenField name="state" value={draft.state} />
          <RadioField
            name="role"
            label={say.asRole}
            options={reviewRoles.map((value) => ({ value, label: say.roles[value] }))}
            value={first}
          />
          <RadioField
            name="verdict"
            label={say.verdict}
            options={[
              { value: 'approved', label: say.verdicts.approved },
              { value: 'changes', label: say.verdicts.changes },
            ]}
          />
          <TextArea name="note" label={say.note} hint={say.noteHint} optional />
        </Form>
      )}
    </Section>
  )
}
