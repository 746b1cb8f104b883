import { now, postMail, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { getCourse } from '../course/course.store.ts'
import { listMakers } from '../review/makers.store.ts'
import { insertEntry, insertObjection } from './objection.store.ts'
import { text } from './objection.text.ts'

interface ObjectionToRaise {
  readonly courseId: number
  /** The item it is about, by its key; null for the course as a whole. */
  readonly itemKey: string | null
  readonly title: string
  readonly words: string
  readonly actor: { readonly personId: number; readonly address: string | null }
  readonly name: string
}

/** Raises a disagreement about a course's content with those who make it, who each get a letter. Returns its id. */
export async function raiseObjection(tx: Tx, raised: ObjectionToRaise): Promise<number> {
  const { courseId, itemKey, title, words, actor, name } = raised
  const course = await getCourse(tx, courseId)
  const id = await insertObjection(tx, { courseId, itemKey, title, raisedBy: actor.personId, raisedAt: now() })
  await insertEntry(tx, {
    ...{ objectionId: id, kind: 'raised', level: 'sub-project', words },
    ...{ saidBy: actor.personId, saidAt: now() },
  })
  await record(tx, actor, { act: 'objection raised', subject: { kind: 'objection', id }, detail: { courseId } })
  const makers = await listMakers(tx, { journeyId: course.journeyId, today: today() })
  for (const { personId, address, language } of makers.filter((maker) => maker.personId !== actor.personId)) {
    const say = text[language].letters.raised
    const letter = { subject: say.subject(course.name), body: say.body({ name, course: course.name, title, words }) }
    await postMail(tx, { to: { personId, address }, language, ...letter })
  }
  return id
}
