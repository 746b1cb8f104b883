import { randomUUID } from 'node:crypto'
import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import { filesInBlocks, filesOf } from '../content/body.rules.ts'
import { getRevisionContent } from '../content/read-content.store.ts'
import type { RevisionContent } from '../content/revision.rules.ts'
import { findOpenDraft, insertDraft } from '../drafts/draft.store.ts'
import { assemble, takeApart } from '../drafts/piece.rules.ts'
import { insertPieces, listPieces } from '../drafts/piece.store.ts'
import { insertJourneyFiles } from '../editor/known-file.store.ts'
import { findLatestRevision } from '../revisions/revision.store.ts'
import { type PlaceRefusal, slugOf, whyNotPlace } from './structure.rules.ts'
import { getCourseFacts, insertCourse, listSlugsOfStep, lockMadeJourney } from './structure.store.ts'

export interface CourseToCopy {
  readonly courseId: number
  /** Where the copy goes, in this journey or another. */
  readonly to: { readonly journeyId: number; readonly stepId: number; readonly name: string }
  readonly actor: Actor
}
export type CopyRefusal = PlaceRefusal | { readonly refused: 'nothing-to-copy' }

/**
 * Makes a new course with a draft of what the course holds: what is written now or, with no open draft, what was published
 * last. Its items are new ones, so that no evidence of the first counts for the second; its files are those of the first, that
 * another journey may show from then on. Returns the copy's id.
 */
export async function copyCourse(tx: Tx, { courseId, to, actor }: CourseToCopy): Promise<number | CopyRefusal> {
  const content = await findContent(tx, courseId)
  if (content === undefined) return { refused: 'nothing-to-copy' }
  const refusal = whyNotPlace(await lockMadeJourney(tx, to.journeyId), { stepId: to.stepId, trackId: null })
  if (refusal) return refusal
  const { summary, targetGroup, delivery } = await getCourseFacts(tx, courseId)
  const id = await insertCourse(tx, {
    ...{ name: to.name, stepId: to.stepId, trackId: null, summary, targetGroup, delivery },
    slug: slugOf(to.name, await listSlugsOfStep(tx, to.stepId)),
    source: 'made here',
  })
  const draftId = await insertDraft(tx, {
    ...{ courseId: id, fromRevisionId: null, ownerId: actor.personId, reviewOn: null },
    ...{ begunBy: actor.personId, begunAt: now() },
  })
  const items = content.items.map(({ key: _, ...item }) => item)
  const pieces = takeApart({ ...content, items }, randomUUID)
  await insertPieces(tx, { draftId, pieces, savedBy: null, savedAt: now() })
  await insertJourneyFiles(tx, { journeyId: to.journeyId, keys: filesShown(content) })
  const subject = { kind: 'course', id }
  await record(tx, actor, { act: 'course copied', subject, detail: { fromCourseId: courseId, draftId } })
  return id
}

async function findContent(tx: Tx, courseId: number): Promise<RevisionContent | undefined> {
  const draft = await findOpenDraft(tx, courseId)
  if (draft !== undefined) return assemble(await listPieces(tx, draft.id))
  const latest = await findLatestRevision(tx, courseId)
  return latest === undefined ? undefined : withoutIds(await getRevisionContent(tx, latest.id))
}

function withoutIds(content: Awaited<ReturnType<typeof getRevisionContent>>): RevisionContent {
  return { ...content, items: content.items.map(({ id: _, ...item }) => item) }
}

function filesShown({ items, days, materials = [] }: RevisionContent): string[] {
  const told = [...days.flatMap(({ runSheet = [] }) => runSheet), ...materials].flatMap(({ blocks }) => blocks)
  return [...items.flatMap(({ body }) => filesOf(body)), ...filesInBlocks(told)]
}
