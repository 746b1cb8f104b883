import {
  CheckboxGroup,
  DateField,
  Details,
  type FieldErrors,
  Fieldset,
  Form,
  type Frame,
  HiddenField,
  Layout,
  RadioField,
  Rows,
  TextArea,
  TextField,
  TimeField,
  type Typed,
} from '#design'
import type { Language } from '#values'
import { teachingRoles } from '../register/register.rules.ts'
import { type Meeting, type MeetingDay, type MeetingKind, meetingForms } from './meeting.rules.ts'
import { text } from './meeting.text.ts'

interface Named {
  readonly id: number
  readonly name: string
}

export interface FormProps {
  readonly frame: Frame
  readonly kind: MeetingKind
  readonly hostName: string
  readonly journeyName: string
  readonly ownsJourney: boolean
  readonly regions: readonly Named[]
  readonly courses: readonly Named[]
  readonly days: number
  /** What it is now, when it is changed. */
  readonly meeting?: Meeting | undefined
  readonly action: string
  readonly fields: Readonly<Record<string, string | number>>
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** What a meeting is about, when, for whom, and what it gives. */
export function MeetingFormPage({ frame, kind, hostName, journeyName, meeting, action, fields, ...rest }: FormProps) {
  const { lang } = frame
  const say = text[lang]
  const { ownsJourney, regions, courses, days, errors, typed } = rest
  const ids = (those: readonly { readonly id: number }[] | undefined) => (those ?? []).map(({ id }) => String(id))
  const options = (those: readonly Named[]) => those.map(({ id, name }) => ({ value: String(id), label: name }))
  const back = { href: '/trainers/meetings', label: say.menu }
  const crumbs = meeting ? [back, { href: `/trainers/meetings/${meeting.meetingId}`, label: meeting.title }] : [back]
  return (
    <Layout
      frame={frame}
      title={meeting ? say.changeTitle(meeting.title) : say.formTitle(say.kinds[kind], journeyName)}
      eyebrow={hostName}
      lead={meeting ? undefined : <p>{say.formLead}</p>}
      breadcrumb={crumbs}
      width="text"
    >
      <Form
        {...{ lang, action, errors, typed }}
        submit={say.save}
        cancel={{ href: crumbs.at(-1)?.href ?? '/trainers/meetings' }}
      >
        {Object.entries(fields).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <TextField name="title" label={say.name} value={meeting?.title} />
        <DayFields n={1} day={meeting?.days[0]} lang={lang} />
        <Details summary={say.moreDays} open={(meeting?.days.length ?? 0) > 1 || (typed?.['on-2'] ?? '') !== ''}>
          {Array.from({ length: days - 1 }, (_, index) => index + 2).map((n) => (
            <DayFields key={n} n={n} day={meeting?.days[n - 1]} lang={lang} />
          ))}
        </Details>
        <TextArea name="agenda" label={say.agenda} hint={say.agendaHint} value={meeting?.agenda} rows={6} optional />
        {kind === 'training' && (
          <CheckboxGroup
            name="gives"
            label={say.gives}
            hint={say.givesHint}
            values={meeting?.gives.map(({ courseId, role }) => `${courseId}-${role}`) ?? []}
            options={courses.flatMap(({ id, name }) =>
              teachingRoles.map((role) => ({ value: `${id}-${role}`, label: say.give[role](name) })),
            )}
          />
        )}
        <CheckboxGroup
          name="course"
          label={say.courses}
          hint={say.coursesHint}
          values={ids(meeting?.courses)}
          options={options(courses)}
          optional
        />
        {ownsJourney && (
          <CheckboxGroup
            name="region"
            label={say.regions}
            hint={say.regionsHint}
            values={ids(meeting?.regions)}
            options={options(regions)}
            optional
          />
        )}
      </Form>
    </Layout>
  )
}

function DayFields({ n, day, lang }: { n: number; day: MeetingDay | undefined; lang: Language }) {
  const say = text[lang]
  return (
    <Fieldset legend={say.day(n)}>
      <DateField name={`on-${n}`} label={say.on} value={day?.onDay} optional={n > 1} />
      <TimeField name={`starts-${n}`} label={say.starts} value={day?.starts ?? '09:00'} />
      <TimeField name={`ends-${n}`} label={say.ends} value={day?.ends ?? '16:00'} />
      <RadioField
        name={`form-${n}`}
        label={say.form}
        value={day?.form ?? 'on-site'}
        options={meetingForms.map((form) => ({ value: form, label: say.forms[form] }))}
        inline
      />
      <TextField name={`place-${n}`} label={say.place} value={day?.place} optional />
      <TextField name={`link-${n}`} type="url" label={say.link} value={day?.link} optional />
    </Fieldset>
  )
}

interface ChooseProps {
  readonly frame: Frame
  readonly choices: readonly {
    readonly href: string
    readonly kind: MeetingKind
    readonly journeyName: string
    readonly hostName: string
    readonly isForAll: boolean
  }[]
}

/** What one may hold, and where. */
export function ChooseMeetingPage({ frame, choices }: ChooseProps) {
  const say = text[frame.lang]
  return (
    <Layout
      frame={frame}
      title={say.choose}
      lead={<p>{say.chooseLead}</p>}
      breadcrumb={[{ href: '/trainers/meetings', label: say.menu }]}
      width="text"
    >
      <Rows
        items={choices.map(({ href, kind, journeyName, hostName, isForAll }) => ({
          key: href,
          href,
          title: say.choice(say.kinds[kind], journeyName),
          note: `${hostName} · ${isForAll ? say.forAll : say.forOwn}`,
        }))}
      />
    </Layout>
  )
}
