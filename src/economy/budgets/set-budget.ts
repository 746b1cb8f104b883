import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import { type Ore, sumMoney } from '#values'
import type { BudgetOf, Kind, Side } from './budget.rules.ts'
import { insertAmounts, lockBudget } from './budget.store.ts'

interface ToSet {
  /** Only those that are to be changed; 0 takes one out. */
  readonly amounts: readonly { readonly side: Side; readonly kind: Kind; readonly amountOre: Ore }[]
  readonly source: string
  readonly actor: Actor & { readonly personId: number }
}

/** Decides amounts of a budget. What they were before stays beneath, with who changed them and by which decision. */
export async function setBudget(tx: Tx, of: BudgetOf, { amounts, source, actor }: ToSet): Promise<{ set: number }> {
  if (amounts.length === 0) return { set: 0 }
  await lockBudget(tx, of)
  const rows = amounts.map((amount) => ({ ...of, ...amount, source }))
  await insertAmounts(tx, rows, { by: actor.personId, at: now() })
  await record(tx, actor, {
    act: 'budget set',
    subject: { kind: 'organisation', id: of.organisationId },
    organisationId: of.organisationId,
    detail: {
      ...{ year: of.year, purpose: of.purpose, journeyId: of.journeyId, rows: amounts.length },
      amountOre: sumMoney(amounts.map(({ amountOre }) => amountOre)),
    },
  })
  return { set: amounts.length }
}
