import type { Tx } from '#platform/db'

/** Whether someone has a seat on the occasion, for all of its days or for one. */
export async function hasSeatOn(tx: Tx, asked: { occasionId: number; personId: number }): Promise<boolean> {
  const found = await tx
    .selectFrom('booking')
    .select('id')
    .where('occasionId', '=', asked.occasionId)
    .where('personId', '=', asked.personId)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
