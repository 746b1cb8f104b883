import {
  Facts,
  type FieldErrors,
  Form,
  type Frame,
  Layout,
  PassphraseField,
  PostButton,
  Prose,
  Rows,
  Section,
  Tag,
} from '#design'
import type { Day, Language } from '#values'
import { NewPassphraseField } from '../passphrases/passphrase.view.tsx'
import type { HeldRole } from '../roles/role.rules.ts'
import { roleSentence } from '../roles/role.view.tsx'
import { deviceFacts } from '../sessions/session.rules.ts'
import { text } from './account.text.ts'

/** A session as it is read: its moments in words. */
export interface ShownSession {
  readonly id: number
  readonly device: string | null
  readonly address: string | null
  readonly signedIn: string
  readonly seen: string
  readonly isThis: boolean
}

export interface AccountFacts {
  readonly name: string
  readonly email: string
  readonly workplace: { unitName: string; municipalityName: string } | undefined
  readonly roles: readonly HeldRole[]
  readonly sessions: readonly ShownSession[]
  readonly today: Day
}

export function AccountPage({
  frame,
  facts,
  errors,
}: {
  frame: Frame
  facts: AccountFacts
  errors?: FieldErrors | undefined
}) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout frame={frame} title={say.title(facts.name)} width="text">
      <Facts
        facts={[
          { term: say.email, value: facts.email },
          {
            term: say.workplace,
            value: facts.workplace
              ? say.unitIn(facts.workplace.unitName, facts.workplace.municipalityName)
              : say.noWorkplace,
          },
          { term: say.language, value: <LanguageChoice lang={lang} /> },
          { term: say.calendar, value: <a href="/calendar-links">{say.toCalendar}</a> },
        ]}
      />
      <Section title={say.rolesTitle}>
        <Roles facts={facts} lang={lang} />
      </Section>
      <Section title={say.sessionsTitle} lead={<p>{say.sessionsLead}</p>}>
        <Sessions sessions={facts.sessions} lang={lang} />
      </Section>
      <Section title={say.passphraseTitle} lead={<p>{say.passphraseLead}</p>} id="passphrase">
        <Form lang={lang} action="/account/passphrase" submit={say.change} errors={errors}>
          <PassphraseField name="old" label={say.old} />
          <NewPassphraseField lang={lang} label={say.fresh} />
        </Form>
      </Section>
    </Layout>
  )
}

function LanguageChoice({ lang }: { lang: Language }) {
  const say = text[lang]
  return (
    <>
      {say.languageName}{' '}
      <PostButton action="/language" fields={{ to: lang === 'sv' ? 'en' : 'sv', back: '/account' }}>
        {say.switchLanguage}
      </PostButton>
    </>
  )
}

function Roles({ facts, lang }: { facts: AccountFacts; lang: Language }) {
  if (facts.roles.length === 0) return <p>{text[lang].noRoles}</p>
  return (
    <Prose>
      <ul>
        {facts.roles.map((held) => (
          <li key={held.id}>{roleSentence(held, { lang, today: facts.today })}</li>
        ))}
      </ul>
    </Prose>
  )
}

function Sessions({ sessions, lang }: { sessions: readonly ShownSession[]; lang: Language }) {
  const say = text[lang]
  return (
    <>
      <Rows
        items={sessions.map((session) => {
          const device = nameOf(session.device, lang)
          return {
            key: session.id,
            title: device,
            note: say.seen(session.signedIn, session.seen, session.address ?? say.unknownPlace),
            end: session.isThis ? (
              <Tag>{say.thisDevice}</Tag>
            ) : (
              <PostButton action={`/account/sessions/${session.id}/end`} label={say.endLabel(device)}>
                {say.end}
              </PostButton>
            ),
          }
        })}
      />
      {sessions.length > 1 && <PostButton action="/account/sessions/others/end">{say.endOthers}</PostButton>}
    </>
  )
}

function nameOf(device: string | null, lang: Language): string {
  const say = text[lang]
  const { browser, system } = deviceFacts(device)
  return browser && system ? say.deviceOn(browser, system) : (browser ?? system ?? say.unknownDevice)
}
