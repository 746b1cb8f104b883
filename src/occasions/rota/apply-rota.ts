import { getCourse } from '#journeys'
import { getPersons } from '#people'
import { postMail } from '#platform'
import type { Tx } from '#platform/db'
import type { Day, Language } from '#values'
import { wordDays } from '../occasion/day-lines.text.ts'
import type { KnownActor } from '../ports.ts'
import { askStaff } from '../staff-invitations/ask-staff.ts'
import { type DayToStaff, type StaffedDays, staffDays } from '../staffing/staff-days.ts'
import { text } from './letter.text.ts'

export interface Applied {
  readonly days: number
  /** How many persons have been written to, each once. */
  readonly told: number
  readonly refused: StaffedDays['refused']
}

/**
 * Staffs every day that was chosen. A day that can no longer be staffed so stays as it is, and the others are staffed all the
 * same. Each person gets one letter about all their days, with one link to answer by.
 */
export async function applyRota(
  tx: Tx,
  asked: { readonly days: readonly DayToStaff[]; readonly actor: KnownActor; readonly today: Day },
): Promise<Applied> {
  const { changes, refused } = await staffDays(tx, asked)
  const told = await tellEach(tx, changes)
  return { days: new Set(changes.map(({ day }) => day.dayId)).size, told, refused }
}

type Changes = StaffedDays['changes']

async function tellEach(tx: Tx, changes: Changes): Promise<number> {
  const courses = new Map<number, string>()
  for (const courseId of new Set(changes.map((change) => change.courseId)))
    courses.set(courseId, (await getCourse(tx, courseId)).name)
  const asked = changes.flatMap(({ day: { dayId }, personId, after }) =>
    after === undefined ? [] : [{ dayId, personId, role: after }],
  )
  const links = await askStaff(tx, asked, 'changed')
  const byPerson = Map.groupBy(changes, ({ personId }) => personId)
  const persons = await getPersons(tx, [...byPerson.keys()])
  for (const { id, name, email, language } of persons.values()) {
    const say = text[language]
    const { now, gone } = linesOf(byPerson.get(id) ?? [], { courses, language })
    const parts = [now !== '' && say.now(now, links.get(id) ?? ''), gone !== '' && say.gone(gone)].filter(Boolean)
    const subject = now === '' ? say.subject.gone : say.subject.now
    const body = say.body(name, parts.join('\n\n'))
    await postMail(tx, { to: { personId: id, address: email }, language, subject, body })
  }
  return persons.size
}

function linesOf(
  own: Changes,
  { courses, language }: { readonly courses: ReadonlyMap<number, string>; readonly language: Language },
) {
  const say = text[language]
  const inOrder = own.toSorted((a, b) => (a.day.onDay < b.day.onDay ? -1 : a.day.onDay > b.day.onDay ? 1 : 0))
  const lines = (task: 'before' | 'after', some: Changes) =>
    some
      .flatMap(({ day, courseId, [task]: role }) =>
        role === undefined ? [] : [say.line(courses.get(courseId) ?? '', wordDays([day], language), say.roles[role])],
      )
      .join('\n')
  const left = inOrder.filter(({ after }) => after === undefined)
  return { now: lines('after', inOrder), gone: lines('before', left) }
}
