import type { Tx } from '#platform/db'
import { filesInBlocks, filesOf } from './body.rules.ts'
import { insertItemFiles, insertItemSources, insertMaterials, insertRunSheets, insertSources } from './carried.store.ts'
import { insertDays, insertGoals, insertGroups, insertItems } from './content.store.ts'
import { type ItemContent, isMandatory, type RevisionContent } from './revision.rules.ts'

/** Content that has been read: every item has its key. */
export interface KeyedContent extends Omit<RevisionContent, 'items'> {
  readonly items: readonly (ItemContent & { readonly key: string })[]
}

/**
 * Writes all that a revision holds: its days with run sheets, material, goals, groups, sources and items. Ids of the items by
 * key. What earlier evidence counts for them is written by whoever knows it.
 */
export async function writeContent(
  tx: Tx,
  revisionId: number,
  { days, materials = [], goals, groups, sources = [], items }: KeyedContent,
): Promise<ReadonlyMap<string, number>> {
  await insertDays(tx, revisionId, days)
  await insertRunSheets(tx, revisionId, days)
  await insertMaterials(
    tx,
    revisionId,
    materials.map((material) => ({ ...material, files: filesInBlocks(material.blocks) })),
  )
  const goalIds = await insertGoals(tx, revisionId, goals)
  const groupIds = await insertGroups(tx, revisionId, groups)
  const sourceIds = await insertSources(tx, revisionId, sources)
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
    made.flatMap(({ id, sources: keys = [] }) =>
      keys.map((key) => ({ itemId: id, sourceId: sourceIds.get(key) ?? 0 })),
    ),
  )
  await insertItemFiles(
    tx,
    made.flatMap(({ id, body }) => filesOf(body).map((key) => ({ itemId: id, key }))),
  )
  return itemIds
}
