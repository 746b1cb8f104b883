import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Asker, type Day, Missing } from '#values'
import type { ArticlePlace, Topic } from '../news/article.rules.ts'
import { isWriter } from '../news/article.store.ts'
import type { Version, WrittenArticle } from './writing.rules.ts'

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

/** Holds the article still, and tells its newest version. */
export async function lockArticle(tx: Tx, articleId: number): Promise<{ organisationId: number; number: number }> {
  const held = await tx
    .selectFrom('article')
    .select('organisationId')
    .where('id', '=', articleId)
    .forUpdate()
    .executeTakeFirst()
  if (held === undefined) throw new Missing('article')
  const newest = await tx
    .selectFrom('articleVersion')
    .select('number')
    .where('articleId', '=', articleId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { ...held, number: newest?.number ?? 0 }
}

/** Every text there has been, the newest first. */
export async function listVersions(db: Db, articleId: number): Promise<Version[]> {
  return db
    .selectFrom('articleVersion as v')
    .leftJoin('person as p', 'p.id', 'v.writtenBy')
    .select(['v.number', 'v.title', 'v.body', 'p.name as writtenByName', 'v.writtenAt'])
    .where('v.articleId', '=', articleId)
    .orderBy('v.number', 'desc')
    .execute()
}

interface NewArticle {
  readonly organisationId: number
  readonly journeyId: number | null
  readonly place: ArticlePlace
  readonly topic: Topic
  readonly begunBy: number | null
  readonly begunAt: Date
  readonly source: string
}

export async function insertArticle(tx: Tx, article: NewArticle): Promise<number> {
  return (await tx.insertInto('article').values(article).returning('id').executeTakeFirstOrThrow()).id
}

interface NewVersion {
  readonly articleId: number
  readonly number: number
  readonly title: string
  readonly body: string
  readonly writtenBy: number | null
  readonly writtenAt: Date
}

export async function insertVersion(tx: Tx, version: NewVersion): Promise<void> {
  await tx.insertInto('articleVersion').values(version).execute()
}

interface NewShowing {
  readonly articleId: number
  readonly versionNumber: number | null
  readonly shownFrom: Day | null
  readonly shownUntil: Day | null
  readonly decidedBy: number | null
  readonly decidedAt: Date
}

export async function insertShowing(tx: Tx, showing: NewShowing): Promise<void> {
  await tx.insertInto('articleShowing').values(showing).execute()
}
