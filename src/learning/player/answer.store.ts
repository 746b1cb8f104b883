import type { Tx } from '#platform/db'
import type { Answer } from './answer.rules.ts'

export async function insertAnswer(
  tx: Tx,
  given: { personId: number; itemId: number; answer: Answer; answeredAt: Date },
): Promise<void> {
  await tx
    .insertInto('itemAnswer')
    .values({ ...given, answer: JSON.stringify(given.answer) })
    .execute()
}
