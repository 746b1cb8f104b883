import { randomUUID } from 'node:crypto'
import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import { findTravelledRevision, getRevisionContent } from '../content/read-content.store.ts'
import { getCourse } from '../course/course.store.ts'
import { findLatestRevision } from '../revisions/revision.store.ts'
import type { BeginRefusal } from './draft.rules.ts'
import { findOpenDraft, insertDraft, lockCourse } from './draft.store.ts'
import { takeApart } from './piece.rules.ts'
import { insertPieces } from './piece.store.ts'

const nothing = { days: [], groups: [], goals: [], items: [] }

/**
 * Begins the next revision of a course, from the one that is travelled now or was last or, when there is none, with nothing
 * but the course's summary. Returns the draft's id.
 */
export async function beginDraft(
  tx: Tx,
  { courseId, actor }: { courseId: number; actor: Actor },
): Promise<number | BeginRefusal> {
  await lockCourse(tx, courseId)
  const course = await getCourse(tx, courseId)
  const open = await findOpenDraft(tx, courseId)
  if (open !== undefined) return { refused: 'draft-open-already', draftId: open.id }
  const from = (await findTravelledRevision(tx, courseId)) ?? (await findLatestRevision(tx, courseId))
  const content = from === undefined ? { ...nothing, summary: course.summary } : await getRevisionContent(tx, from.id)
  const draftId = await insertDraft(tx, {
    ...{ courseId, fromRevisionId: from?.id ?? null, ownerId: from?.ownerId ?? null, reviewOn: null },
    ...{ begunBy: actor.personId, begunAt: now() },
  })
  await insertPieces(tx, { draftId, pieces: takeApart(content, randomUUID), savedBy: null, savedAt: now() })
  await record(tx, actor, { act: 'draft begun', subject: { kind: 'course', id: courseId }, detail: { draftId } })
  return draftId
}
