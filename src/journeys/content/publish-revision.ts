import { randomUUID } from 'node:crypto'
import { type Actor, record, today } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { getCourse } from '../course/course.store.ts'
import { updateSearchPostings } from '../search/search-posting.store.ts'
import { insertItemCounts } from './carried.store.ts'
import { type PublishRefusal, whyNotPublish } from './content.rules.ts'
import { findNextRevisionNumber, insertRevision, updateSuperseded } from './content.store.ts'
import { parseBlocks } from './parse-blocks.ts'
import { parseBody } from './parse-body.ts'
import type { EarlierEvidence, RevisionContent } from './revision.rules.ts'
import { writeContent } from './write-content.ts'

/** A revision to publish: its content, who answers for it, and what earlier evidence counts. */
export interface RevisionDraft extends RevisionContent {
  readonly courseId: number
  readonly publishedOn?: Day
  readonly note?: string
  readonly ownerId?: number | null
  readonly reviewOn?: Day | null
  /** Left out: evidence of an item with the same key counts, and so do all earlier days and completions. */
  readonly earlier?: EarlierEvidence
  readonly actor: Actor
}

/** Publishes a course's content as its next revision; the one before is superseded that day. Returns the revision's id. */
export async function publishRevision(tx: Tx, draft: RevisionDraft): Promise<number | PublishRefusal> {
  const { courseId, actor, publishedOn = today() } = draft
  const course = await getCourse(tx, courseId)
  const refusal = whyNotPublish({ ...draft, delivery: course.delivery })
  if (refusal) return refusal
  const items = draft.items.map((item) => ({ ...item, key: item.key ?? randomUUID(), body: parseBody(item.body) }))

  const number = await findNextRevisionNumber(tx, courseId)
  await updateSuperseded(tx, courseId, publishedOn)
  const revisionId = await insertRevision(tx, {
    ...{ courseId, number, publishedOn, note: draft.note ?? '', summary: draft.summary ?? course.summary },
    ...{ countsFrom: draft.earlier?.daysFrom ?? 1, publishedBy: actor.personId },
    ...{ daysNeeded: draft.daysNeeded ?? null, ownerId: draft.ownerId ?? null, reviewOn: draft.reviewOn ?? null },
  })
  const materials = draft.materials?.map((material) => ({ ...material, blocks: parseBlocks(material.blocks) })) ?? []
  const itemIds = await writeContent(tx, revisionId, { ...draft, materials, items })
  const made = items.map((item) => ({ ...item, id: itemIds.get(item.key) ?? 0 }))
  await insertItemCounts(tx, { courseId, items: made, decided: draft.earlier?.items })
  await updateSearchPostings(tx, { courseId, revisionId })
  await record(tx, actor, {
    act: 'revision published',
    subject: { kind: 'course', id: courseId },
    detail: { revision: number, items: items.length },
  })
  return revisionId
}
