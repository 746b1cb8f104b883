import type { Language } from '#values'
import { now } from '../clock.ts'
import type { Tx } from '../db/door.ts'
import { queueJob } from '../jobs/jobs.ts'

export interface Mail {
  readonly to: { readonly personId: number | null; readonly address: string }
  readonly subject: string
  readonly body: string
  readonly language: Language
}

/** Puts a mail in the outbox and queues its delivery, in the transaction of the act that it tells of. */
export async function postMail(tx: Tx, mail: Mail): Promise<void> {
  const { id } = await tx
    .insertInto('outboxMail')
    .values({
      toPersonId: mail.to.personId,
      toAddress: mail.to.address,
      subject: mail.subject.replace(/[\r\n]+/g, ' '),
      body: mail.body,
      language: mail.language,
      queuedAt: now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await queueJob(tx, 'deliver-mail', id)
}
