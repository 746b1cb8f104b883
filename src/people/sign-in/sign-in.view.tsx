import {
  type FieldErrors,
  Form,
  type Frame,
  HiddenField,
  Layout,
  Notice,
  PassphraseField,
  PostButton,
  Rows,
  Section,
  Split,
  TextField,
  type Typed,
} from '#design'
import type { Language } from '#values'
import { isRoleWord } from '../roles/role.rules.ts'
import { text as roleWords } from '../roles/role.text.ts'
import { text } from './sign-in.text.ts'

export interface DemoChoice {
  readonly personId: number
  readonly name: string
  readonly role: string
  readonly workplace: string | null
  readonly municipality: string | null
}

interface SignInProps {
  frame: Frame
  /** Where to go afterwards. */
  to: string
  /** Undefined outside demo mode. */
  demoPersons: readonly DemoChoice[] | undefined
  errors?: FieldErrors
  typed?: Typed
}

export function SignInPage({ frame, to, demoPersons, errors, typed }: SignInProps) {
  const say = text[frame.lang]
  const form = <SignInForm lang={frame.lang} to={to} errors={errors} typed={typed} />
  return (
    <Layout frame={frame} title={say.title} lead={<p>{say.lead}</p>} width={demoPersons ? 'page' : 'text'}>
      {frame.person && (
        <Notice lang={frame.lang}>
          <p>
            {say.alreadyIn(frame.person.name)} <a href="/">{say.toStart}</a>
          </p>
        </Notice>
      )}
      {demoPersons === undefined ? (
        form
      ) : (
        <Split
          aside={
            <Section title={say.byHand} lead={<p>{say.demoPassphrase}</p>}>
              {form}
            </Section>
          }
        >
          <Section title={say.demoTitle} lead={<p>{say.demoLead}</p>}>
            <Rows items={demoPersons.map((person) => demoRow(person, to, frame.lang))} />
          </Section>
        </Split>
      )}
    </Layout>
  )
}

function SignInForm({
  lang,
  to,
  errors,
  typed,
}: {
  lang: Language
  to: string
  errors: FieldErrors | undefined
  typed: Typed | undefined
}) {
  const say = text[lang]
  return (
    <>
      <Form lang={lang} action="/sign-in" submit={say.submit} errors={errors} typed={typed}>
        <HiddenField name="to" value={to} />
        <TextField name="email" label={say.email} type="email" autocomplete="username" />
        <PassphraseField name="passphrase" label={say.passphrase} />
      </Form>
      <p>
        <a href="/forgotten">{say.forgotten}</a>
      </p>
      <p>{say.newHere}</p>
    </>
  )
}

function demoRow(person: DemoChoice, to: string, lang: Language) {
  const say = text[lang]
  const { personId, name, role, workplace, municipality } = person
  const roleName = isRoleWord(role) ? roleWords[lang][role] : role
  const place = municipality ? say.unitIn(workplace ?? '', municipality) : workplace
  return {
    key: personId,
    title: name,
    note: place ? say.at(roleName, place) : roleName,
    end: (
      <PostButton action="/sign-in/demo" fields={{ personId, to }} label={say.demoSignInAs(name)}>
        {say.demoSignIn}
      </PostButton>
    ),
  }
}
