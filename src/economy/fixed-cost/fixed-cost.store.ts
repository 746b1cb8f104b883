import type { Tx } from '#platform/db'
import type { Ore } from '#values'

export interface NewFixedCost {
  readonly regionId: number
  readonly year: number
  readonly amountOre: Ore
  readonly allocationKeyId: number
  readonly source: string
}

/** A year has one fixed cost: setting it again replaces it. What was posted from it stands until it is shared anew. */
export async function insertFixedCost(tx: Tx, cost: NewFixedCost): Promise<void> {
  const { amountOre, allocationKeyId, source } = cost
  await tx
    .insertInto('fixedCost')
    .values(cost)
    .onConflict((conflict) =>
      conflict.columns(['regionId', 'year']).doUpdateSet({ amountOre, allocationKeyId, source }),
    )
    .execute()
}
