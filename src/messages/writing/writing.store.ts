import type { Db, Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import type { ArticlePlace, Topic } from '../news/article.rules.ts'
import type { Version } from './writing.rules.ts'

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
