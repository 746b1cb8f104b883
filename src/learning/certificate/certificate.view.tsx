import { ButtonLink, Facts, type Frame, formatDay, Layout, Notice, Quiet, SearchForm, TextField } from '#design'
import type { Language } from '#values'
import { type Certificate, isValid } from './certificate.rules.ts'
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

interface CertificatePageProps {
  frame: Frame
  certificate: Certificate
  /** Whether the way to taking it back is shown. */
  mayRevoke: boolean
}

/** The certificate as whoever holds the code may see it. */
export function CertificatePage({ frame, certificate, mayRevoke }: CertificatePageProps) {
  const { lang } = frame
  const say = text[lang]
  const { checkCode } = certificate
  return (
    <Layout frame={frame} title={titleOf(certificate, lang)} width="text">
      {!isValid(certificate) && (
        <Notice lang={lang} kind="problem">
          <p>{whyNotValid(certificate, lang)}</p>
        </Notice>
      )}
      <Facts facts={factsOf(certificate, lang)} />
      <Quiet>{say.shows}</Quiet>
      {mayRevoke && (
        <p>
          <a href={`/certificates/${checkCode}/revocation`}>{say.revoke}</a>
        </p>
      )}
      <p>
        <ButtonLink href="/certificates" kind="quiet">
          {say.codeAgain}
        </ButtonLink>
      </p>
    </Layout>
  )
}

function titleOf({ revokedOn, correctedOn }: Certificate, lang: Language): string {
  const say = text[lang]
  if (revokedOn !== null) return say.revokedTitle
  return correctedOn === null ? say.genuineTitle : say.correctedTitle
}

function whyNotValid({ revokedOn, ground, correctedOn, correction }: Certificate, lang: Language): string {
  const say = text[lang]
  if (revokedOn !== null && ground !== null) return say.revoked(formatDay(revokedOn, lang), say.grounds[ground])
  return correctedOn === null ? '' : say.corrected(formatDay(correctedOn, lang), correction ?? '')
}

/** What stands on the certificate, on paper and on the page that checks it. */
export function factsOf(certificate: Certificate, lang: Language): { term: string; value: string }[] {
  const say = text[lang]
  const { personName, courseName, journeyName, stepName, trackName, issuedOn, issuer, rule, revision, checkCode } =
    certificate
  return [
    { term: say.who, value: personName },
    ...(courseName === null ? [] : [{ term: say.course, value: courseName }]),
    { term: say.journey, value: [journeyName, stepName, trackName].filter((name) => name !== null).join(', ') },
    { term: say.issuedOn, value: formatDay(issuedOn, lang) },
    { term: say.issuer, value: issuer },
    { term: say.rule, value: rule },
    ...(revision === null ? [] : [{ term: say.revision, value: say.revisionNumber(revision) }]),
    { term: say.code, value: checkCode },
  ]
}
