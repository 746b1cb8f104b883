import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { type PreparationTerms, type RuleRefusal, whyNotSetRule } from './preparation.rules.ts'
import { insertPreparationRule, listPreparationRules, lockRegion } from './preparation.store.ts'

export interface RuleAsked extends PreparationTerms {
  readonly regionId: number
  readonly fromDay: Day
  /** Who decided, and where it stands. */
  readonly source: string
}

/** Sets how a region treats preparation for course days from a day on; what was set before stands until then. */
export async function setPreparationRule(
  tx: Tx,
  rule: RuleAsked,
  { actor, today }: { readonly actor: Actor; readonly today: Day },
): Promise<{ readonly id: number } | RuleRefusal> {
  await lockRegion(tx, rule.regionId)
  const [latest] = await listPreparationRules(tx, rule.regionId)
  const refusal = whyNotSetRule(rule.fromDay, { today, latest: latest?.fromDay })
  if (refusal) return refusal
  const id = await insertPreparationRule(tx, { ...rule, setBy: actor.personId, setAt: now() })
  await record(tx, actor, {
    act: 'preparation rule set',
    subject: { kind: 'preparation rule', id },
    organisationId: rule.regionId,
    detail: { fromDay: rule.fromDay, deadlineDays: rule.deadlineDays, unready: rule.unready },
  })
  return { id }
}
