import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day, Refusal } from '#values'
import type { KnownActor } from '../ports.ts'
import { insertAttendanceRule } from './parts.store.ts'

export interface RuleAsked {
  readonly regionId: number
  readonly parts: 'all' | 'one'
  readonly fromDay: Day
  readonly source: string
  readonly actor: KnownActor
  readonly today: Day
}

/** Decides, from a day on, how much of a divided day earns it in a region. Never backwards, and once for each day. */
export async function setAttendanceRule(
  tx: Tx,
  { actor, today, ...rule }: RuleAsked,
): Promise<{ readonly set: true } | Refusal<'notBack'> | Refusal<'setThatDay'>> {
  if (rule.fromDay < today) return { refused: 'notBack' }
  const outcome = await insertAttendanceRule(tx, { ...rule, setBy: actor.personId, setAt: now() })
  if (outcome === 'setThatDay') return { refused: 'setThatDay' }
  await record(tx, actor, {
    act: 'attendance rule set',
    subject: { kind: 'organisation', id: rule.regionId },
    organisationId: rule.regionId,
    detail: { from: rule.fromDay, parts: rule.parts },
  })
  return { set: true }
}
