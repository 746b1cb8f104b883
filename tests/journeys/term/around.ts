import assert from 'node:assert/strict'
import { moneyPort } from '#economy'
import { releaseAllUnnamed } from '#occasions'
import { holdClock, travelTo } from '#platform'
import { day } from '#values'
import { issueInvitationsOf } from '../../../src/occasions/invitations/issue-invitations.job.ts'
import { sendDueMessages } from '../../../src/occasions/message-rules/send-messages.job.ts'
import type { Site, Window } from '../site.ts'

const passphrase = 'en lugn resa norrut'

/** What the page says, with its spaces as plain ones. */
export async function read(window: Window): Promise<string> {
  return (await window.page.locator('main').innerText()).replace(/[\u00a0\u2009\u202f]/g, ' ')
}

/** Signs in as anyone of the demo does who has no button. */
export async function signInBy(window: Window, email: string): Promise<void> {
  await window.go('/sign-in')
  await window.page.fill('[name=email]', email)
  await window.page.fill('[name=passphrase]', passphrase)
  await window.page.locator('form:has([name=passphrase]) button[type=submit]').click()
  await window.page.waitForLoadState('load')
}

/** The demo is seen on another day, at a time of the day (winter time). */
export function itIs(on: string, time = '09:00:05'): void {
  holdClock(`2026-02-12T${time}+01:00`)
  travelTo(day(on))
}

/** What is in the outbox for someone about something, the latest; as text. */
export async function letterTo({ world }: Site, email: string, about: RegExp) {
  const letters = await world.db
    .selectFrom('outboxMail')
    .select(['id', 'subject', 'body'])
    .where('toPersonId', '=', await world.personIdOf(email))
    .orderBy('id', 'desc')
    .execute()
  const found = letters.find(({ subject }) => about.test(subject))
  assert.ok(found, `${email} has ${letters.map(({ subject }) => subject).join(', ')}`)
  return found
}

/** The path of a link in a letter. */
export function linkIn({ body }: { body: string }, path: RegExp): string {
  const found = path.exec(body)?.[0]
  assert.ok(found, `no ${path} in ${body}`)
  return found
}

/** As the worker does when something about the occasion has changed. */
export async function issueTo({ world }: Site, occasion: string): Promise<void> {
  const id = Number(occasion.split('/').at(-1))
  await issueInvitationsOf(world.db, id, { site: 'http://localhost', from: 'kurs@norrbotten.example' })
}

/** As the worker does once a day. */
export async function sendTheDaysMessages({ world }: Site): Promise<number> {
  return sendDueMessages(world.db, { site: 'http://localhost', log: world.house.log })
}

/** The same for seats that are held without names when their day has come. */
export async function releaseWhatHasNoName({ world }: Site): Promise<void> {
  await releaseAllUnnamed(world.db, { money: moneyPort, log: world.house.log })
}

/** Gets a file that a link or a form of the page leads to. */
export async function fetchFile(window: Window, path: string): Promise<Buffer> {
  const answer = await window.page.request.get(path)
  assert.equal(answer.status(), 200, path)
  return answer.body()
}
