import { type Actor, record, today } from '#platform'
import type { Tx } from '#platform/db'
import type { Ore } from '#values'
import { listClosedYears } from '../ledger/ledger.store.ts'
import { postDues } from '../ledger/post-dues.ts'
import {
  type FixedCost,
  type FixedCostQuestion,
  type FixedCostRefusal,
  fixedCostDues,
  fixedCostMatter,
  shareFixedCost,
  whyNotShareFixedCost,
} from './fixed-cost.rules.ts'

interface ToShare extends FixedCostQuestion {
  readonly cost: FixedCost | undefined
  /** What each of the region's municipalities has been charged so far; who is no longer in the key gets it back. */
  readonly posted: ReadonlyMap<number, Ore>
  /** The amount shown to whoever pressed the button. */
  readonly seen: Ore | undefined
  readonly actor: Actor
}

/** Posts each municipality's part of the year's fixed cost, and says how many postings it took: none the second time. */
export async function postFixedCost(
  tx: Tx,
  { posted, seen, actor, ...question }: ToShare,
): Promise<FixedCostRefusal | { posted: number }> {
  const { cost } = question
  const refusal = whyNotShareFixedCost(question, { seen })
  if (refusal || cost === undefined) return refusal ?? { refused: 'no-fixed-cost' }
  const closedYears = await listClosedYears(tx, cost.regionId)
  const dues = fixedCostDues(cost, shareFixedCost(question), { on: today(), closedYears })
  const inKey = new Set(dues.map(({ debtorId }) => debtorId))
  const withdrawn = [...posted.keys()].filter((id) => !inKey.has(id)).map((id) => fixedCostMatter(cost, id))
  const turns = await postDues(tx, { dues, withdrawn, closedYears, postedBy: actor.personId })
  if (turns.length > 0) {
    await record(tx, actor, {
      act: 'fixed cost shared',
      subject: { kind: 'region', id: cost.regionId },
      organisationId: cost.regionId,
      detail: { year: cost.year, amountOre: cost.amountOre, keyId: cost.key.id, municipalities: dues.length },
    })
  }
  return { posted: turns.length }
}
