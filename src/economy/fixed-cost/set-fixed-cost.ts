import { type Actor, record } from '#platform'
import type { Tx } from '#platform/db'
import { isWholeKr, type MoneyUnit, type Ore, type Refusal } from '#values'
import { lockLedger } from '../ledger/ledger.store.ts'
import { insertFixedCost, type NewFixedCost } from './fixed-cost.store.ts'

export type SetFixedCostRefusal =
  | Refusal<'cost-below-zero'>
  | (Refusal<'total-not-whole-kronor'> & { readonly total: Ore })

/** Sets what a year costs and by which key it is shared. Nothing is posted until it is shared. */
export async function setFixedCost(
  tx: Tx,
  cost: NewFixedCost,
  { unit, actor }: { unit: MoneyUnit; actor: Actor },
): Promise<SetFixedCostRefusal | undefined> {
  if (cost.amountOre < 0) return { refused: 'cost-below-zero' }
  if (unit === 'kr' && !isWholeKr(cost.amountOre)) return { refused: 'total-not-whole-kronor', total: cost.amountOre }
  await lockLedger(tx, cost.regionId)
  await insertFixedCost(tx, cost)
  await record(tx, actor, {
    act: 'fixed cost set',
    subject: { kind: 'region', id: cost.regionId },
    organisationId: cost.regionId,
    detail: { year: cost.year, amountOre: cost.amountOre, allocationKeyId: cost.allocationKeyId },
  })
  return undefined
}
