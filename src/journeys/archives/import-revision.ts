import type { Tx } from '#platform/db'
import { writeContent } from '../content/write-content.ts'
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
  const ids = await writeContent(tx, revisionId, content)
  known.set(number, ids)
  const earned = counts.map((each) => ({
    itemId: ids.get(each.item) ?? 0,
    earnedItemId: known.get(each.revision)?.get(each.earned) ?? 0,
  }))
  await insertArchivedCounts(tx, [...[...ids.values()].map((id) => ({ itemId: id, earnedItemId: id })), ...earned])
  return revisionId
}
