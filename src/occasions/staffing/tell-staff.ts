import { getCourse } from '#journeys'
import { getPersons, type Person } from '#people'
import { postMail } from '#platform'
import type { Tx } from '#platform/db'
import { wordDays } from '../occasion/day-lines.text.ts'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import type { StaffRole } from '../planning/plan.rules.ts'
import { text } from './letter.text.ts'

export interface StaffedDay {
  readonly day: HeldDay
  readonly personId: number
  readonly role: StaffRole
}

/** One letter to each person on the staff, with all their days and what they do on each. */
export async function tellStaffed(tx: Tx, courseId: number, staffed: readonly StaffedDay[]): Promise<void> {
  const { name: course } = await getCourse(tx, courseId)
  const persons = await getPersons(
    tx,
    staffed.map(({ personId }) => personId),
  )
  for (const person of persons.values()) {
    const say = text[person.language]
    const lines = staffed
      .filter(({ personId }) => personId === person.id)
      .map(({ day, role }) => say.as(wordDays([day], person.language), say.roles[role]))
    const body = say.staffed.body(person.name, course, lines.join('\n'))
    await post(tx, person, { subject: say.staffed.subject(course), body })
  }
}

/** Tells everyone whom a changed or added day concerns how it is now. */
export async function tellOfDay(
  tx: Tx,
  personIds: readonly number[],
  { day, ...about }: { readonly courseId: number; readonly day: HeldDay; readonly why: 'moved' | 'calledIn' },
): Promise<void> {
  await tellOfDays(tx, personIds, { ...about, days: [day] })
}

/** The same of several days, in one letter. */
export async function tellOfDays(
  tx: Tx,
  personIds: readonly number[],
  about: { readonly courseId: number; readonly days: readonly HeldDay[]; readonly why: 'moved' | 'calledIn' },
): Promise<void> {
  const { name: course } = await getCourse(tx, about.courseId)
  for (const person of (await getPersons(tx, personIds)).values()) {
    const say = text[person.language][about.why]
    const body = say.body(person.name, course, wordDays(about.days, person.language))
    await post(tx, person, { subject: say.subject(course), body })
  }
}

async function post(tx: Tx, { id, email, language }: Person, letter: { subject: string; body: string }): Promise<void> {
  await postMail(tx, { to: { personId: id, address: email }, language, ...letter })
}
