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
}

/** Puts a mail in the outbox and queues its delivery, in the transaction of the act that it tells of. */
export async function postMail(tx: Tx, mail: Mail): Promise<void> {
  await postMails(tx, [mail])
}

/** So many that the longest list of values stays well within what one statement may hold. */
const atOnce = 1000

/** Many mails as one: for an act that tells a whole region. */
export async function postMails(tx: Tx, mails: readonly Mail[]): Promise<void> {
  for (let from = 0; from < mails.length; from += atOnce) {
    const rows = await tx
      .insertInto('outboxMail')
      .values(mails.slice(from, from + atOnce).map(rowOf))
      .returning('id')
      .execute()
    await queueJobs(
      tx,
      'deliver-mail',
      rows.map(({ id }) => id),
    )
  }
}

function rowOf({ to, subject, body, language, calendar }: Mail) {
  return {
    toPersonId: to.personId,
    toAddress: to.address,
    subject: subject.replace(/[\r\n]+/g, ' '),
    body,
    language,
    calendar: calendar?.text ?? null,
    calendarMethod: calendar?.method ?? null,
    queuedAt: now(),
  }
}
