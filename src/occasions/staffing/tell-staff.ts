import { getCourse } from '#journeys'
import { getPersons, type Person } from '#people'
import { postMail } from '#platform'
import type { Tx } from '#platform/db'
import type { Language } from '#values'
import { wordDays } from '../occasion/day-lines.text.ts'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import type { StaffRole } from '../planning/plan.rules.ts'
import { askStaff, type ToAsk } from '../staff-invitations/ask-staff.ts'
import { text } from './letter.text.ts'
import type { TaskChange } from './staffing.rules.ts'

export interface StaffedDay {
  readonly day: HeldDay
  readonly personId: number
  readonly role: StaffRole
}

/** Asks each person on the staff whether they can, in one letter with all their days and what they do on each. */
export async function tellStaffed(tx: Tx, courseId: number, staffed: readonly StaffedDay[]): Promise<void> {
  const { name: course } = await getCourse(tx, courseId)
  const links = await askStaff(
    tx,
    staffed.map(({ day: { dayId }, personId, role }) => ({ dayId, personId, role })),
    'staffed',
  )
  const persons = await getPersons(
    tx,
    staffed.map(({ personId }) => personId),
  )
  for (const person of persons.values()) {
    const say = text[person.language]
    const lines = staffed
      .filter(({ personId }) => personId === person.id)
      .map(({ day, role }) => say.as(wordDays([day], person.language), say.roles[role]))
    const body = say.staffed.body(person.name, course, { days: lines.join('\n'), link: links.get(person.id) ?? '' })
    await post(tx, person, { subject: say.staffed.subject(course), body })
  }
}

interface ChangedDay extends TaskChange {
  readonly day: HeldDay
}

/**
 * One letter to each person whose tasks have changed: the days they are on now, which they are asked about, and those they no
 * longer are on.
 */
export async function tellStaffChanged(tx: Tx, courseId: number, changed: readonly ChangedDay[]): Promise<void> {
  const { name: course } = await getCourse(tx, courseId)
  const asked = changed.flatMap(({ day: { dayId }, personId, after }) =>
    after === undefined ? [] : [{ dayId, personId, role: after }],
  )
  const links = await askStaff(tx, asked, 'changed')
  const persons = await getPersons(
    tx,
    changed.map(({ personId }) => personId),
  )
  for (const person of persons.values()) {
    const own = changed.filter(({ personId }) => personId === person.id)
    const say = text[person.language].changed
    const { now, gone } = daysOf(own, person.language)
    const link = links.get(person.id) ?? ''
    const parts = [now !== '' && say.now(course, { days: now, link }), gone !== '' && say.gone(course, gone)]
    const subject = now === '' ? say.released(course) : say.subject(course)
    await post(tx, person, { subject, body: say.body(person.name, parts.filter(Boolean).join('\n\n')) })
  }
}

function daysOf(own: readonly ChangedDay[], lang: Language): { readonly now: string; readonly gone: string } {
  const say = text[lang]
  const lines = (role: 'before' | 'after', some: readonly ChangedDay[]) =>
    some
      .flatMap(({ day, [role]: task }) => (task === undefined ? [] : [say.as(wordDays([day], lang), say.roles[task])]))
      .join('\n')
  const left = own.filter(({ after }) => after === undefined)
  return { now: lines('after', own), gone: lines('before', left) }
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

/** Tells the staff of moved days, and asks them anew whether they can. */
export async function tellStaffMoved(
  tx: Tx,
  staff: readonly ToAsk[],
  about: { readonly courseId: number; readonly days: readonly HeldDay[] },
): Promise<void> {
  const { name: course } = await getCourse(tx, about.courseId)
  const links = await askStaff(tx, staff, 'moved')
  const persons = await getPersons(
    tx,
    staff.map(({ personId }) => personId),
  )
  for (const person of persons.values()) {
    const own = new Set(staff.filter(({ personId }) => personId === person.id).map(({ dayId }) => dayId))
    const say = text[person.language].staffMoved
    const days = wordDays(
      about.days.filter(({ dayId }) => own.has(dayId)),
      person.language,
    )
    const body = say.body(person.name, course, { days, link: links.get(person.id) ?? '' })
    await post(tx, person, { subject: say.subject(course), body })
  }
}

async function post(tx: Tx, { id, email, language }: Person, letter: { subject: string; body: string }): Promise<void> {
  await postMail(tx, { to: { personId: id, address: email }, language, ...letter })
}
