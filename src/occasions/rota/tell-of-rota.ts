import { getCourse } from '#journeys'
import { getPersons } from '#people'
import { postMail } from '#platform'
import type { Tx } from '#platform/db'
import type { Language } from '#values'
import { wordDays } from '../occasion/day-lines.text.ts'
import { askStaff } from '../staff-invitations/ask-staff.ts'
import type { ChangedTask } from '../staffing/staffing.rules.ts'
import { text } from './letter.text.ts'

type Changes = readonly ChangedTask[]

/** One letter to each person about all their days that have changed, with one link to answer by. Answers how many got one. */
export async function tellOfRota(tx: Tx, changes: Changes): Promise<number> {
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
