import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { yearOf } from '#values'
import type { Counting } from '../allocation/member.rules.ts'
import { lockLedger } from '../ledger/ledger.store.ts'
import { type MemberRuleRefusal, whyNotSetMemberRule } from './member-rule.rules.ts'
import { insertMemberRule, listMemberRules, listSharedYears } from './member-rule.store.ts'

interface RuleAsked {
  readonly regionId: number
  readonly fromYear: number
  readonly counting: Counting
  readonly source: string
}

/** Says how those count who are members for part of a year, from a year on. What is shared already stays as it was. */
export async function setMemberRule(
  tx: Tx,
  { regionId, fromYear, counting, source }: RuleAsked,
  actor: Actor,
): Promise<MemberRuleRefusal | undefined> {
  await lockLedger(tx, regionId)
  const [latest] = await listMemberRules(tx, regionId)
  const sharedYears = await listSharedYears(tx, regionId)
  const refusal = whyNotSetMemberRule(fromYear, { thisYear: yearOf(today()), latest: latest?.fromYear, sharedYears })
  if (refusal) return refusal
  await insertMemberRule(tx, { regionId, fromYear, counting, source, setBy: actor.personId, setAt: now() })
  await record(tx, actor, {
    act: 'member rule set',
    subject: { kind: 'region', id: regionId },
    organisationId: regionId,
    detail: { fromYear, counting },
  })
  return undefined
}
