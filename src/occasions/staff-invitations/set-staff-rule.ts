import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { type DatedRefusal, whyNotFrom } from '../regions/dated.rules.ts'
import { lockRegion } from '../regions/region.store.ts'
import type { StaffTerms } from './staff-rule.rules.ts'
import { insertStaffRule, listStaffRules } from './staff-rule.store.ts'

export interface StaffRuleAsked extends StaffTerms {
  readonly regionId: number
  readonly fromDay: Day
  /** Who decided, and where it stands. */
  readonly source: string
}

/** Sets how a region asks those who teach from a day on; what was set before stands until then. */
export async function setStaffRule(
  tx: Tx,
  rule: StaffRuleAsked,
  { actor, today }: { readonly actor: Actor; readonly today: Day },
): Promise<{ readonly id: number } | DatedRefusal> {
  await lockRegion(tx, rule.regionId)
  const [latest] = await listStaffRules(tx, rule.regionId)
  const refusal = whyNotFrom(rule.fromDay, { today, latest: latest?.fromDay })
  if (refusal) return refusal
  const id = await insertStaffRule(tx, { ...rule, setBy: actor.personId, setAt: now() })
  await record(tx, actor, {
    act: 'staff rule set',
    subject: { kind: 'staff rule', id },
    organisationId: rule.regionId,
    detail: { fromDay: rule.fromDay, remindAfterDays: rule.remindAfterDays, asksOthers: rule.asksOthers },
  })
  return { id }
}
