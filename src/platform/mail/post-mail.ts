import type { Language } from '#values'
import { now } from '../clock.ts'
import type { Tx } from '../db/door.ts'
import { queueJobs } from '../jobs/jobs.ts'

export interface Mail {
  readonly to: { readonly personId: number | null; readonly address: string }
  readonly subject: string
  readonly body: string
  readonly language: Language
  /** A calendar that the mail brings, for the reader's calendar program to act on. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string }
  /** In whose name it is sent, and where an answer goes; left out, the system's. */
  readonly from?: { readonly name: string; readonly replyTo: string }
  /** It is left lying until then: nobody is written to at night. */
  readonly notBefore?: Date
  /** Files that it brings. */
  readonly attachments?: readonly Attachment[]
}

export interface Attachment {
  readonly fileName: string
  readonly contentType: string
  readonly bytes: Buffer
}

/** Puts a mail in the outbox and queues its delivery, in the transaction of the act that it tells of. */
export async function postMail(tx: Tx, mail: Mail): Promise<void> {
  await postMails(tx, [mail])
}

/** So many that the longest list of values stays well within what one statement may hold. */
const atOnce = 1000

/** Many mails as one: for an act that tells a whole region. Their ids, in the order given. */
export async function postMails(tx: Tx, mails: readonly Mail[]): Promise<number[]> {
  const ids: number[] = []
  const jobs: { id: number; notBefore?: Date }[] = []
  for (let from = 0; from < mails.length; from += atOnce) {
    const rows = await tx
      .insertInto('outboxMail')
      .values(mails.slice(from, from + atOnce).map(rowOf))
      .returning('id')
      .execute()
    for (const [at, { id }] of rows.entries()) {
      const { notBefore, attachments = [] } = mails[from + at] ?? {}
      await attach(tx, id, attachments)
      ids.push(id)
      jobs.push({ id, ...(notBefore && { notBefore }) })
    }
  }
  await queueJobs(tx, 'deliver-mail', jobs)
  return ids
}

async function attach(tx: Tx, mailId: number, attachments: readonly Attachment[]): Promise<void> {
  if (attachments.length === 0) return
  await tx
    .insertInto('outboxAttachment')
    .values(attachments.map((one, position) => ({ ...one, mailId, position })))
    .execute()
}

function rowOf({ to, subject, body, language, calendar, from, notBefore }: Mail) {
  return {
    toPersonId: to.personId,
    toAddress: to.address,
    subject: subject.replace(/[\r\n]+/g, ' '),
    body,
    language,
    calendar: calendar?.text ?? null,
    calendarMethod: calendar?.method ?? null,
    fromName: from?.name ?? null,
    replyTo: from?.replyTo ?? null,
    notBefore: notBefore ?? null,
    queuedAt: now(),
  }
}
