import { type Actor, record, today } from '#platform'
import type { Tx } from '#platform/db'
import type { MoneyUnit, Ore } from '#values'
import { listClosedYears } from '../ledger/ledger.store.ts'
import { postDues } from '../ledger/post-dues.ts'
import {
  type FixedCost,
  type FixedCostRefusal,
  fixedCostDues,
  type Inhabitants,
  shareFixedCost,
  whyNotShareFixedCost,
} from './fixed-cost.rules.ts'

interface ToShare {
  readonly cost: FixedCost | undefined
  readonly inhabitants: readonly Inhabitants[]
  readonly unit: MoneyUnit
  /** The amount shown to whoever pressed the button. */
  readonly seen: Ore | undefined
  readonly actor: Actor
}

/** Posts each municipality's part of the year's fixed cost, and says how many postings it took: none the second time. */
export async function postFixedCost(
  tx: Tx,
  { cost, inhabitants, unit, seen, actor }: ToShare,
): Promise<FixedCostRefusal | { posted: number }> {
  const refusal = whyNotShareFixedCost({ cost, inhabitants, unit }, { seen })
  if (refusal || cost === undefined) return refusal ?? { refused: 'no-fixed-cost' }
  const dues = fixedCostDues(cost, shareFixedCost({ cost, inhabitants, unit }), today())
  const closedYears = await listClosedYears(tx, cost.regionId)
  const posted = await postDues(tx, { dues, closedYears, postedBy: actor.personId })
  if (posted.length > 0) {
    await record(tx, actor, {
      act: 'fixed cost shared',
      subject: { kind: 'region', id: cost.regionId },
      organisationId: cost.regionId,
      detail: { year: cost.year, amountOre: cost.amountOre, municipalities: dues.length },
    })
  }
  return { posted: posted.length }
}
