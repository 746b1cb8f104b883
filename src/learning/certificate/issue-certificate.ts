import type { Course } from '#journeys'
import { getPerson } from '#people'
import { type Actor, now, postMail } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { insertCertificate } from './certificate.store.ts'
import { text } from './certificate.text.ts'
import { makeCheckCode } from './make-check-code.ts'

/** Issues the certificate of a completed course and tells the person by mail, in the transaction that earned it. */
export async function issueCertificate(
  tx: Tx,
  earned: {
    evidenceId: number
    personId: number
    course: Course
    onDay: Day
    actor: Actor
    site?: string | undefined
  },
): Promise<void> {
  const { evidenceId, personId, course, onDay, site = '' } = earned
  const certificate = { evidenceId, personId, courseId: course.id, issuedOn: onDay, issuedAt: now() }
  const checkCode = makeCheckCode()
  const id = await insertCertificate(tx, { ...certificate, checkCode })
  if (id === undefined) throw new Error('a check code was made twice')
  const person = await getPerson(tx, personId)
  const say = text[person.language]
  await postMail(tx, {
    to: { personId, address: person.email },
    language: person.language,
    subject: say.mailSubject(course.name),
    body: say.mailBody({
      name: person.name,
      course: course.name,
      pdf: `${site}/record/certificates/${id}.pdf`,
      check: `${site}/certificates/${checkCode}`,
      code: checkCode,
    }),
  })
}
