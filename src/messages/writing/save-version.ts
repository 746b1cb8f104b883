import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import { type WriteRefusal, whyNotSave } from './writing.rules.ts'
import { insertVersion, listVersions, lockArticle } from './writing.store.ts'

interface Saved {
  readonly articleId: number
  /** The version that was read when the writing began. */
  readonly seen: number
  readonly title: string
  readonly body: string
  readonly actor: Actor
}

/** Keeps a new text beside the old ones; what says the same as the newest is not kept twice. */
export async function saveVersion(tx: Tx, saved: Saved): Promise<{ number: number } | WriteRefusal> {
  const { articleId, seen, title, body, actor } = saved
  const article = await lockArticle(tx, articleId)
  const [newest] = await listVersions(tx, articleId)
  if (newest?.title === title && newest.body === body) return { number: article.number }
  const refusal = whyNotSave(article, seen)
  if (refusal) return refusal
  const number = article.number + 1
  await insertVersion(tx, { articleId, number, title, body, writtenBy: actor.personId, writtenAt: now() })
  await record(tx, actor, {
    act: 'article written',
    subject: { kind: 'article', id: articleId },
    organisationId: article.organisationId,
    detail: { number },
  })
  return { number }
}
