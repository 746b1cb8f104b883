import { ButtonLink, Facts, type Frame, formatDay, Layout, Notice, Quiet, SearchForm, TextField } from '#design'
import type { Language } from '#values'
import type { Certificate } from './certificate.rules.ts'
import { text } from './certificate.text.ts'

interface CheckPageProps {
  frame: Frame
  /** What was typed, and why it led nowhere. */
  tried?: { readonly code: string; readonly isCode: boolean } | undefined
}

/** Where a code is typed; and what to do when it leads nowhere. */
export function CheckPage({ frame, tried }: CheckPageProps) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={tried?.isCode ? say.unknownTitle : say.title}
      lead={tried?.isCode ? say.unknown(tried.code) : say.lead}
      width="text"
    >
      {tried && !tried.isCode && (
        <Notice lang={lang} kind="problem">
          <p>{say.notACode}</p>
        </Notice>
      )}
      <SearchForm lang={lang} action="/certificates" submit={say.check} typed={{ code: tried?.code ?? '' }}>
        <TextField name="code" label={say.code} hint={say.codeHint} width="medium" autocomplete="off" />
      </SearchForm>
    </Layout>
  )
}

/** The certificate as whoever holds the code may see it. */
export function CertificatePage({ frame, certificate }: { frame: Frame; certificate: Certificate }) {
  const { lang } = frame
  const say = text[lang]
  const { correctedOn, correction } = certificate
  const isValid = correctedOn === null
  return (
    <Layout frame={frame} title={isValid ? say.genuineTitle : say.correctedTitle} width="text">
      {!isValid && (
        <Notice lang={lang} kind="problem">
          <p>{say.corrected(formatDay(correctedOn, lang), correction ?? '')}</p>
        </Notice>
      )}
      <Facts facts={factsOf(certificate, lang)} />
      <Quiet>{say.shows}</Quiet>
      <p>
        <ButtonLink href="/certificates" kind="quiet">
          {say.codeAgain}
        </ButtonLink>
      </p>
    </Layout>
  )
}

/** What stands on the certificate, on paper and on the page that checks it. */
export function factsOf(certificate: Certificate, lang: Language): { term: string; value: string }[] {
  const say = text[lang]
  const { personName, courseName, journeyName, stepName, issuedOn, issuer, rule, revision, checkCode } = certificate
  return [
    { term: say.who, value: personName },
    { term: say.course, value: courseName },
    { term: say.journey, value: `${journeyName}, ${stepName}` },
    { term: say.issuedOn, value: formatDay(issuedOn, lang) },
    { term: say.issuer, value: issuer },
    { term: say.rule, value: rule },
    { term: say.revision, value: say.revisionNumber(revision) },
    { term: say.code, value: checkCode },
  ]
}
