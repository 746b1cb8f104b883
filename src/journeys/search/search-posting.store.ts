import { sql } from 'kysely'
import type { Tx } from '#platform/db'

/** Makes the items of a revision findable, and those of earlier revisions of the course no longer. */
export async function updateSearchPostings(
  tx: Tx,
  { courseId, revisionId }: { courseId: number; revisionId: number },
): Promise<void> {
  await tx.deleteFrom('searchPosting').where('courseId', '=', courseId).execute()
  await sql`
    insert into search_posting (word, item_id, course_id, weight)
    select u.lexeme, i.id, ${courseId}, search_weight(u.weights)
    from item i cross join unnest(search_words_of(i)) as u
    where i.revision_id = ${revisionId}`.execute(tx)
  // In order, so that two who publish at once wait for each other instead of both.
  await sql`
    insert into search_word (word)
    select distinct word from search_posting where course_id = ${courseId} order by word
    on conflict do nothing`.execute(tx)
}
