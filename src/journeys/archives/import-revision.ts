import type { Tx } from '#platform/db'
import { filesInBlocks, filesOf } from '../content/body.rules.ts'
import {
  insertItemFiles,
  insertItemSources,
  insertMaterials,
  insertRunSheets,
  insertSources,
} from '../content/carried.store.ts'
import { insertDays, insertGoals, insertGroups, insertItems } from '../content/content.store.ts'
import { isMandatory } from '../content/revision.rules.ts'
import { insertArchivedCounts, insertArchivedRevision } from './import.store.ts'
import type { ArchivedRevision } from './manifest.rules.ts'

/** Ids of the items of each revision, by number and key. */
export type ItemIds = Map<number, ReadonlyMap<string, number>>

/** Takes in a revision as it was, with what earlier evidence counts; `known` are the items of those before it. */
export async function importRevision(
  tx: Tx,
  { courseId, revision, known }: { courseId: number; revision: ArchivedRevision; known: ItemIds },
): Promise<number> {
  const { content, counts, number } = revision
  const revisionId = await insertArchivedRevision(tx, { courseId, revision })
  await insertDays(tx, revisionId, content.days)
  await insertRunSheets(tx, revisionId, content.days)
  await insertMaterials(
    tx,
    revisionId,
    (content.materials ?? []).map((material) => ({ ...material, files: filesInBlocks(material.blocks) })),
  )
  const ids = await importItems(tx, revisionId, content)
  known.set(number, ids)
  const earned = counts.map((each) => ({
    itemId: ids.get(each.item) ?? 0,
    earnedItemId: known.get(each.revision)?.get(each.earned) ?? 0,
  }))
  await insertArchivedCounts(tx, [...[...ids.values()].map((id) => ({ itemId: id, earnedItemId: id })), ...earned])
  return revisionId
}

async function importItems(
  tx: Tx,
  revisionId: number,
  { goals, groups, sources = [], items }: ArchivedRevision['content'],
): Promise<ReadonlyMap<string, number>> {
  const goalIds = await insertGoals(tx, revisionId, goals)
  const groupIds = await insertGroups(tx, revisionId, groups)
  const sourceIds = await insertSources(tx, revisionId, sources)
  const ids = await insertItems(
    tx,
    items.map((item, index) => ({
      ...{
        ...item,
        revisionId,
        position: index + 1,
        mandatory: isMandatory(item),
        goalId: goalIds.get(item.goal) ?? 0,
      },
      groupId: item.firstDay === undefined ? null : (groupIds.get(item.firstDay) ?? null),
    })),
  )
  const made = items.map((item) => ({ ...item, id: ids.get(item.key) ?? 0 }))
  const rests = made.flatMap(({ id, sources: keys = [] }) =>
    keys.map((key) => ({ itemId: id, sourceId: sourceIds.get(key) ?? 0 })),
  )
  await insertItemSources(tx, rests)
  await insertItemFiles(
    tx,
    made.flatMap(({ id, body }) => filesOf(body).map((key) => ({ itemId: id, key }))),
  )
  return ids
}
