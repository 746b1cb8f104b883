import { getPerson } from '#people'
import { type Actor, now, postMail } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { insertCertificate } from './certificate.store.ts'
import { text } from './certificate.text.ts'
import { makeCheckCode } from './make-check-code.ts'

/** What a certificate is of: a completed course or a completed step, by its evidence and its name. */
type CertificateOf =
  | { readonly evidenceId: number; readonly courseId: number; readonly name: string }
  | { readonly stepEvidenceId: number; readonly name: string }

interface Issued {
  readonly of: CertificateOf
  readonly personId: number
  readonly onDay: Day
  readonly actor: Actor
  readonly site?: string | undefined
}

/** Issues the certificate of what was completed and tells the person by mail, in the transaction that earned it. */
export async function issueCertificate(tx: Tx, { of, personId, onDay, site = '' }: Issued): Promise<void> {
  const { name, ...evidence } = of
  const checkCode = makeCheckCode()
  const id = await insertCertificate(tx, { ...evidence, personId, issuedOn: onDay, issuedAt: now(), checkCode })
  if (id === undefined) throw new Error('a check code was made twice')
  const person = await getPerson(tx, personId)
  const say = text[person.language]
  const words = {
    name: person.name,
    what: name,
    pdf: `${site}/record/certificates/${id}.pdf`,
    check: `${site}/certificates/${checkCode}`,
    code: checkCode,
  }
  await postMail(tx, {
    to: { personId, address: person.email },
    language: person.language,
    subject: say.mailSubject(name),
    body: 'courseId' in evidence ? say.mailBody(words) : say.mailBodyStep(words),
  })
}
