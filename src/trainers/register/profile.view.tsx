import {
  type Crumb,
  type FieldErrors,
  Form,
  type Frame,
  Layout,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#design'
import type { Profile } from './register.rules.ts'
import { text } from './trainer.text.ts'

export interface ProfileProps {
  readonly frame: Frame
  readonly title: string
  readonly lead?: string
  readonly breadcrumb: readonly Crumb[]
  readonly action: string
  readonly cancel: string
  readonly profile: Profile
  readonly municipalities: readonly { readonly id: number; readonly name: string }[]
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** A trainer's profile as a form: for themselves, and for whoever plans. */
export function ProfilePage({ frame, title, lead, breadcrumb, action, cancel, ...shown }: ProfileProps) {
  const { lang } = frame
  const say = text[lang]
  const { profile, municipalities, errors, typed } = shown
  return (
    <Layout {...{ frame, title, breadcrumb }} lead={lead && <p>{lead}</p>} width="text">
      <Form {...{ lang, action, errors, typed }} submit={say.save} cancel={{ href: cancel }}>
        <TextArea
          name="presentation"
          label={say.presentation}
          hint={say.presentationHint}
          value={profile.presentation}
          rows={5}
          optional
        />
        <TextField
          name="phone"
          type="tel"
          label={say.phone}
          hint={say.phoneHint}
          value={profile.phone}
          width="medium"
          optional
        />
        <SelectField
          name="home"
          label={say.home}
          hint={say.homeHint}
          empty={say.homeEmpty}
          value={profile.homeId === null ? '' : String(profile.homeId)}
          options={municipalities.map(({ id, name }) => ({ value: String(id), label: name }))}
          optional
        />
      </Form>
    </Layout>
  )
}
