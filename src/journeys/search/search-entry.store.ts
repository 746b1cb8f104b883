import { sql } from 'kysely'
import type { Tx } from '#platform/db'

/** Makes the items of a revision findable, and those of earlier revisions of the course no longer. */
export async function updateSearchEntries(
  tx: Tx,
  { courseId, revisionId }: { courseId: number; revisionId: number },
): Promise<void> {
  await tx.deleteFrom('searchEntry').where('courseId', '=', courseId).execute()
  await sql`
    insert into search_entry (item_id, course_id, title_words, words)
    select i.id, ${courseId}, to_tsvector('simple', i.title), search_words_of(i)
    from item i where i.revision_id = ${revisionId}`.execute(tx)
  // In order, so that two who publish at once wait for each other instead of both.
  await sql`
    insert into search_word (word)
    select distinct lexeme from search_entry e, unnest(tsvector_to_array(e.words)) as lexeme
    where e.course_id = ${courseId}
    order by lexeme
    on conflict do nothing`.execute(tx)
}
