import { type FieldErrors, Form, type Frame, HiddenField, Layout, Notice, TextArea, type Typed } from '#design'
import type { Course } from '../course/course.rules.ts'
import { courseCrumbs } from '../workshop/crumbs.view.ts'
import { text } from './revision.text.ts'

interface UnpublishingProps {
  readonly frame: Frame
  readonly course: Course
  readonly revisionId: number
  readonly booked: number
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** Whether what is travelled is to be taken back, and why. */
export function UnpublishingPage({ frame, course, revisionId, booked, errors, typed }: UnpublishingProps) {
  const { lang } = frame
  const say = text[lang]
  const at = `/workshop/courses/${course.id}`
  return (
    <Layout
      frame={frame}
      title={say.unpublishTitle(course.name)}
      lead={<p>{say.unpublishLead}</p>}
      line={course.colour}
      breadcrumb={courseCrumbs(course, lang)}
      width="text"
    >
      {booked > 0 && (
        <Notice lang={lang} kind="waiting">
          <p>{say.booked(booked)}</p>
        </Notice>
      )}
      <Form
        lang={lang}
        action={`${at}/unpublishing`}
        submit={say.unpublish}
        submitKind="danger"
        cancel={{ href: at }}
        errors={errors}
        typed={typed}
      >
        <HiddenField name="revisionId" value={revisionId} />
        <TextArea name="reason" label={say.unpublishReason} hint={say.unpublishReasonHint} rows={3} />
      </Form>
    </Layout>
  )
}
