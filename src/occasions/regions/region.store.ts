import type { Tx } from '#platform/db'
import { Missing } from '#values'

/** Holds the region still, so that two who decide for it do so one after the other. */
export async function lockRegion(tx: Tx, regionId: number): Promise<void> {
  const found = await tx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', regionId)
    .where('kind', '=', 'region-body')
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (found === undefined) throw new Missing('region')
}
