import { Actions, ButtonLink, Facts, type FieldErrors, Form, type Frame, Layout, TextField, type Typed } from '#design'
import { NewPassphraseField } from '../passphrases/passphrase.view.tsx'
import type { Link, LinkRefusal } from './link.rules.ts'
import { text } from './link.text.ts'

interface WelcomeProps {
  frame: Frame
  link: Link
  action: string
  errors?: FieldErrors | undefined
}

export function WelcomePage({ frame, link, action, errors }: WelcomeProps) {
  const { lang } = frame
  const say = text[lang]
  const isNew = link.purpose === 'welcome'
  return (
    <Layout
      frame={frame}
      title={isNew ? say.welcomeTitle(link.name) : say.forgottenTitle(link.name)}
      lead={<p>{isNew ? say.welcomeLead : say.forgottenLead}</p>}
      width="text"
    >
      <Facts facts={[{ term: say.email, value: link.email }]} />
      <Form lang={lang} action={action} submit={say.save} errors={errors}>
        <NewPassphraseField lang={lang} />
      </Form>
    </Layout>
  )
}

/** The link leads nowhere: why, and how to get a new one. */
export function LinkRefusedPage({ frame, refusal }: { frame: Frame; refusal: LinkRefusal }) {
  const say = text[frame.lang]
  const { title, body } = say.refused[refusal.refused]
  return (
    <Layout frame={frame} title={title} lead={<p>{body}</p>} width="text">
      <AskForm frame={frame} />
      <Actions>
        <ButtonLink href="/sign-in" kind="quiet">
          {say.toSignIn}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}

interface ForgottenProps {
  frame: Frame
  errors?: FieldErrors | undefined
  typed?: Typed | undefined
}

export function ForgottenPage({ frame, errors, typed }: ForgottenProps) {
  const say = text[frame.lang]
  return (
    <Layout
      frame={frame}
      title={say.askTitle}
      lead={<p>{say.askLead}</p>}
      breadcrumb={[{ href: '/sign-in', label: say.signIn }]}
      width="text"
    >
      <AskForm frame={frame} errors={errors} typed={typed} />
    </Layout>
  )
}

function AskForm({ frame, errors, typed }: ForgottenProps) {
  const say = text[frame.lang]
  return (
    <Form lang={frame.lang} action="/forgotten" submit={say.ask} errors={errors} typed={typed}>
      <TextField name="email" label={say.workEmail} type="email" autocomplete="username" />
    </Form>
  )
}

/** The same for every address, whether there is an account or not. */
export function LinkSentPage({ frame, email }: { frame: Frame; email: string }) {
  const say = text[frame.lang]
  return (
    <Layout frame={frame} title={say.sentTitle} lead={<p>{say.sentBody(email)}</p>} width="text">
      <p>{say.sentNothing}</p>
      <Actions>
        <ButtonLink href="/sign-in" kind="quiet">
          {say.toSignIn}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}
