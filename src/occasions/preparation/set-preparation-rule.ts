import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { type DatedRefusal, whyNotFrom } from '../regions/dated.rules.ts'
import { lockRegion } from '../regions/region.store.ts'
import type { PreparationTerms } from './preparation.rules.ts'
import { insertPreparationRule, listPreparationRules } from './preparation.store.ts'

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
): Promise<{ readonly id: number } | DatedRefusal> {
  await lockRegion(tx, rule.regionId)
  const [latest] = await listPreparationRules(tx, rule.regionId)
  const refusal = whyNotFrom(rule.fromDay, { today, latest: latest?.fromDay })
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
