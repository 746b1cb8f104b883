import { type Actor, now, record } from '#platform'
import { findPosted, rememberPosted, type Tx } from '#platform/db'
import { placeOf, type Sender, type Spot } from '../news/article.rules.ts'
import { insertArticle, insertVersion } from './writing.store.ts'

interface Begun {
  readonly sender: Pick<Sender, 'organisationId' | 'journeyId'>
  readonly spot: Spot
  readonly title: string
  readonly body: string
  /** 'invented' for what the demo says. */
  readonly source?: string
  readonly actor: Actor
}

/** Begins an article with its first text, which nobody else sees until it is published. */
export async function beginArticle(tx: Tx, { sender, spot, title, body, source = '', actor }: Begun): Promise<number> {
  const { organisationId, journeyId } = sender
  const at = now()
  const begun = { ...placeOf(spot), organisationId, journeyId, source }
  const articleId = await insertArticle(tx, { ...begun, begunBy: actor.personId, begunAt: at })
  await insertVersion(tx, { articleId, number: 1, title, body, writtenBy: actor.personId, writtenAt: at })
  await record(tx, actor, { act: 'article begun', subject: { kind: 'article', id: articleId }, organisationId })
  return articleId
}

/** The same from a form, which makes one article however often it is posted. Leads to its draft. */
export async function beginArticleOnce(tx: Tx, { token, ...begun }: Begun & { token: string }): Promise<string> {
  const earlier = await findPosted(tx, token, begun.actor.personId ?? 0)
  if (earlier !== undefined) return earlier
  const href = `/articles/${await beginArticle(tx, begun)}/draft`
  await rememberPosted(tx, token, href)
  return href
}
