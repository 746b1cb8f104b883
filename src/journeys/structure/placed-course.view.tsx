import {
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  HiddenField,
  Layout,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#design'
import type { Language } from '#values'
import { journeyHref } from './journey.view.tsx'
import { crumbsOf } from './parts.view.tsx'
import { deliveries, type MadeJourney, type PlacedCourse } from './structure.rules.ts'
import { text } from './structure.text.ts'

export interface CourseValues {
  readonly name: string
  readonly summary: string
  readonly targetGroup: string
  readonly delivery: PlacedCourse['delivery']
  readonly stepId: number | undefined
  readonly trackId: number | null
}

interface CourseProps {
  readonly frame: Frame
  readonly journey: MadeJourney
  readonly token: string
  /** Undefined for a new course. */
  readonly courseId: number | undefined
  readonly values: CourseValues
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** A course that is added, or gets another name, step or track. */
export function PlacedCoursePage({ frame, journey, token, courseId, values, errors, typed }: CourseProps) {
  const { lang } = frame
  const say = text[lang]
  const isNew = courseId === undefined
  const course = `/workshop/courses/${courseId}`
  return (
    <Layout
      frame={frame}
      title={isNew ? say.newCourseTitle(journey.name) : say.courseTitle(values.name)}
      lead={<p>{isNew ? say.newCourseLead : say.courseLead}</p>}
      breadcrumb={[...crumbsOf(journey, say.back), ...(isNew ? [] : [{ href: course, label: values.name }])]}
      width="text"
    >
      {journey.steps.length === 0 ? (
        <Empty title={say.noSteps}>
          <p>{say.noStepsYet}</p>
        </Empty>
      ) : (
        <Form
          lang={lang}
          action={isNew ? `${journeyHref(journey)}/courses/new` : `${course}/settings`}
          submit={isNew ? say.addCourseButton : say.saveCourse}
          cancel={{ href: isNew ? journeyHref(journey) : course }}
          errors={errors}
          typed={typed}
        >
          <HiddenField name="token" value={token} />
          <CourseFields journey={journey} values={values} lang={lang} />
        </Form>
      )}
    </Layout>
  )
}

function CourseFields({ journey, values, lang }: { journey: MadeJourney; values: CourseValues; lang: Language }) {
  const say = text[lang]
  const { steps, tracks } = journey
  return (
    <>
      <TextField name="name" label={say.courseName} value={values.name} />
      <TextArea name="summary" label={say.summary} value={values.summary} rows={3} optional />
      <TextField
        name="targetGroup"
        label={say.courseGroup}
        hint={say.courseGroupHint}
        value={values.targetGroup}
        optional
      />
      <SelectField
        name="stepId"
        label={say.step}
        options={steps.map((step) => ({
          value: String(step.id),
          label: `${step.name} (${say.audience[step.audience].toLowerCase()})`,
        }))}
        value={values.stepId}
        empty={false}
      />
      <SelectField
        name="trackId"
        label={say.track}
        options={tracks.map((track) => ({ value: String(track.id), label: track.name }))}
        value={values.trackId ?? ''}
        empty={say.commonLong}
      />
      <RadioField
        name="delivery"
        label={say.deliveryLabel}
        hint={say.deliveryHint}
        options={deliveries.map((value) => ({ value, label: say.delivery[value] }))}
        value={values.delivery}
      />
    </>
  )
}

interface CopyProps {
  readonly frame: Frame
  readonly course: { readonly id: number; readonly name: string; readonly stepId: number }
  readonly journey: Pick<MadeJourney, 'slug' | 'name'>
  /** Those that whoever asks makes. */
  readonly journeys: readonly MadeJourney[]
  readonly token: string
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** Where the copy of a course goes, and what it is called. */
export function CopyPage({ frame, course, journey, journeys, token, errors, typed }: CopyProps) {
  const { lang } = frame
  const say = text[lang]
  const at = `/workshop/courses/${course.id}`
  return (
    <Layout
      frame={frame}
      title={say.copyTitle(course.name)}
      lead={<p>{say.copyLead}</p>}
      breadcrumb={[...crumbsOf(journey, say.back), { href: at, label: course.name }]}
      width="text"
    >
      <Form
        lang={lang}
        action={`${at}/copy`}
        submit={say.copyButton}
        cancel={{ href: at }}
        errors={errors}
        typed={typed}
      >
        <HiddenField name="token" value={token} />
        <TextField name="name" label={say.copyName} value={say.copyNameOf(course.name)} />
        <SelectField
          name="stepId"
          label={say.copyWhere}
          options={journeys.flatMap((each) =>
            each.steps.map((step) => ({ value: String(step.id), label: `${each.name} · ${step.name}` })),
          )}
          value={course.stepId}
          empty={false}
        />
      </Form>
    </Layout>
  )
}
