import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Asker, type Day, Missing, placesWith, rightsOf } from '#values'
import { type Article, type ArticlePlace, articlePlaces, readsFrom, type Sender } from './article.rules.ts'

/** The version that counts today, if one is shown: the newest decision that has begun. */
const shownToday = (today: Day) => sql`
  join lateral (select s.version_number, s.shown_from, s.shown_until from article_showing s
    where s.article_id = a.id and (s.version_number is null or s.shown_from <= ${today})
    order by s.id desc limit 1) s on true
  join article_version v on v.article_id = a.id and v.number = s.version_number
    and (s.shown_until is null or s.shown_until >= ${today})`

const columns = sql`a.id as article_id, a.place, a.topic, a.organisation_id, a.journey_id, v.title, v.body,
  o.name as sender_name, o.kind = 'national' as is_national, j.name as journey_name, a.source = 'invented' as is_invented`

/** What is new comes first; what lasts stays as it was put up. */
const inReadingOrder = sql`case when a.topic = 'news' then s.shown_from end desc nulls last, a.id`

/** What is shown at a place to whoever reads there. One query. */
export async function listArticles(
  db: Db,
  { place, asker, today }: { place: ArticlePlace; asker: Asker; today: Day },
): Promise<Article[]> {
  const { rows } = await sql<Article>`
    select ${columns}, s.shown_from from article a join organisation o on o.id = a.organisation_id
      left join journey j on j.id = a.journey_id ${shownToday(today)}
    where a.place = ${place} and a.organisation_id in (select w.ancestor_id from organisation_within w
      where w.organisation_id = any(${readsFrom(place, asker)}::int[]))
    order by ${inReadingOrder} limit 60`.execute(db)
  return rows
}

/** Everything shown today at the places where the asker reads, the newest first. One query. */
export async function listReadArticles(db: Db, { asker, today }: { asker: Asker; today: Day }): Promise<Article[]> {
  const { rows } = await sql<Article>`
    select ${columns}, s.shown_from from article a join organisation o on o.id = a.organisation_id
      left join journey j on j.id = a.journey_id ${shownToday(today)}
    where ${isReader(asker)} order by s.shown_from desc, a.id limit 300`.execute(db)
  return rows
}

function isReader(asker: Asker): RawBuilder<SqlBool> {
  const places = articlePlaces.map(
    (
      place,
    ) => sql<SqlBool>`(a.place = ${place} and a.organisation_id in (select w.ancestor_id from organisation_within w
      where w.organisation_id = any(${readsFrom(place, asker)}::int[])))`,
  )
  return sql<SqlBool>`(${sql.join(places, sql` or `)})`
}

/** What a region shows on its own page. One query. */
export async function listRegionArticles(
  db: Db,
  { regionId, today }: { regionId: number; today: Day },
): Promise<Article[]> {
  const { rows } = await sql<Article>`
    select ${columns}, s.shown_from from article a join organisation o on o.id = a.organisation_id
      left join journey j on j.id = a.journey_id ${shownToday(today)}
    where a.place = 'region' and a.organisation_id = ${regionId}
    order by ${inReadingOrder} limit 60`.execute(db)
  return rows
}

/** The article if it is shown today at a place where the asker reads; a region's page is for everyone. */
export async function findShownArticle(
  db: Db,
  { articleId, asker, today }: { articleId: number; asker: Asker; today: Day },
): Promise<Article | undefined> {
  const { rows } = await sql<Article>`
    select ${columns}, s.shown_from from article a join organisation o on o.id = a.organisation_id
      left join journey j on j.id = a.journey_id ${shownToday(today)}
    where a.id = ${articleId} and (a.place = 'region' or ${isReader(asker)} or ${isWriter(asker)})`.execute(db)
  return rows[0]
}

/** Where an article stands, shown or not; throws Missing. */
export async function getArticlePlace(db: Db, articleId: number): Promise<ArticlePlace> {
  const found = await db.selectFrom('article').select('place').where('id', '=', articleId).executeTakeFirst()
  if (found === undefined) throw new Missing('article')
  return found.place
}

/**
 * Whether the asker writes for whoever stands behind the article: their own region's, or the nation's for their journey. A
 * region's articles are of no journey, so that a role there for one journey is enough.
 */
export function isWriter(asker: Pick<Asker, 'grants'>): RawBuilder<SqlBool> {
  const regions = placesWith(asker, 'write regional news')
  const national = asker.grants.filter(({ role }) => rightsOf(role).includes('write national news'))
  const journeys = national.flatMap(({ journeyId }) => journeyId ?? [])
  const isOfAll = national.some(({ journeyId }) => journeyId === null)
  return sql<SqlBool>`case when o.kind = 'national' then ${isOfAll} or a.journey_id = any(${journeys}::int[])
    else exists (select from organisation_within w
      where w.organisation_id = a.organisation_id and w.ancestor_id = any(${regions}::int[])) end`
}

/** Whose articles the asker may write, their own region's first. */
export async function listSenders(
  db: Db,
  asker: Pick<Asker, 'grants'>,
): Promise<(Sender & { senderName: string; journeyName: string | null })[]> {
  const { rows } = await sql<Sender & { senderName: string; journeyName: string | null }>`
    select a.organisation_id, a.journey_id, o.kind = 'national' as is_national, o.name as sender_name, j.name as journey_name
    from (select r.id as organisation_id, null::int as journey_id from organisation r where r.kind = 'region-body'
        union all select n.id, null from organisation n where n.kind = 'national'
        union all select n.id, t.id from organisation n cross join journey t where n.kind = 'national') a
      join organisation o on o.id = a.organisation_id left join journey j on j.id = a.journey_id
    where ${isWriter(asker)}
    order by o.kind = 'national', o.name collate "sv-x-icu", j.position nulls first`.execute(db)
  return rows
}
