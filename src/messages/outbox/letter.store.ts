import type { Db } from '#platform/db'
import { Missing } from '#values'
import type { Letter, WholeLetter } from './letter.rules.ts'

const columns = ['id', 'toAddress', 'subject', 'queuedAt', 'sentAt', 'attempts'] as const

/** Letters from the newest, or those written before one of them; one more than a page tells that there are older ones. */
export async function listLetters(
  db: Db,
  { before, most }: { before: number | undefined; most: number },
): Promise<Letter[]> {
  let query = db.selectFrom('outboxMail').select(columns).orderBy('id', 'desc').limit(most)
  if (before !== undefined) query = query.where('id', '<', before)
  return await query.execute()
}

export async function getLetter(db: Db, id: number): Promise<WholeLetter> {
  const found = await db
    .selectFrom('outboxMail')
    .select([...columns, 'body', 'lastError', 'calendar', 'calendarMethod'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw new Missing('letter')
  return found
}
