import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import type { ArchivedCourse, ArchivedDraft, ArchivedRevision } from './manifest.rules.ts'

/** A course where the archive had it; the journey is new, so its places are free. */
export async function insertArchivedCourse(
  tx: Tx,
  { stepId, trackId, course }: { stepId: number; trackId: number | null; course: ArchivedCourse },
): Promise<number> {
  const { slug, position, name, summary, targetGroup, delivery, optionalSince, source } = course
  const { id } = await tx
    .insertInto('course')
    .values({ stepId, trackId, slug, position, name, summary, targetGroup, delivery, optionalSince, source })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A revision with its number and days as they were. */
export async function insertArchivedRevision(
  tx: Tx,
  { courseId, revision }: { courseId: number; revision: ArchivedRevision },
): Promise<number> {
  const { number, publishedOn, supersededOn, unpublishedReason, note, countsFrom, reviewOn, content } = revision
  const { id } = await tx
    .insertInto('courseRevision')
    .values({
      ...{ courseId, number, publishedOn, supersededOn, unpublishedReason, note, countsFrom, reviewOn },
      ...{ summary: content.summary ?? '', daysNeeded: content.daysNeeded ?? null },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What earlier evidence counts, as the publisher decided it; each item counts for itself. */
export async function insertArchivedCounts(
  tx: Tx,
  pairs: readonly { itemId: number; earnedItemId: number }[],
): Promise<void> {
  if (pairs.length === 0) return
  await sql`
    insert into item_counts (item_id, earned_item_id)
    select * from unnest(${pairs.map(({ itemId }) => itemId)}::int[],
      ${pairs.map(({ earnedItemId }) => earnedItemId)}::int[])`.execute(tx)
}

interface DraftToInsert {
  readonly courseId: number
  readonly fromRevisionId: number | null
  readonly draft: ArchivedDraft
}

/** The draft with its pieces, also those taken out of it; each begins its history of saves anew. */
export async function insertArchivedDraft(tx: Tx, { courseId, fromRevisionId, draft }: DraftToInsert): Promise<void> {
  const { note, reviewOn, begunAt, pieces } = draft
  const row: { note: string; reviewOn: Day | null; begunAt: Date } = { note, reviewOn, begunAt: new Date(begunAt) }
  const { id: draftId } = await tx
    .insertInto('draft')
    .values({ courseId, fromRevisionId, ...row })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const { kind, key, position, content, savedAt, removedAt } of pieces) {
    const saved = { content: JSON.stringify(content), savedAt: new Date(savedAt) }
    const { id: pieceId } = await tx
      .insertInto('draftPiece')
      .values({ draftId, kind, key, position, ...saved, removedAt: removedAt === null ? null : new Date(removedAt) })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('draftSave')
      .values({ pieceId, version: 1, ...saved })
      .execute()
  }
}
