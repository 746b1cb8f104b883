import { getCourse } from '#journeys'
import { getPersons, type Person } from '#people'
import { dayAt, linkTo, postMail, timeAt } from '#platform'
import type { Tx } from '#platform/db'
import { type Language, timeOfDay } from '#values'
import { wordDays } from '../occasion/day-lines.text.ts'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import type { WhyNext } from '../queue/order.rules.ts'
import { text, wordMoment } from './offer-letter.text.ts'

interface About {
  readonly courseId: number
  readonly days: readonly HeldDay[]
  readonly expiresAt: Date
  /** The letters lie until then, so that nobody is woken; the seat is held meanwhile. */
  readonly tellFrom: Date | undefined
  readonly why: WhyNext
  readonly token: string
  readonly askerToken: string | undefined
}

interface Both {
  readonly personId: number
  readonly askedBy: number
}

/** Tells whoever is next, and whoever asked for them, each with a link of their own to answer by. */
export async function tellOffered(tx: Tx, place: Both, about: About): Promise<void> {
  const course = await getCourse(tx, about.courseId)
  const { person, asker } = await both(tx, place)
  if (person === undefined) return
  const partsFor = (lang: Language, token: string) => ({
    ...{ name: person.name, course: course.name, until: moment(about.expiresAt, lang) },
    ...{ days: wordDays(about.days, lang), link: linkTo(`/offers/${token}`) },
  })
  const later = about.tellFrom && { notBefore: about.tellFrom }
  const say = text[person.language].offered
  await post(tx, person, {
    subject: say.subject(course.name),
    body: say.body({ ...partsFor(person.language, about.token), why: say.why(about.why) }),
    ...later,
  })
  if (asker === undefined || about.askerToken === undefined) return
  const said = text[asker.language].offeredToAsker
  await post(tx, asker, {
    subject: said.subject(person.name, course.name),
    body: said.body(partsFor(asker.language, about.askerToken)),
    ...later,
  })
}

/** Tells both that nobody answered in time, and that the place in the queue is gone. */
export async function tellRanOut(tx: Tx, place: Both, { courseId, expiresAt }: Pick<About, 'courseId' | 'expiresAt'>) {
  const course = await getCourse(tx, courseId)
  const { person, asker } = await both(tx, place)
  if (person === undefined) return
  for (const reader of [person, asker]) {
    if (reader === undefined) continue
    const say = text[reader.language][reader === person ? 'ranOut' : 'ranOutToAsker']
    const told = { name: person.name, course: course.name, until: moment(expiresAt, reader.language) }
    await post(tx, reader, { subject: say.subject(told), body: say.body(told) })
  }
}

/** Tells the one who did not answer what the other one answered; whoever got the seat is told of it apart. */
export async function tellAnswered(
  tx: Tx,
  place: Both,
  {
    courseId,
    answer,
    by,
  }: { readonly courseId: number; readonly answer: 'accepted' | 'declined'; readonly by: number | null },
): Promise<void> {
  const course = await getCourse(tx, courseId)
  const { person, asker } = await both(tx, place)
  if (person === undefined) return
  for (const reader of answer === 'accepted' ? [asker] : [person, asker]) {
    if (reader === undefined || reader.id === by) continue
    const say = text[reader.language][answer === 'accepted' ? 'accepted' : 'declined']
    const told = { name: person.name, course: course.name }
    await post(tx, reader, { subject: say.subject(told), body: say.body(told) })
  }
}

/** The asker is left out when they asked for themselves. */
async function both(tx: Tx, { personId, askedBy }: Both) {
  const persons = await getPersons(tx, [personId, askedBy])
  return { person: persons.get(personId), asker: askedBy === personId ? undefined : persons.get(askedBy) }
}

function moment(at: Date, lang: Language): string {
  return wordMoment({ day: dayAt(at), time: timeOfDay(timeAt(at)) }, lang)
}

interface Letter {
  readonly subject: string
  readonly body: string
  readonly notBefore?: Date
}

async function post(tx: Tx, { id, email, language }: Person, letter: Letter): Promise<void> {
  await postMail(tx, { to: { personId: id, address: email }, language, ...letter })
}
