import { getCourse } from '#journeys'
import { getPersons } from '#people'
import { linkTo, postMail } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { wordDay } from '../occasion/day-lines.text.ts'
import { text } from './letter.text.ts'

interface About {
  readonly id: number
  readonly courseId: number
  readonly firstDay: Day
  readonly seats: number
}

/** Reminds whoever reserved seats that they go back on a day unless they get names. */
export async function tellToName(tx: Tx, personId: number, about: About & { readonly on: Day }): Promise<void> {
  const reader = (await getPersons(tx, [personId])).get(personId)
  if (reader === undefined) return
  const { name: course } = await getCourse(tx, about.courseId)
  const { id, name, email, language } = reader
  const say = text[language].toName
  const [first, on] = [wordDay(about.firstDay, language), wordDay(about.on, language)]
  const parts = { name, n: about.seats, course, first, on, link: linkTo(`/occasions/${about.id}/unnamed`) }
  const letter = { subject: say.subject(about.seats, course), body: say.body(parts) }
  await postMail(tx, { to: { personId: id, address: email }, language, ...letter })
}

/** Tells whoever reserved seats that they have gone back. */
export async function tellReleased(tx: Tx, personId: number, about: About): Promise<void> {
  const reader = (await getPersons(tx, [personId])).get(personId)
  if (reader === undefined) return
  const { name: course } = await getCourse(tx, about.courseId)
  const { id, name, email, language } = reader
  const say = text[language].released
  const first = wordDay(about.firstDay, language)
  const parts = { name, n: about.seats, course, first, link: linkTo(`/occasions/${about.id}/booking`) }
  const letter = { subject: say.subject(about.seats, course), body: say.body(parts) }
  await postMail(tx, { to: { personId: id, address: email }, language, ...letter })
}
