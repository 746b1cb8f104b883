import {
  Facts,
  type FieldErrors,
  Form,
  type Frame,
  HiddenField,
  Layout,
  Section,
  TextArea,
  TextField,
  type Typed,
} from '#design'
import type { Language } from '#values'
import { text } from './merge.text.ts'

interface Account {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly workplaces: string
  readonly evidence: number
}

interface MergePageProps {
  frame: Frame
  from: Account
  /** The account that stays, once its address is known. */
  into?: Account | undefined
  errors?: FieldErrors | undefined
  typed?: Typed | undefined
}

/** The two accounts beside each other, and the form that makes them one. */
export function MergePage({ frame, from, into, errors, typed }: MergePageProps) {
  const { lang } = frame
  const say = text[lang]
  const href = `/people/${from.id}/merge`
  return (
    <Layout
      frame={frame}
      title={say.title(from.name)}
      lead={say.lead}
      breadcrumb={[{ href: '/people', label: say.people }]}
      width="text"
    >
      {into === undefined ? (
        <Form lang={lang} action={href} method="get" submit={say.look} errors={errors} typed={typed}>
          <TextField name="other" label={say.other} />
        </Form>
      ) : (
        <Section title={say.sure}>
          <Facts
            facts={[
              { term: say.closes, value: <AccountFacts account={from} lang={lang} /> },
              { term: say.stays, value: <AccountFacts account={into} lang={lang} /> },
            ]}
          />
          <Form lang={lang} action={href} submit={say.submit} errors={errors} typed={typed}>
            <HiddenField name="other" value={into.email} />
            <TextArea name="reason" label={say.reason} />
          </Form>
        </Section>
      )}
    </Layout>
  )
}

function AccountFacts({ account, lang }: { account: Account; lang: Language }) {
  const say = text[lang]
  return (
    <>
      <p>{say.account(account.name, account.email)}</p>
      <p>{say.works(account.workplaces)}</p>
      <p>{say.rows(account.evidence)}</p>
    </>
  )
}
