import { type FieldErrors, Form, type Frame, HiddenField, Layout, Section, TextField, type Typed } from '#design'
import { text } from './register.text.ts'

interface NewProps {
  readonly frame: Frame
  readonly region: { readonly id: number; readonly name: string }
  /** Which of the two forms came in. */
  readonly form?: 'employees' | 'external'
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** Two ways into the register besides being recruited. */
export function NewTrainerPage({ frame, region, form, errors, typed }: NewProps) {
  const { lang } = frame
  const say = text[lang]
  const told = (which: 'employees' | 'external') => (form === which ? { errors, typed } : {})
  return (
    <Layout
      frame={frame}
      title={say.addTitle}
      eyebrow={region.name}
      lead={<p>{say.addLead}</p>}
      breadcrumb={[
        { href: `/trainers?region=${region.id}`, label: say.trainers },
        { href: `/trainers/register?region=${region.id}`, label: say.register },
      ]}
      width="text"
    >
      <Section title={say.addEmployee} lead={<p>{say.addEmployeeLead}</p>}>
        <Form
          lang={lang}
          action="/trainers/register/employees"
          submit={say.addEmployeeSubmit}
          id="e"
          {...told('employees')}
        >
          <HiddenField name="region" value={region.id} />
          <TextField name="email" type="email" label={say.email} />
        </Form>
      </Section>
      <Section title={say.addExternal} lead={<p>{say.addExternalLead}</p>}>
        <Form
          lang={lang}
          action="/trainers/register/external"
          submit={say.addExternalSubmit}
          submitKind="quiet"
          id="x"
          {...told('external')}
        >
          <HiddenField name="region" value={region.id} />
          <TextField name="name" label={say.externalName} />
          <TextField name="email" type="email" label={say.externalEmail} />
          <TextField name="firm" label={say.firm} hint={say.firmHint} />
        </Form>
      </Section>
    </Layout>
  )
}
