import { randomUUID } from 'node:crypto'
import { type Actor, record, today } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { getCourse } from '../course/course.store.ts'
import { updateSearchPostings } from '../search/search-posting.store.ts'
import { filesInBlocks, filesOf } from './body.rules.ts'
import {
  insertItemCounts,
  insertItemFiles,
  insertItemSources,
  insertMaterials,
  insertRunSheets,
  insertSources,
} from './carried.store.ts'
import { type PublishRefusal, whyNotPublish } from './content.rules.ts'
import {
  findNextRevisionNumber,
  insertDays,
  insertGoals,
  insertGroups,
  insertItems,
  insertRevision,
  updateSuperseded,
} from './content.store.ts'
import { parseBlocks } from './parse-blocks.ts'
import { parseBody } from './parse-body.ts'
import { type EarlierEvidence, type ItemContent, isMandatory, type RevisionContent } from './revision.rules.ts'

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
    ...{ ownerId: draft.ownerId ?? null, reviewOn: draft.reviewOn ?? null },
  })
  await insertDays(tx, revisionId, draft.days)
  await insertRunSheets(tx, revisionId, draft.days)
  await insertMaterials(
    tx,
    revisionId,
    (draft.materials ?? []).map((material) => {
      const blocks = parseBlocks(material.blocks)
      return { ...material, blocks, files: filesInBlocks(blocks) }
    }),
  )
  await publishItems(tx, { revisionId, draft, items })
  await updateSearchPostings(tx, { courseId, revisionId })
  await record(tx, actor, {
    act: 'revision published',
    subject: { kind: 'course', id: courseId },
    detail: { revision: number, items: items.length },
  })
  return revisionId
}

interface ItemsToPublish {
  readonly revisionId: number
  readonly draft: RevisionDraft
  readonly items: readonly (ItemContent & { readonly key: string })[]
}

async function publishItems(tx: Tx, { revisionId, draft, items }: ItemsToPublish): Promise<void> {
  const goalIds = await insertGoals(tx, revisionId, draft.goals)
  const groupIds = await insertGroups(tx, revisionId, draft.groups)
  const sourceIds = await insertSources(tx, revisionId, draft.sources ?? [])
  const itemIds = await insertItems(
    tx,
    items.map((item, index) => ({
      ...item,
      revisionId,
      position: index + 1,
      mandatory: isMandatory(item),
      goalId: goalIds.get(item.goal) ?? 0,
      groupId: item.firstDay === undefined ? null : (groupIds.get(item.firstDay) ?? null),
    })),
  )
  const made = items.map((item) => ({ ...item, id: itemIds.get(item.key) ?? 0 }))
  await insertItemSources(
    tx,
    made.flatMap(({ id, sources = [] }) => sources.map((key) => ({ itemId: id, sourceId: sourceIds.get(key) ?? 0 }))),
  )
  await insertItemFiles(
    tx,
    made.flatMap(({ id, body }) => filesOf(body).map((key) => ({ itemId: id, key }))),
  )
  await insertItemCounts(tx, { courseId: draft.courseId, items: made, decided: draft.earlier?.items })
}
