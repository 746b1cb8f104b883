import {
  Actions,
  ButtonLink,
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  HiddenField,
  inWords,
  Layout,
  Rows,
  SearchForm,
  Section,
  SelectField,
  sentenceCase,
  TextArea,
  TextField,
  type Typed,
} from '#design'
import type { ListedObjection } from './objection.rules.ts'
import { text } from './objection.text.ts'

/** Disagreements about content: those that wait, and those that are decided. */
export function ObjectionsPage({ frame, objections }: { frame: Frame; objections: readonly ListedObjection[] }) {
  const { lang } = frame
  const say = text[lang]
  const open = objections.filter(({ isDecided }) => !isDecided)
  const decided = objections.filter(({ isDecided }) => isDecided)
  const many = say.listTitle.many(sentenceCase(inWords(open.length, lang)))
  const title = open.length === 0 ? say.listTitle.none : open.length === 1 ? say.listTitle.one : many
  const rows = (all: readonly ListedObjection[]) =>
    all.map((each) => ({
      key: each.id,
      title: each.title,
      href: `/workshop/objections/${each.id}`,
      note: say.about(each.courseName, each.journeyName),
      end: each.isDecided ? undefined : say.with(say.levels[each.level]),
    }))
  return (
    <Layout frame={frame} title={title} lead={<p>{say.listLead}</p>}>
      <Actions>
        <ButtonLink href="/workshop/objections/new">{say.raise}</ButtonLink>
      </Actions>
      {objections.length === 0 && (
        <Empty title={say.emptyTitle}>
          <p>{say.emptyBody}</p>
        </Empty>
      )}
      {open.length > 0 && (
        <Section title={say.open}>
          <Rows items={rows(open)} />
        </Section>
      )}
      {decided.length > 0 && (
        <Section title={say.decided}>
          <Rows items={rows(decided)} />
        </Section>
      )}
    </Layout>
  )
}

export interface NewObjectionShown {
  /** Courses that one may object to. */
  readonly courses: readonly { readonly id: number; readonly name: string; readonly journeyName: string }[]
  readonly course: { readonly id: number; readonly name: string } | undefined
  readonly items: readonly { readonly key: string; readonly title: string }[]
  readonly itemKey: string | undefined
  readonly token: string
}

interface NewProps extends NewObjectionShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** First which course, then what one objects to in it. */
export function NewObjectionPage({ frame, courses, course, items, itemKey, token, errors, typed }: NewProps) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={say.newTitle}
      eyebrow={course?.name}
      lead={<p>{say.newLead}</p>}
      breadcrumb={[{ href: '/workshop/objections', label: say.menu }]}
      width="text"
    >
      {course === undefined ? (
        <SearchForm lang={lang} action="/workshop/objections/new" submit={say.chooseCourse}>
          <SelectField
            name="course"
            label={say.course}
            options={courses.map(({ id, name, journeyName }) => ({
              value: String(id),
              label: `${journeyName} · ${name}`,
            }))}
          />
        </SearchForm>
      ) : (
        <Form
          lang={lang}
          action="/workshop/objections/new"
          submit={say.raiseButton}
          cancel={{ href: '/workshop/objections' }}
          errors={errors}
          typed={typed}
        >
          <HiddenField name="token" value={token} />
          <HiddenField name="course" value={course.id} />
          <SelectField
            name="item"
            label={say.item}
            options={items.map(({ key, title }) => ({ value: key, label: title }))}
            value={itemKey}
            empty={say.wholeCourse}
          />
          <TextField name="title" label={say.title} />
          <TextArea name="words" label={say.words} rows={8} />
        </Form>
      )}
    </Layout>
  )
}
