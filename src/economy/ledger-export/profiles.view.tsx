import { Details, Empty, Form, type Frame, Layout, Quiet, RadioField, Rows, TextField, type Typed } from '#design'
import { type ExportProfile, exportForms } from './export.rules.ts'
import { text } from './ledger-export.text.ts'

interface Props {
  readonly frame: Frame
  readonly region: { readonly id: number; readonly name: string; readonly mayRun: boolean }
  readonly profiles: readonly ExportProfile[]
  readonly errors?: Readonly<Record<string, string>>
  readonly typed?: Typed
}

/** The forms that a region's files are written in, and a new one. */
export function ProfilesPage({ frame, region, profiles, errors, typed }: Props) {
  const { lang } = frame
  const say = text[lang]
  const base = `/economy/ledger-export/${region.id}`
  return (
    <Layout
      frame={frame}
      title={say.profilesTitle}
      eyebrow={region.name}
      lead={say.profilesLead}
      breadcrumb={[{ href: base, label: say.crumb }]}
    >
      {profiles.length === 0 && <Empty title={say.noProfiles} />}
      <Rows
        items={profiles.map(({ id, name, form, layout }) => ({
          key: String(id),
          title: name,
          href: `${base}/profiles/${id}`,
          meta: form === 'sie' ? say.forms.sie : `${say.forms[form]}, ${say.columnCount(layout.columns.length)}`,
        }))}
      />
      {region.mayRun ? (
        <Details summary={say.newProfile} open={errors !== undefined || profiles.length === 0}>
          <Form lang={lang} action={`${base}/profiles`} submit={say.create} errors={errors} typed={typed}>
            <TextField name="name" label={say.newName} />
            <RadioField
              name="form"
              label={say.profile}
              value="sie"
              options={exportForms.map((form) => ({ value: form, label: say.forms[form] }))}
            />
          </Form>
        </Details>
      ) : (
        <Quiet>{say.mayNot}</Quiet>
      )}
    </Layout>
  )
}
