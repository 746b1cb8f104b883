import { getPersons, type Person } from '#people'
import { postMail } from '#platform'
import type { Tx } from '#platform/db'
import type { Day, Language } from '#values'
import { wordDay, wordDays } from '../occasion/day-lines.text.ts'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import { text } from './letter.text.ts'

type Words = (typeof text)[Language]

interface Letter {
  readonly subject: string
  readonly body: string
}

async function tellEach(
  tx: Tx,
  personIds: readonly number[],
  letterTo: (person: Person, say: Words) => Letter,
): Promise<void> {
  if (personIds.length === 0) return
  for (const person of (await getPersons(tx, [...new Set(personIds)])).values()) {
    const { id, email, language } = person
    await postMail(tx, { to: { personId: id, address: email }, language, ...letterTo(person, text[language]) })
  }
}

export interface CancelledOccasion {
  readonly course: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly why: string
  /** Those who had a seat, or waited for one, want the course when it has dates. */
  readonly isInterested: boolean
}

interface Told {
  readonly seats: readonly number[]
  readonly waited: readonly number[]
  readonly staff: readonly number[]
  /** Whoever booked for others, with their names, or reserved seats without any. */
  readonly managers: ReadonlyMap<number, { readonly names: readonly string[]; readonly unnamed: number }>
}

/** Tells everyone whom a cancelled occasion concerns, each once for what concerns them. */
export async function tellOccasionCancelled(tx: Tx, told: Told, about: CancelledOccasion): Promise<void> {
  const { course, why, isInterested } = about
  await tellEach(tx, told.seats, ({ name, language }, { seat }) => {
    const body = seat.body(name, course, spanOf(about, language), why)
    return { subject: seat.subject(course), body: isInterested ? `${body}\n\n${seat.interest}` : body }
  })
  await tellEach(tx, told.waited, ({ name, language }, { queue }) => {
    const body = queue.body(name, course, spanOf(about, language), why)
    return { subject: queue.subject(course), body: isInterested ? `${body}\n\n${queue.interest}` : body }
  })
  await tellEach(tx, told.staff, ({ name, language }, { staff }) => ({
    subject: staff.subject(course),
    body: staff.body(name, course, spanOf(about, language), why),
  }))
  await tellEach(tx, [...told.managers.keys()], ({ id, language }, { manager }) => ({
    subject: manager.subject(course),
    body: manager.body(course, spanOf(about, language), wordPeople(told.managers.get(id), language), why),
  }))
}

/** Tells those who keep their seats, and those who were to teach, that one day is not held. */
export async function tellDayCancelled(
  tx: Tx,
  told: { readonly seats: readonly number[]; readonly staff: readonly number[] },
  about: { readonly course: string; readonly day: HeldDay; readonly why: string },
): Promise<void> {
  const { course, day, why } = about
  await tellEach(tx, told.seats, ({ name, language }, { daySeat }) => ({
    subject: daySeat.subject(course),
    body: daySeat.body(name, course, wordDays([day], language), why),
  }))
  await tellEach(tx, told.staff, ({ name, language }, { dayStaff }) => ({
    subject: dayStaff.subject(course),
    body: dayStaff.body(name, course, wordDays([day], language), why),
  }))
}

function wordPeople(of: { names: readonly string[]; unnamed: number } | undefined, lang: Language): string {
  const { names = [], unnamed = 0 } = of ?? {}
  return [...names, ...(unnamed > 0 ? [text[lang].manager.unnamed(unnamed)] : [])].join(', ')
}

function spanOf({ firstDay, lastDay }: CancelledOccasion, lang: Language): string {
  const [first, last] = [wordDay(firstDay, lang), wordDay(lastDay, lang)]
  return first === last ? first : `${first} – ${last}`
}
