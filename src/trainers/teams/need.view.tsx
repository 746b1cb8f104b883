import {
  DateField,
  Details,
  type FieldErrors,
  Form,
  formatDate,
  HiddenField,
  NumberField,
  Quiet,
  SelectField,
  TextField,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { needOn, type SaidNeed } from './team.rules.ts'
import { text } from './team.text.ts'

interface NeedProps {
  readonly needs: readonly SaidNeed[]
  readonly courseId: number
  readonly today: Day
  readonly lang: Language
}

/** What a day of a course needs today, since when and by whom, and what is to come. */
export function NeedOfCourse({ needs, courseId, today, lang }: NeedProps) {
  const say = text[lang].need
  const { trainers, reserves, said } = needOn(needs, courseId, today)
  const since = said && (said.courseId === null ? say.ofAll : say.since)(formatDate(said.fromDay, lang), said.source)
  const later = needs.filter((one) => one.fromDay > today && (one.courseId === courseId || one.courseId === null))
  return (
    <Quiet>
      {`${say.says(trainers, reserves)}, ${since ?? say.usual}.`}
      {later.map((one) => ` ${say.later(formatDate(one.fromDay, lang), one.trainers, one.reserves)}`).join('')}
    </Quiet>
  )
}

interface NeedFormProps {
  readonly regionId: number
  readonly courses: readonly { readonly courseId: number; readonly courseName: string }[]
  readonly today: Day
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

/** Says how many a day needs, from a day on. */
export function NeedForm({ regionId, courses, today, lang, errors, typed }: NeedFormProps) {
  const say = text[lang].need
  return (
    <Details summary={say.title} open={errors !== undefined}>
      <Quiet>{say.lead}</Quiet>
      <Form
        lang={lang}
        id="need"
        action="/trainers/needs"
        submit={say.save}
        submitKind="quiet"
        errors={errors}
        typed={typed}
      >
        <HiddenField name="region" value={regionId} />
        <SelectField
          name="course"
          label={say.course}
          empty={say.all}
          options={courses.map(({ courseId, courseName }) => ({ value: String(courseId), label: courseName }))}
        />
        <NumberField name="trainers" label={say.trainers} value={1} />
        <NumberField name="reserves" label={say.reserves} value={1} />
        <DateField name="from" label={say.from} value={today} />
        <TextField name="source" label={say.source} hint={say.sourceHint} />
      </Form>
    </Details>
  )
}
