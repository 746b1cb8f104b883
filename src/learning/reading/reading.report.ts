import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { WholeItem } from './reading.rules.ts'

/** Every item of a revision with its body, in order. One statement. */
export async function listWholeItems<Body>(db: Db, revisionId: number): Promise<WholeItem<Body>[]> {
  const { rows } = await sql<{ answer: string }>`
    select coalesce(json_agg(json_build_object(
      'id', i.id, 'part', i.part, 'format', i.format, 'title', i.title, 'minutes', i.minutes, 'mandatory', i.mandatory,
      'firstDay', pg.first_day, 'lastDay', pg.last_day, 'body', i.body,
      'files', (select coalesce(json_agg(json_build_object('key', f.key, 'name', f.name)), '[]')
        from item_file t join content_file f on f.id = t.file_id where t.item_id = i.id)
      ) order by i.position), '[]')::text as answer
    from item i
    left join preparation_group pg on pg.id = i.preparation_group_id
    where i.revision_id = ${revisionId}`.execute(db)
  const items: WholeItem<Body>[] = JSON.parse(rows[0]?.answer ?? '[]')
  return items
}
