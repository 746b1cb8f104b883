import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { SourceUse, UnsourcedItem } from './sources.rules.ts'

/** The sources of a revision in order, each with the texts that rest on it. */
export async function listSourceUses(db: Db, revisionId: number): Promise<SourceUse[]> {
  const { rows } = await sql<SourceUse>`
    select s.key, s.publisher, s.title, s.published, s.href,
      (select coalesce(json_agg(json_build_object('id', i.id, 'title', i.title) order by i.position), '[]')
        from item_source x join item i on i.id = x.item_id where x.source_id = s.id) as items
    from revision_source s where s.revision_id = ${revisionId} order by s.position`.execute(db)
  return rows
}

/** Texts of a revision that rest on no named source. */
export async function listUnsourcedItems(db: Db, revisionId: number): Promise<UnsourcedItem[]> {
  const { rows } = await sql<UnsourcedItem>`
    select i.id, i.title, i.source from item i
    where i.revision_id = ${revisionId} and not exists (select from item_source x where x.item_id = i.id)
    order by i.position`.execute(db)
  return rows
}
