import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Asker } from '#values'
import { isWriter } from '../news/article.report.ts'
import type { WrittenArticle } from './writing.rules.ts'

const written = sql`a.id as article_id, a.place, a.topic, a.organisation_id, a.journey_id, o.name as sender_name,
  o.kind = 'national' as is_national, j.name as journey_name, a.source = 'invented' as is_invented,
  v.number, v.title, v.body, p.name as written_by_name, v.written_at,
  (select json_build_object('number', s.version_number, 'from', s.shown_from, 'until', s.shown_until)
    from article_showing s where s.article_id = a.id order by s.id desc limit 1) as showing
  from article a join organisation o on o.id = a.organisation_id left join journey j on j.id = a.journey_id
  join lateral (select * from article_version w where w.article_id = a.id order by w.number desc limit 1) v on true
  left join person p on p.id = v.written_by`

/** What the asker writes, the newest first. One query. */
export async function listWritten(db: Db, asker: Asker): Promise<WrittenArticle[]> {
  const { rows } = await sql<WrittenArticle>`
    select ${written} where ${isWriter(asker)} order by a.id desc limit 200`.execute(db)
  return rows
}

/** An article that the asker writes, or nothing. */
export async function findWritten(
  db: Db,
  asker: Pick<Asker, 'grants'>,
  articleId: number,
): Promise<WrittenArticle | undefined> {
  const { rows } = await sql<WrittenArticle>`
    select ${written} where a.id = ${articleId} and ${isWriter(asker)}`.execute(db)
  return rows[0]
}
