import type { Tx } from '#platform/db'

/** Someone's seat on the occasion, when they have one, for all of its days or for one. */
export async function findSeatOn(tx: Tx, asked: { occasionId: number; personId: number }): Promise<number | undefined> {
  const found = await tx
    .selectFrom('booking')
    .select('id')
    .where('occasionId', '=', asked.occasionId)
    .where('personId', '=', asked.personId)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst()
  return found?.id
}
