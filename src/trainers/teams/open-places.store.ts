import type { Tx } from '#platform/db'

/** The places that someone has in the teams of a region and that have no last day yet. */
export async function listOpenPlaces(
  tx: Tx,
  { personId, regionId }: { personId: number; regionId: number },
): Promise<number[]> {
  const rows = await tx
    .selectFrom('teamMember')
    .select('id')
    .where('personId', '=', personId)
    .where('regionId', '=', regionId)
    .where('untilDay', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
