import type { Db, Tx } from '#platform/db'

/** The items of the course's earlier revisions. */
export async function listEarlierItemIds(db: Db, courseId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('item')
    .innerJoin('courseRevision', 'courseRevision.id', 'item.revisionId')
    .select('item.id')
    .where('courseRevision.courseId', '=', courseId)
    .execute()
  return rows.map(({ id }) => id)
}

/** The draft has become this revision. */
export async function updatePublished(
  tx: Tx,
  draftId: number,
  given: { readonly publishedRevisionId: number; readonly note: string },
): Promise<void> {
  await tx.updateTable('draft').set(given).where('id', '=', draftId).execute()
}

export async function updateSetAside(
  tx: Tx,
  draftId: number,
  given: { readonly setAsideBy: number | null; readonly setAsideAt: Date },
): Promise<void> {
  await tx.updateTable('draft').set(given).where('id', '=', draftId).execute()
}

/** What is said of the course where it is listed: the summary of what is travelled. */
export async function updateCourseSummary(tx: Tx, courseId: number, summary: string): Promise<void> {
  await tx.updateTable('course').set({ summary }).where('id', '=', courseId).execute()
}
