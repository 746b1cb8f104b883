import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import { type BudgetOf, type OutcomeRefusal, whyNotTakeBack } from './budget.rules.ts'
import { findOutcome, insertTakenBack, lockBudget } from './budget.store.ts'

interface ToTakeBack {
  readonly rowId: number
  readonly reason: string
  readonly actor: Actor & { readonly personId: number }
}

/** Takes a row back with its reason: a new row, the same turned. Nothing is changed and nothing taken away. */
export async function takeBackOutcome(
  tx: Tx,
  of: BudgetOf,
  { rowId, reason, actor }: ToTakeBack,
): Promise<OutcomeRefusal | { takenBack: number }> {
  await lockBudget(tx, of)
  const refusal = whyNotTakeBack(await findOutcome(tx, { ...of, rowId }), reason)
  if (refusal) return refusal
  await insertTakenBack(tx, rowId, { reason: reason.trim(), by: actor.personId, at: now() })
  await record(tx, actor, {
    act: 'outcome taken back',
    subject: { kind: 'outcome', id: rowId },
    organisationId: of.organisationId,
    detail: { year: of.year, purpose: of.purpose },
  })
  return { takenBack: rowId }
}
