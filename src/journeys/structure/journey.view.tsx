import {
  Actions,
  ButtonLink,
  CheckboxGroup,
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  Layout,
  PostButton,
  RadioField,
  Rows,
  Section,
  Status,
  Tag,
  TextArea,
  TextField,
  type Typed,
} from '#design'
import type { Language } from '#values'
import { reviewRoles } from '../review/review.rules.ts'
import { JourneyFiles } from './journey-files.view.tsx'
import { journeyStates, type MadeJourney, type MadeStep } from './structure.rules.ts'
import { text } from './structure.text.ts'

interface JourneyProps {
  readonly frame: Frame
  readonly journey: MadeJourney
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** A journey as it is built: steps with their courses, tracks, and what is said of the whole. */
export function MadeJourneyPage({ frame, journey, errors, typed }: JourneyProps) {
  const { lang } = frame
  const say = text[lang]
  const at = journeyHref(journey)
  return (
    <Layout
      frame={frame}
      title={say.title(journey.name)}
      lead={<p>{say.lead}</p>}
      breadcrumb={[{ href: '/workshop', label: say.back }]}
    >
      <Section title={say.stepsTitle}>
        {journey.steps.length === 0 && (
          <Empty title={say.noSteps}>
            <p>{say.noStepsBody}</p>
          </Empty>
        )}
        {journey.steps.map((step, index) => (
          <StepPart
            key={step.id}
            at={at}
            step={step}
            lang={lang}
            isFirst={index === 0}
            isLast={index === journey.steps.length - 1}
          />
        ))}
        <Actions>
          <ButtonLink kind="quiet" href={`${at}/steps/new`}>
            {say.addStep}
          </ButtonLink>
        </Actions>
      </Section>
      <Tracks journey={journey} lang={lang} />
      <JourneyFiles at={at} lang={lang} />
      <Section title={say.journeyTitle} lead={journey.owner === null ? undefined : <p>{say.owner(journey.owner)}</p>}>
        <JourneyForm journey={journey} lang={lang} errors={errors} typed={typed} />
      </Section>
    </Layout>
  )
}

export function journeyHref({ slug }: Pick<MadeJourney, 'slug'>): string {
  return `/workshop/journeys/${slug}`
}

interface StepProps {
  readonly at: string
  readonly step: MadeStep
  readonly lang: Language
  readonly isFirst: boolean
  readonly isLast: boolean
}

function StepPart({ at, step, lang, isFirst, isLast }: StepProps) {
  const say = text[lang]
  const last = step.courses.length - 1
  return (
    <section class={`made-step line-${step.colour}`} id={`step-${step.id}`}>
      <div class="made-step-head">
        <h3>{step.name}</h3>
        <p class="quiet">
          {say.audience[step.audience]} · {say.ordering[step.ordering]}
        </p>
        <div class="made-moves">
          {!isFirst && <MoveButton at={`${at}/steps/${step.id}/position`} way="up" name={step.name} lang={lang} />}
          {!isLast && <MoveButton at={`${at}/steps/${step.id}/position`} way="down" name={step.name} lang={lang} />}
          <a href={`${at}/steps/${step.id}`} aria-label={say.editStep(step.name)}>
            {say.edit}
          </a>
        </div>
      </div>
      {step.goal && <p>{step.goal}</p>}
      {step.courses.length === 0 ? (
        <p class="quiet">{say.noCourses}</p>
      ) : (
        <Rows
          items={step.courses.map((course, index) => ({
            key: course.id,
            title: course.name,
            href: `/workshop/courses/${course.id}`,
            note: (
              <>
                <Tag>{course.trackName ?? say.common}</Tag> <Tag>{say.delivery[course.delivery]}</Tag>
                {course.targetGroup && ` ${course.targetGroup}`}
              </>
            ),
            end: (
              <div class="made-moves">
                {index > 0 && (
                  <MoveButton at={`/workshop/courses/${course.id}/position`} way="up" name={course.name} lang={lang} />
                )}
                {index < last && (
                  <MoveButton
                    at={`/workshop/courses/${course.id}/position`}
                    way="down"
                    name={course.name}
                    lang={lang}
                  />
                )}
              </div>
            ),
          }))}
        />
      )}
      <p>
        <a href={`${at}/courses/new?step=${step.id}`}>{say.addCourseTo(step.name)}</a>
      </p>
    </section>
  )
}

function MoveButton({ at, way, name, lang }: { at: string; way: 'up' | 'down'; name: string; lang: Language }) {
  const say = text[lang]
  const label = way === 'up' ? say.upOf(name) : say.downOf(name)
  return (
    <PostButton action={at} fields={{ way }} label={label}>
      <span aria-hidden="true">{way === 'up' ? '↑' : '↓'}</span>
    </PostButton>
  )
}

function Tracks({ journey, lang }: { journey: MadeJourney; lang: Language }) {
  const say = text[lang]
  const at = journeyHref(journey)
  return (
    <Section title={say.tracksTitle} lead={<p>{journey.tracks.length === 0 ? say.noTracks : say.tracksLead}</p>}>
      <Rows
        items={journey.tracks.map((track) => ({
          key: track.id,
          title: track.name,
          note: say.courses(track.courses),
          end: (
            <>
              <Status kind={track.state === 'open' ? 'done' : 'waiting'}>{say.trackState[track.state]}</Status>{' '}
              <a href={`${at}/tracks/${track.id}`} aria-label={say.editTrack(track.name)}>
                {say.edit}
              </a>
            </>
          ),
        }))}
      />
      <Actions>
        <ButtonLink kind="quiet" href={`${at}/tracks/new`}>
          {say.addTrack}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

interface FormProps {
  readonly journey: MadeJourney
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

function JourneyForm({ journey, lang, errors, typed }: FormProps) {
  const say = text[lang]
  return (
    <Form lang={lang} action={journeyHref(journey)} submit={say.saveJourney} errors={errors} typed={typed}>
      <TextField name="name" label={say.name} value={journey.name} />
      <TextArea name="targetGroup" label={say.targetGroup} hint={say.targetGroupHint} value={journey.targetGroup} />
      <RadioField
        name="state"
        label={say.state}
        hint={say.stateHint}
        options={journeyStates.map((value) => ({ value, label: say.states[value] }))}
        value={journey.state}
      />
      <CheckboxGroup
        name="reviewRoles"
        label={say.reviewRoles}
        hint={say.reviewRolesHint}
        options={reviewRoles.map((value) => ({ value, label: say.roles[value] }))}
        values={journey.reviewRoles}
      />
    </Form>
  )
}

/** Where a new journey begins. */
export function NewJourneyPage({ frame, token, errors, typed }: Omit<JourneyProps, 'journey'> & { token: string }) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={say.newJourneyTitle}
      lead={<p>{say.newJourneyLead}</p>}
      breadcrumb={[{ href: '/workshop', label: say.back }]}
      width="text"
    >
      <Form
        lang={lang}
        action="/workshop/journeys/new"
        submit={say.beginJourney}
        cancel={{ href: '/workshop' }}
        errors={errors}
        typed={typed}
      >
        <input type="hidden" name="token" value={token} />
        <TextField name="name" label={say.name} />
        <TextArea name="targetGroup" label={say.targetGroup} hint={say.targetGroupHint} />
      </Form>
    </Layout>
  )
}
