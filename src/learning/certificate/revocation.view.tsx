import {
  ButtonLink,
  Facts,
  type FieldErrors,
  Form,
  type Frame,
  Layout,
  RadioField,
  Section,
  TextArea,
  type Typed,
} from '#design'
import { type Certificate, grounds } from './certificate.rules.ts'
import { text as certificateWords } from './certificate.text.ts'
import { factsOf } from './certificate.view.tsx'
import { text } from './revocation.text.ts'

interface RevocationPageProps {
  frame: Frame
  certificate: Certificate
  returned?: { readonly errors: FieldErrors; readonly typed: Typed } | undefined
}

/** The certificate, and the form that takes it back. */
export function RevocationPage({ frame, certificate, returned }: RevocationPageProps) {
  const { lang } = frame
  const say = text[lang]
  const { checkCode, revokedOn } = certificate
  const href = `/certificates/${checkCode}`
  return (
    <Layout frame={frame} title={revokedOn === null ? say.title : say.alreadyTitle} lead={say.lead} width="text">
      {revokedOn === null ? (
        <Form lang={lang} action={`${href}/revocation`} submit={say.submit} {...(returned ?? {})}>
          <RadioField
            name="ground"
            label={say.ground}
            options={grounds.map((ground) => ({ value: ground, label: certificateWords[lang].grounds[ground] }))}
          />
          <TextArea name="reason" label={say.reason} hint={say.reasonHint} />
        </Form>
      ) : (
        <p>
          <ButtonLink href={href}>{say.back}</ButtonLink>
        </p>
      )}
      <Section title={say.certificate}>
        <Facts facts={factsOf(certificate, lang)} />
      </Section>
    </Layout>
  )
}
