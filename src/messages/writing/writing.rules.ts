import type { Day, Refusal } from '#values'
import type { ArticlePlace, Sender, Topic } from '../news/article.rules.ts'

/** An article as those who write it know it: the newest text, and which one is shown. */
export interface WrittenArticle extends Sender {
  readonly articleId: number
  readonly place: ArticlePlace
  readonly topic: Topic
  readonly senderName: string
  readonly journeyName: string | null
  readonly isInvented: boolean
  readonly number: number
  readonly title: string
  readonly body: string
  readonly writtenByName: string | null
  readonly writtenAt: Date
  /** The newest decision: version and days, all null when the article was taken down; undefined when never shown. */
  readonly showing: Showing | null
}

export interface Showing {
  readonly number: number | null
  readonly from: Day | null
  readonly until: Day | null
}

export interface Version {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly writtenByName: string | null
  readonly writtenAt: Date
}

export type Standing = 'draft' | 'taken-down' | 'later' | 'shown' | 'over'

/** Where an article stands: not published, taken down, shown from a later day, shown now, or shown to its last day. */
export function standingOf({ showing }: Pick<WrittenArticle, 'showing'>, today: Day): Standing {
  if (showing === null) return 'draft'
  if (showing.from === null) return 'taken-down'
  if (today < showing.from) return 'later'
  return showing.until !== null && showing.until < today ? 'over' : 'shown'
}

export type WriteRefusal = Refusal<'stale'>
export type ShowRefusal = Refusal<'stale' | 'ends-before' | 'is-over'>

/** A text is saved over the one that was read, so that nobody's words are lost unseen. */
export function whyNotSave(article: Pick<WrittenArticle, 'number'>, seen: number): WriteRefusal | undefined {
  return article.number === seen ? undefined : { refused: 'stale' }
}

interface Wish {
  readonly seen: number
  readonly from: Day
  readonly until: Day | null
}

/** The newest text is what is published, and it is shown for at least a day that is not over. */
export function whyNotShow(
  article: Pick<WrittenArticle, 'number'>,
  { seen, from, until }: Wish,
  today: Day,
): ShowRefusal | undefined {
  if (article.number !== seen) return { refused: 'stale' }
  if (until !== null && until < from) return { refused: 'ends-before' }
  return until !== null && until < today ? { refused: 'is-over' } : undefined
}
