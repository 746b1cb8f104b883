import { addContact, beginArticle, saveVersion, showArticle } from '#messages'
import { today, travelTo } from '#platform'
import type { Db, Tx } from '#platform/db'
import { writePost } from '#trainers'
import { addDays, type Day, isRefusal } from '#values'
import { type InventedArticle, type InventedSender, inventedArticles } from './invented-places.ts'
import { inventedContacts, inventedPosts } from './invented-voices.ts'
import { workplaceMeetings } from './workplace-meetings.ts'

interface Means {
  readonly tx: Tx
  readonly realToday: Day
  readonly organisations: ReadonlyMap<string, number>
  readonly journeys: ReadonlyMap<string, number>
  readonly people: ReadonlyMap<string, number>
}

/** What stands at the places of the demo, by the same acts as everyone else, each on its day. */
export async function seedPlaces(db: Db): Promise<void> {
  const realToday = today()
  await db.transaction().execute(async (tx) => {
    const means = { tx, realToday, ...(await listKnown(tx)) }
    for (const article of inventedArticles) await seedArticle(means, article)
    for (const [index, page] of workplaceMeetings.entries())
      await seedArticle(means, {
        ...{ from: 'nation', by: 'sten@skr.example', spot: 'station/workplace-meeting', daysAgo: 120 - index, ...page },
      })
    for (const { region, by, people } of inventedContacts)
      for (const contact of people) await seedContact(means, { region, by, contact })
    for (const post of inventedPosts) await seedPost(means, post)
  })
  travelTo(realToday)
}

type Article = Omit<InventedArticle, 'spot'> & { readonly spot: Parameters<typeof beginArticle>[1]['spot'] }

async function seedArticle(means: Means, article: Article): Promise<void> {
  const { tx, realToday } = means
  const { spot, title, body, daysAgo, before } = article
  const actor = actorOf(means, article.by)
  const sender = senderOf(means, article.from)
  travelTo(addDays(realToday, -daysAgo))
  const text = before ?? body
  const articleId = await beginArticle(tx, { sender, spot, title, body: text, source: 'invented', actor })
  if (article.isDraft) return
  await show(tx, { articleId, seen: 1, actor })
  if (before === undefined) return
  travelTo(addDays(realToday, 1 - daysAgo))
  const saved = await saveVersion(tx, { articleId, seen: 1, title, body, actor })
  if (isRefusal(saved)) throw new Error('the demo could not change an article')
  await show(tx, { articleId, seen: 2, actor })
}

async function show(
  tx: Tx,
  shown: { articleId: number; seen: number; actor: ReturnType<typeof actorOf> },
): Promise<void> {
  const refusal = await showArticle(tx, { ...shown, from: today(), until: null })
  if (refusal) throw new Error(`the demo could not publish an article: ${refusal.refused}`)
}

interface SeededContact {
  readonly region: string
  readonly by: string
  readonly contact: Parameters<typeof addContact>[1]['contact']
}

async function seedContact(means: Means, { region, by, contact }: SeededContact): Promise<void> {
  travelTo(addDays(means.realToday, -90))
  const regionId = found(means.organisations, region)
  const added = await addContact(means.tx, { regionId, contact, actor: actorOf(means, by) })
  if (isRefusal(added)) throw new Error(`the demo could not add ${contact.name}`)
}

async function seedPost(means: Means, post: (typeof inventedPosts)[number]): Promise<void> {
  const { tx, realToday } = means
  const room = {
    regionId: found(means.organisations, 'norrbottens-kommuner'),
    journeyId: found(means.journeys, 'barn-och-unga'),
  }
  const courseId = await courseIdOf(tx, post.course)
  travelTo(addDays(realToday, -post.daysAgo))
  const postId = await writePost(tx, { room, courseId, body: post.body, actor: actorOf(means, post.by) })
  for (const reply of post.replies) {
    travelTo(addDays(realToday, -reply.daysAgo))
    const actor = actorOf(means, reply.by)
    await writePost(tx, { room, courseId: null, replyToId: postId, body: reply.body, actor })
  }
}

async function courseIdOf(tx: Tx, slug: string | null): Promise<number | null> {
  if (slug === null) return null
  return (await tx.selectFrom('course').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id
}

function senderOf({ organisations, journeys }: Means, from: InventedSender) {
  if (from === 'nation') return { organisationId: found(organisations, 'skr'), journeyId: null }
  return 'region' in from
    ? { organisationId: found(organisations, from.region), journeyId: null }
    : { organisationId: found(organisations, 'skr'), journeyId: found(journeys, from.journey) }
}

const actorOf = ({ people }: Means, email: string) => ({ personId: found(people, email), address: null })

async function listKnown(tx: Tx): Promise<Pick<Means, 'organisations' | 'journeys' | 'people'>> {
  const [organisations, journeys, people] = await Promise.all([
    tx.selectFrom('organisation').select(['id', 'slug']).where('slug', 'is not', null).execute(),
    tx.selectFrom('journey').select(['id', 'slug']).execute(),
    tx.selectFrom('person').select(['id', 'email']).execute(),
  ])
  return {
    organisations: new Map(organisations.map(({ id, slug }) => [slug ?? '', id])),
    journeys: new Map(journeys.map(({ id, slug }) => [slug, id])),
    people: new Map(people.map(({ id, email }) => [email, id])),
  }
}

function found(ids: ReadonlyMap<string, number>, key: string): number {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the demo has no ${key}`)
  return id
}
