import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { lockRegion } from '../regions/region.store.ts'
import { type SeatRuleRefusal, type SeatTerms, whyNotSetSeatRule } from './seat-rule.rules.ts'
import { insertSeatRule, listSeatRules } from './seat-rule.store.ts'

export interface SeatRuleAsked extends SeatTerms {
  readonly regionId: number
  /** Null for all of the region's journeys. */
  readonly journeyId: number | null
  readonly fromDay: Day
  /** Who decided, and where it stands. */
  readonly source: string
}

/** Sets how a region books and offers seats from a day on; what was set before stands until then. */
export async function setSeatRule(
  tx: Tx,
  rule: SeatRuleAsked,
  { actor, today }: { readonly actor: Actor; readonly today: Day },
): Promise<{ readonly id: number } | SeatRuleRefusal> {
  const { regionId, journeyId, fromDay, offerHours } = rule
  await lockRegion(tx, regionId)
  const latest = (await listSeatRules(tx, regionId)).find((one) => one.journeyId === journeyId)
  const refusal = whyNotSetSeatRule(rule, { today, latest: latest?.fromDay ?? undefined })
  if (refusal) return refusal
  const id = await insertSeatRule(tx, { ...rule, setBy: actor.personId, setAt: now() })
  await record(tx, actor, {
    act: 'seat rule set',
    subject: { kind: 'seat rule', id },
    organisationId: regionId,
    detail: { fromDay, journey: journeyId, offerHours },
  })
  return { id }
}
