import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { type ShowRefusal, whyNotShow } from './writing.rules.ts'
import { insertShowing, lockArticle } from './writing.store.ts'

interface Shown {
  readonly articleId: number
  /** The version that is meant: only the newest is published. */
  readonly seen: number
  readonly from: Day
  readonly until: Day | null
  readonly actor: Actor
}

/** Publishes the newest text, from a day and perhaps until another. */
export async function showArticle(tx: Tx, { articleId, actor, ...wish }: Shown): Promise<ShowRefusal | undefined> {
  const article = await lockArticle(tx, articleId)
  const refusal = whyNotShow(article, wish, today())
  if (refusal) return refusal
  const { from: shownFrom, until: shownUntil } = wish
  const decided = { decidedBy: actor.personId, decidedAt: now() }
  await insertShowing(tx, { articleId, versionNumber: article.number, shownFrom, shownUntil, ...decided })
  await record(tx, actor, {
    act: 'article published',
    subject: { kind: 'article', id: articleId },
    organisationId: article.organisationId,
    detail: { number: article.number, from: shownFrom, until: shownUntil },
  })
  return undefined
}

/** Takes an article down at once; its texts stay with those who write. */
export async function takeDownArticle(tx: Tx, { articleId, actor }: Pick<Shown, 'articleId' | 'actor'>): Promise<void> {
  const { organisationId } = await lockArticle(tx, articleId)
  const nothing = { versionNumber: null, shownFrom: null, shownUntil: null }
  await insertShowing(tx, { articleId, ...nothing, decidedBy: actor.personId, decidedAt: now() })
  await record(tx, actor, {
    act: 'article taken down',
    subject: { kind: 'article', id: articleId },
    organisationId,
  })
}
