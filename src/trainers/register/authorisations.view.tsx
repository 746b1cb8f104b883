import {
  DateField,
  Details,
  type FieldErrors,
  Form,
  formatDate,
  PostButton,
  Quiet,
  RadioField,
  Section,
  SelectField,
  Table,
  TextField,
  type Typed,
} from '#design'
import { type Day, type Language, yearOf } from '#values'
import { type Authorisation, isRunning, teachingRoles } from './register.rules.ts'
import { text } from './trainer.text.ts'

export interface AuthorisationsProps {
  readonly lang: Language
  readonly trainerId: number
  readonly authorisations: readonly Authorisation[]
  readonly courses: readonly { readonly courseId: number; readonly courseName: string }[]
  readonly today: Day
  readonly hasLeft: boolean
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** What someone may do in which course, from where they have it, and noting one by hand. */
export function Authorisations(props: AuthorisationsProps) {
  const { lang, authorisations, trainerId, today } = props
  const say = text[lang]
  return (
    <Section title={say.authorisations} lead={<p>{say.authorisationsLead}</p>}>
      <Table
        caption={say.caption}
        quietCaption
        rows={authorisations}
        rowKey={({ authorisationId }) => authorisationId}
        empty={<Quiet>{say.nothingYet}</Quiet>}
        columns={[
          { key: 'course', head: say.aCourse, cell: ({ courseName }) => courseName },
          { key: 'role', head: say.role, cell: ({ role }) => say.roles[role] },
          { key: 'origin', head: say.origin, cell: (one) => wordOrigin(one, lang) },
          { key: 'holds', head: say.holds, cell: (one) => wordHolds(one, { today, lang }) },
          {
            key: 'act',
            head: say.act,
            cell: (one) =>
              one.meetingId === null &&
              isRunning(one, today) &&
              one.until !== today && (
                <PostButton
                  action={`/trainers/register/${trainerId}/authorisations/${one.authorisationId}/ending`}
                  label={say.endLabel(one.courseName, say.roles[one.role])}
                >
                  {say.end}
                </PostButton>
              ),
          },
        ]}
      />
      {!props.hasLeft && props.courses.length > 0 && <NoteForm {...props} />}
    </Section>
  )
}

function wordOrigin({ meetingTitle, reason, givenBy }: Authorisation, lang: Language): string {
  return meetingTitle ?? text[lang].byHand(reason, givenBy ?? '')
}

function wordHolds({ from, until }: Authorisation, { today, lang }: { today: Day; lang: Language }): string {
  const say = text[lang]
  if (until === null) return say.from(dated(from, lang))
  if (until < today) return say.over(dated(until, lang))
  return say.fromUntil(dated(from, lang), dated(until, lang))
}

function dated(day: Day, lang: Language): string {
  return `${formatDate(day, lang)} ${yearOf(day)}`
}

function NoteForm({ lang, trainerId, courses, today, errors, typed }: AuthorisationsProps) {
  const say = text[lang]
  return (
    <Details summary={say.note} open={errors !== undefined}>
      <p>{say.noteLead}</p>
      <Form
        {...{ lang, errors, typed }}
        id="a"
        action={`/trainers/register/${trainerId}/authorisations`}
        submit={say.submit}
      >
        <SelectField
          name="course"
          label={say.aCourse}
          options={courses.map(({ courseId, courseName }) => ({ value: String(courseId), label: courseName }))}
        />
        <RadioField
          name="role"
          label={say.mayRole}
          value="trainer"
          options={teachingRoles.map((role) => ({ value: role, label: say.roles[role], hint: say.roleHints[role] }))}
        />
        <DateField name="from" label={say.fromDay} value={today} />
        <DateField name="until" label={say.untilDay} optional />
        <TextField name="reason" label={say.reason} hint={say.reasonHint} />
      </Form>
    </Details>
  )
}
