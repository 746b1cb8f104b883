import { getCourse } from '#journeys'
import { getPersons, makeToken, type Person } from '#people'
import { now, postMail } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { wordDay, wordDays } from '../occasion/day-lines.text.ts'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import { text } from './letter.text.ts'
import { insertLetter } from './request.store.ts'

interface About {
  readonly personId: number
  readonly courseId: number
}

interface Asked extends About {
  readonly requestId: number
  readonly approvers: readonly number[]
  readonly note: string
  readonly days: readonly HeldDay[]
  readonly expiresOn: Day
  readonly site: string
}

/** Writes to each of those who may answer, each with a link of their own. */
export async function tellApprovers(tx: Tx, asked: Asked): Promise<void> {
  const { requestId, personId, courseId, approvers, note, days, expiresOn, site } = asked
  const { name: course } = await getCourse(tx, courseId)
  const persons = await getPersons(tx, [personId, ...approvers])
  const name = persons.get(personId)?.name ?? ''
  for (const approverId of approvers) {
    const approver = persons.get(approverId)
    if (approver === undefined) continue
    const { token, tokenHash } = makeToken()
    await insertLetter(tx, { requestId, personId: approverId, tokenHash, sentAt: now() })
    const { language } = approver
    const say = text[language].asked
    const told = { name, course, note, days: wordDays(days, language), until: wordDay(expiresOn, language) }
    const body = say.body({ ...told, link: `${site}/requests/${token}`, list: `${site}/requests` })
    await post(tx, approver, { subject: say.subject(name, course), body })
  }
}

/** Whoever got a seat has a letter with the days; this one says who said yes, and what it came to. */
export async function tellApproved(
  tx: Tx,
  { personId, courseId, by, gets }: About & { readonly by: number; readonly gets: 'seat' | 'queue-place' },
): Promise<void> {
  const { person, other, course } = await namesOf(tx, { personId, courseId, by })
  if (!person) return
  const say = text[person.language].approved
  await post(tx, person, { subject: say.subject(course), body: say.body(other, course, gets) })
}

export async function tellDeclined(
  tx: Tx,
  { personId, courseId, by, reason }: About & { readonly by: number; readonly reason: string },
): Promise<void> {
  const { person, other, course } = await namesOf(tx, { personId, courseId, by })
  if (!person) return
  const say = text[person.language].declined
  await post(tx, person, { subject: say.subject(course), body: say.body(other, course, reason) })
}

/** Tells whoever asked, and those who were asked. */
export async function tellExpired(
  tx: Tx,
  { personId, courseId, approvers }: About & { readonly approvers: readonly number[] },
): Promise<void> {
  const { name: course } = await getCourse(tx, courseId)
  const persons = await getPersons(tx, [personId, ...approvers])
  const name = persons.get(personId)?.name ?? ''
  for (const reader of persons.values()) {
    const say = text[reader.language].expired
    const body = reader.id === personId ? say.own(course) : say.others(name, course)
    await post(tx, reader, { subject: say.subject(course), body })
  }
}

async function namesOf(tx: Tx, { personId, courseId, by }: About & { readonly by: number }) {
  const persons = await getPersons(tx, [personId, by])
  const course = (await getCourse(tx, courseId)).name
  return { person: persons.get(personId), other: persons.get(by)?.name ?? '', course }
}

async function post(tx: Tx, { id, email, language }: Person, letter: { subject: string; body: string }): Promise<void> {
  await postMail(tx, { to: { personId: id, address: email }, language, ...letter })
}
