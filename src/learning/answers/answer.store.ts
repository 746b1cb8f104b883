import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import { type Answer, readersOf } from './answer.rules.ts'

export async function insertAnswer(
  tx: Tx,
  given: { personId: number; itemId: number; answer: Answer; answeredAt: Date },
): Promise<void> {
  await tx
    .insertInto('itemAnswer')
    .values({ ...given, answer: JSON.stringify(given.answer), sharedWith: readersOf(given.answer) })
    .execute()
}

/** Every answer this person gave to this very item, oldest first. */
export async function listAnswers(
  tx: Tx,
  { personId, itemId }: { personId: number; itemId: number },
): Promise<Answer[]> {
  const rows = await tx
    .selectFrom('itemAnswer')
    .select(sql<string>`answer::text`.as('answer'))
    .where('personId', '=', personId)
    .where('itemId', '=', itemId)
    .orderBy('id')
    .execute()
  return rows.map(({ answer }): Answer => JSON.parse(answer))
}
