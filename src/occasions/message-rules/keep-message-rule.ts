import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import { Missing } from '#values'
import { type MessageRefusal, type MessageTerms, whyNotKeep } from './message.rules.ts'
import { insertMessageRule, lockMessageRule, updateEnded } from './message-rule.store.ts'

interface Kept {
  readonly regionId: number
  readonly terms: MessageTerms
  /** The rule that it takes the place of. */
  readonly replacesId: number | null
  readonly actor: Actor
}

/** Makes a rule, or a new one in the place of another: what was sent stays explained by the rule that sent it. */
export async function keepMessageRule(
  tx: Tx,
  { regionId, terms, replacesId, actor }: Kept,
): Promise<{ readonly ruleId: number } | MessageRefusal> {
  const refusal = whyNotKeep(terms)
  if (refusal) return refusal
  if (replacesId !== null) {
    const before = await lockMessageRule(tx, replacesId)
    if (before === undefined) throw new Missing('message rule')
    if (before.hasEnded) return { refused: 'alreadyEnded' }
    await updateEnded(tx, replacesId, { by: actor.personId, at: now() })
  }
  const made = { madeBy: actor.personId, madeAt: now() }
  const ruleId = await insertMessageRule(tx, { ...terms, ...made, regionId, replacesId })
  await record(tx, actor, {
    act: replacesId === null ? 'message rule made' : 'message rule changed',
    subject: { kind: 'message rule', id: ruleId },
    organisationId: regionId,
    detail: { name: terms.name, replaces: replacesId },
  })
  return { ruleId }
}

/** Ends a rule: nothing more is sent by it. */
export async function endMessageRule(
  tx: Tx,
  { ruleId, regionId, actor }: { readonly ruleId: number; readonly regionId: number; readonly actor: Actor },
): Promise<{ readonly ended: true } | MessageRefusal> {
  const rule = await lockMessageRule(tx, ruleId)
  if (rule === undefined) throw new Missing('message rule')
  if (rule.hasEnded) return { refused: 'alreadyEnded' }
  await updateEnded(tx, ruleId, { by: actor.personId, at: now() })
  await record(tx, actor, {
    act: 'message rule ended',
    subject: { kind: 'message rule', id: ruleId },
    organisationId: regionId,
  })
  return { ended: true }
}
