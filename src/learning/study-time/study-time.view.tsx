import {
  DateField,
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  formatDay,
  Layout,
  NumberField,
  RadioField,
  Rows,
  Section,
  SelectField,
  Table,
  type Typed,
} from '#design'
import type { Language } from '#values'
import type { StudyNote, Suggestion } from './study-time.rules.ts'
import { text } from './study-time.text.ts'

interface StudyTimeProps {
  frame: Frame
  courses: readonly { readonly id: number; readonly name: string }[]
  notes: readonly StudyNote[]
  suggestions: readonly Suggestion[]
  errors?: FieldErrors | undefined
  typed?: Typed | undefined
}

/** Where one notes the time one has studied. */
export function StudyTimePage({ frame, courses, notes, suggestions, errors, typed }: StudyTimeProps) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={say.title}
      lead={say.lead}
      breadcrumb={[{ href: '/record', label: say.record }]}
      width="text"
    >
      {suggestions.length > 0 && (
        <Section title={say.suggestions} lead={say.suggestionsLead}>
          <Rows items={suggestions.map((suggestion) => suggestionRow(suggestion, lang))} />
        </Section>
      )}
      <Section title={say.form} id="note">
        <Form lang={lang} action="/record/study-time" submit={say.save} errors={errors} typed={typed}>
          <SelectField
            name="course"
            label={say.course}
            options={courses.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <DateField name="onDay" label={say.onDay} />
          <NumberField name="minutes" label={say.minutes} hint={say.minutesHint} />
          <RadioField
            name="paid"
            label={say.paid}
            inline
            options={[
              { value: 'yes', label: say.yes },
              { value: 'no', label: say.no },
            ]}
          />
        </Form>
      </Section>
      <Section title={say.notes}>
        <Notes notes={notes} lang={lang} />
      </Section>
    </Layout>
  )
}

function suggestionRow({ courseId, courseName, onDay, minutes }: Suggestion, lang: Language) {
  const say = text[lang]
  const on = formatDay(onDay, lang)
  return {
    key: `${courseId}-${onDay}`,
    title: courseName,
    note: `${on}, ${say.min(minutes)}`,
    end: (
      <a
        href={`/record/study-time?course=${courseId}&onDay=${onDay}&minutes=${minutes}#note`}
        aria-label={say.useLabel(courseName, on)}
      >
        {say.use}
      </a>
    ),
  }
}

function Notes({ notes, lang }: { notes: readonly StudyNote[]; lang: Language }) {
  const say = text[lang]
  return (
    <Table
      caption={say.notes}
      quietCaption
      rows={notes}
      rowKey={({ id }) => id}
      empty={
        <Empty title={say.empty}>
          <p>{say.emptyBody}</p>
        </Empty>
      }
      columns={[
        { key: 'course', head: say.course, cell: ({ courseName }) => courseName },
        { key: 'day', head: say.onDay, cell: ({ onDay }) => formatDay(onDay, lang) },
        { key: 'minutes', head: say.minutes, align: 'number', cell: ({ minutes }) => String(minutes) },
        { key: 'paid', head: say.paid, cell: ({ paid }) => (paid ? say.yes : say.no) },
        {
          key: 'state',
          head: say.state,
          cell: ({ certifiedBy }) => (certifiedBy === null ? say.waits : say.certified(certifiedBy)),
        },
      ]}
    />
  )
}
