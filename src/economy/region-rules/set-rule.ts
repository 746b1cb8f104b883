import { type Actor, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { lockLedger } from '../ledger/ledger.store.ts'
import { type NewRegionRule, type RegionRuleRefusal, whyNotSetRule } from './region-rule.rules.ts'
import { insertRegionRule, listRegionRules } from './region-rule.store.ts'

/** Puts a new rule in force from a day. The rules before it stand as they are. */
export async function setRule(
  tx: Tx,
  rule: NewRegionRule,
  { actor }: { actor: Actor },
): Promise<RegionRuleRefusal | { id: number }> {
  await lockLedger(tx, rule.regionId)
  const [latest] = await listRegionRules(tx, rule.regionId)
  const refusal = whyNotSetRule(rule, { today: today(), latest: latest?.fromDay })
  if (refusal) return refusal
  const id = await insertRegionRule(tx, rule, { decidedBy: actor.personId })
  await record(tx, actor, {
    act: 'region rule set',
    subject: { kind: 'region rule', id },
    organisationId: rule.regionId,
    detail: { fromDay: rule.fromDay, potRule: rule.potRule, chargingBasis: rule.chargingBasis },
  })
  return { id }
}
