import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { createTransport } from 'nodemailer'
import { attempt } from '#platform/db'
import { world } from '../../../tests/world.ts'
import { type Carrier, deliverMail } from './deliver-mail.ts'
import { postMails } from './post-mail.ts'

const it = world()
const calendar = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Handläggning 😀\r\nEND:VCALENDAR\r\n'
const letter = {
  to: { personId: null, address: 'fia@kalix.example' },
  subject: 'I kalendern: Handläggning, dag 1',
  body: 'Hej Fia!\n\nSe bilagan.',
  language: 'sv' as const,
}

/** Builds the mail as it would leave, and keeps it. */
function keeper(): { carrier: Carrier; mails: string[] } {
  const mails: string[] = []
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return { mails, carrier: { send: async (one) => void mails.push(String((await transport.sendMail(one)).message)) } }
}

async function delivered(mail: Parameters<typeof postMails>[1][number]): Promise<string> {
  await attempt(it.db, (tx) => postMails(tx, [mail]))
  const { id } = await it.db.selectFrom('outboxMail').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
  const { carrier, mails } = keeper()
  await deliverMail(it.db, id, { carrier, from: 'Yrkesresan <no-reply@resan.example>' })
  return mails[0] ?? ''
}

test('a calendar goes as an alternative that programs act on, and as a file for those that do not', async () => {
  const mail = await delivered({ ...letter, calendar: { method: 'REQUEST', text: calendar } })
  const alternative = /Content-Type: text\/calendar; charset=utf-8; method=REQUEST\r\nContent-Transfer-Encoding: (\w+)/i
  assert.match(mail, alternative)
  assert.match(mail, /Content-Type: multipart\/mixed;[\s\S]*Content-Type: multipart\/alternative;/)
  assert.match(mail, /Content-Type: application\/ics; name="?invite\.ics"?/)
  assert.match(mail, /Content-Disposition: attachment; filename="?invite\.ics"?/)
  const parts = [...mail.matchAll(/Content-Transfer-Encoding: base64\r\n(?:[^\r\n]+\r\n)*\r\n([\s\S]*?)\r\n--/g)]
  const decoded = parts.map(([, body = '']) => Buffer.from(body, 'base64').toString())
  assert.ok(decoded.filter((text) => text === calendar).length >= 1, mail)
})

test('a letter without a calendar is only a letter, as text and as HTML', async () => {
  const mail = await delivered(letter)
  assert.doesNotMatch(mail, /calendar|invite\.ics/)
  assert.match(mail, /multipart\/alternative[\s\S]*text\/plain[\s\S]*text\/html/)
})

test('a letter brings the files that it was given, byte for byte', async () => {
  const bytes = Buffer.from([37, 80, 68, 70, 0, 255, 10])
  const mail = await delivered({
    ...letter,
    attachments: [{ fileName: 'faktura-12.pdf', contentType: 'application/pdf', bytes }],
  })
  assert.match(mail, /Content-Type: application\/pdf; name="?faktura-12\.pdf"?/)
  assert.ok(mail.includes(bytes.toString('base64')), mail)
})

test('a letter in the name of a region is answered to the region', async () => {
  const mail = await delivered({ ...letter, from: { name: 'Kursgruppen', replyTo: 'kurs@region.example' } })
  assert.match(mail, /^From: Kursgruppen </m)
  assert.match(mail, /^Reply-To: kurs@region\.example/m)
})

test('a thousand letters and more are posted as one, each to be delivered once', async () => {
  const before = await waiting()
  await attempt(it.db, (tx) =>
    postMails(
      tx,
      Array.from({ length: 1001 }, () => letter),
    ),
  )
  assert.equal((await waiting()) - before, 1001)
})

async function waiting(): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct data->>'id')::int as n from pgboss.job where name = 'deliver-mail'`.execute(it.db)
  return rows[0]?.n ?? 0
}
