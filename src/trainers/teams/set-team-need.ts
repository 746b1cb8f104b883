import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { type NeedRefusal, type SaidNeed, whyNotSetNeed } from './team.rules.ts'
import { insertTeamNeed } from './team.store.ts'

/** Says how many a day of a course, or of every course, needs from a day on; what held before holds until then. */
export async function setTeamNeed(
  tx: Tx,
  need: SaidNeed & { readonly regionId: number },
  { actor, today }: { readonly actor: Actor; readonly today: Day },
): Promise<{ readonly needId: number } | NeedRefusal> {
  const refusal = whyNotSetNeed(need.fromDay, today)
  if (refusal) return refusal
  const needId = await insertTeamNeed(tx, { ...need, setBy: actor.personId, setAt: now() })
  await record(tx, actor, {
    act: 'team need set',
    subject: { kind: 'team need', id: needId },
    organisationId: need.regionId,
    detail: { courseId: need.courseId, from: need.fromDay, trainers: need.trainers, reserves: need.reserves },
  })
  return { needId }
}
