import type { Db, Tx } from '#platform/db'
import { type Feed, type FeedKind, isFeedKind } from './feed.rules.ts'

const columns = ['id', 'personId', 'kind', 'name', 'madeAt', 'fetchedAt'] as const

/** A person's links that still work, the oldest first. */
export async function listFeeds(db: Db, personId: number): Promise<Feed[]> {
  const rows = await db
    .selectFrom('feed')
    .select(columns)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(feedOf)
}

/** A link as a calendar fetches it; `hasEnded` when its owner has ended it. */
export async function findFeed(
  db: Db,
  tokenHash: Buffer,
): Promise<(Feed & { hasEnded: boolean; contentHash: Buffer | null; changedAt: Date | null }) | undefined> {
  const row = await db
    .selectFrom('feed')
    .select([...columns, 'endedAt', 'contentHash', 'changedAt'])
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { endedAt, contentHash, changedAt } = row
  return { ...feedOf(row), hasEnded: endedAt !== null, contentHash, changedAt }
}

/** Holds a person's links still, so that no two forms make one too many. */
export async function lockFeeds(tx: Tx, personId: number): Promise<Feed[]> {
  await tx.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute()
  return listFeeds(tx, personId)
}

interface NewFeed {
  readonly personId: number
  readonly kind: FeedKind
  readonly name: string
  readonly tokenHash: Buffer
  readonly madeAt: Date
}

export async function insertFeed(tx: Tx, feed: NewFeed): Promise<void> {
  await tx.insertInto('feed').values(feed).execute()
}

export async function updateFeedEnded(tx: Tx, feedId: number, at: Date): Promise<void> {
  await tx.updateTable('feed').set({ endedAt: at }).where('id', '=', feedId).where('endedAt', 'is', null).execute()
}

/** Not part of any act: when it was fetched last, and since when it holds what it holds. */
export async function updateFetched(
  db: Db,
  feedId: number,
  fetched: { readonly fetchedAt: Date; readonly contentHash: Buffer; readonly changedAt: Date },
): Promise<void> {
  await db.updateTable('feed').set(fetched).where('id', '=', feedId).execute()
}

interface Row {
  readonly id: number
  readonly personId: number
  readonly kind: string
  readonly name: string
  readonly madeAt: Date
  readonly fetchedAt: Date | null
}

function feedOf({ id, kind, personId, name, madeAt, fetchedAt }: Row): Feed {
  if (!isFeedKind(kind)) throw new Error(`not a kind of feed: ${kind}`)
  return { feedId: id, kind, personId, name, madeAt, fetchedAt }
}

export interface Choice {
  readonly personId: number
  readonly byMail: boolean
  readonly chosenAt: Date
}

/** Whether someone gets invitations by mail; they do until they have said otherwise. */
export async function getMailChoice(db: Db, personId: number): Promise<boolean> {
  const row = await db.selectFrom('calendarChoice').select('byMail').where('personId', '=', personId).executeTakeFirst()
  return row?.byMail ?? true
}

export async function insertChoice(tx: Tx, choice: Choice): Promise<void> {
  const { byMail, chosenAt } = choice
  await tx
    .insertInto('calendarChoice')
    .values(choice)
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ byMail, chosenAt }))
    .execute()
}
