import type { Db } from '#platform/db'

/** What the personal codes of an occasion are made of. */
export async function getCodeKey(db: Db, occasionId: number): Promise<string> {
  const { codeKey } = await db
    .selectFrom('occasion')
    .select('codeKey')
    .where('id', '=', occasionId)
    .executeTakeFirstOrThrow()
  return codeKey
}

/** A person's own seat on an occasion. */
export async function findOwnSeat(
  db: Db,
  { occasionId, personId }: { occasionId: number; personId: number },
): Promise<{ bookingId: number; onlyDayId: number | null } | undefined> {
  return db
    .selectFrom('booking')
    .select(['id as bookingId', 'onlyDayId'])
    .where('occasionId', '=', occasionId)
    .where('personId', '=', personId)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst()
}
