import { type Course, getCourse } from '#journeys'
import { getPersons, type Person } from '#people'
import { postMail } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { wordDay, wordDays } from '../occasion/day-lines.text.ts'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import { text } from './letter.text.ts'

interface About {
  readonly courseId: number
  readonly days: readonly HeldDay[]
}

/** Tells those who were booked when and where. */
export async function tellBooked(tx: Tx, personIds: readonly number[], { courseId, days }: About): Promise<void> {
  if (personIds.length === 0) return
  const { name: course } = await getCourse(tx, courseId)
  for (const person of (await getPersons(tx, personIds)).values()) {
    const say = text[person.language].booked
    await post(tx, person, {
      subject: say.subject(course),
      body: say.body(person.name, course, wordDays(days, person.language)),
    })
  }
}

/** Tells whoever got a freed seat, and whoever had asked for it. */
export async function tellGivenFromQueue(
  tx: Tx,
  { personId, askedBy }: { readonly personId: number; readonly askedBy: number },
  { courseId, days }: About,
): Promise<void> {
  const course = await getCourse(tx, courseId)
  const { person, asker } = await both(tx, personId, askedBy)
  if (person) {
    const say = text[person.language].fromQueue
    const body = say.body(person.name, course.name, wordDays(days, person.language))
    await post(tx, person, { subject: say.subject(course.name), body })
  }
  if (person && asker) {
    const say = text[asker.language].fromQueueToAsker
    const body = say.body(person.name, course.name, wordDays(days, asker.language))
    await post(tx, asker, { subject: say.subject(person.name, course.name), body })
  }
}

export async function tellCancelled(
  tx: Tx,
  personId: number,
  { courseId, firstDay }: { readonly courseId: number; readonly firstDay: Day },
): Promise<void> {
  const course = await getCourse(tx, courseId)
  const { person } = await both(tx, personId, personId)
  if (!person) return
  const say = text[person.language].cancelled
  const body = say.body(person.name, course.name, wordDay(firstDay, person.language))
  await post(tx, person, { subject: say.subject(course.name), body })
}

/** Tells both that a place in the queue could not become a seat. */
export async function tellLapsed(
  tx: Tx,
  { personId, askedBy }: { readonly personId: number; readonly askedBy: number },
  course: Pick<Course, 'name'>,
): Promise<void> {
  const { person, asker } = await both(tx, personId, askedBy)
  for (const reader of [person, asker]) {
    if (!person || !reader) continue
    const say = text[reader.language].lapsed
    await post(tx, reader, { subject: say.subject(person.name, course.name), body: say.body(person.name, course.name) })
  }
}

/** The asker is left out when they asked for themselves. */
async function both(tx: Tx, personId: number, askedBy: number) {
  const persons = await getPersons(tx, [personId, askedBy])
  return { person: persons.get(personId), asker: askedBy === personId ? undefined : persons.get(askedBy) }
}

async function post(tx: Tx, { id, email, language }: Person, letter: { subject: string; body: string }): Promise<void> {
  await postMail(tx, { to: { personId: id, address: email }, language, ...letter })
}
