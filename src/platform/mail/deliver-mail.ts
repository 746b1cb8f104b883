import { createTransport } from 'nodemailer'
import { now } from '../clock.ts'
import type { Config } from '../config/config.ts'
import type { Db } from '../db/door.ts'
import { htmlLetter } from './html-letter.ts'

export interface Carrier {
  send(letter: Letter): Promise<void>
}

export interface Letter {
  readonly from: string | { readonly name: string; readonly address: string }
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly replyTo?: string
  readonly messageId: string
  /** Beside the text for programs that act on it, and as a file for those that do not. */
  readonly icalEvent?: { readonly method: string; readonly filename: string; readonly content: string }
  readonly attachments?: {
    readonly filename: string
    readonly contentType: string
    readonly content: Buffer
  }[]
}

/** In milliseconds, together less than a job may take: a server that says nothing is tried again later. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** The SMTP server when one is configured; otherwise nothing leaves the outbox. */
export function carrierOf({ smtpUrl }: Pick<Config, 'smtpUrl'>): Carrier | undefined {
  if (smtpUrl === undefined) return undefined
  const transport = createTransport({ url: smtpUrl, ...patience })
  return {
    async send(letter) {
      await transport.sendMail(letter)
    },
  }
}

/**
 * Delivers one mail of the outbox, once. A fault is noted on the mail and thrown, so that the queue tries again later; the
 * message id is the same each time, so a receiver that got it before the fault can tell.
 */
export async function deliverMail(
  db: Db,
  id: number,
  { carrier, from }: { carrier: Carrier | undefined; from: string },
): Promise<void> {
  const mail = await db.selectFrom('outboxMail').selectAll().where('id', '=', id).executeTakeFirst()
  if (mail === undefined || mail.sentAt !== null || carrier === undefined) return
  const attachments = await listAttachments(db, id)
  try {
    await carrier.send({
      from: mail.fromName === null ? from : { name: mail.fromName, address: addressOf(from) },
      ...(mail.replyTo && { replyTo: mail.replyTo }),
      to: mail.toAddress,
      subject: mail.subject,
      text: mail.body,
      html: htmlLetter(mail),
      messageId: `<mail-${id}@yrkesresan>`,
      ...calendarPart(mail),
      ...(attachments.length > 0 && { attachments }),
    })
    await db.updateTable('outboxMail').set({ sentAt: now(), lastError: null }).where('id', '=', id).execute()
  } catch (fault) {
    await db
      .updateTable('outboxMail')
      .set((eb) => ({
        attempts: eb('attempts', '+', 1),
        lastError: fault instanceof Error ? fault.message.slice(0, 500) : 'unknown',
      }))
      .where('id', '=', id)
      .execute()
    throw fault
  }
}

async function listAttachments(db: Db, mailId: number): Promise<NonNullable<Letter['attachments']>> {
  return await db
    .selectFrom('outboxAttachment')
    .select(['fileName as filename', 'contentType', 'bytes as content'])
    .where('mailId', '=', mailId)
    .orderBy('position')
    .execute()
}

/** The address alone, of `Yrkesresan <noreply@example.se>` or of what is one already. */
function addressOf(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from
}

function calendarPart({ calendar, calendarMethod }: { calendar: string | null; calendarMethod: string | null }) {
  if (calendar === null || calendarMethod === null) return {}
  return { icalEvent: { method: calendarMethod, filename: 'invite.ics', content: calendar } }
}
