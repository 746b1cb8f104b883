import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor } from '../ports.ts'
import { findLeftToDo } from './left-to-do.store.ts'
import { type ReopenRefusal, type SettleRefusal, whyNotReopen, whyNotSettle } from './lifecycle.rules.ts'
import { updateSettled } from './lifecycle.store.ts'

interface SettleAsked {
  readonly occasionId: number
  readonly actor: KnownActor
  readonly today: Day
}

/** Says that everything about an occasion is done. From then on a mark changes only with a reason. */
export async function settleOccasion(
  tx: Tx,
  { occasionId, actor, today }: SettleAsked,
): Promise<{ readonly settled: true } | SettleRefusal> {
  const occasion = await lockOccasion(tx, occasionId)
  const days = await listHeldDays(tx, occasionId)
  const lastDay = days.reduce((last, { onDay }) => (onDay > last ? onDay : last), occasion.firstDay)
  const refusal = whyNotSettle({ ...occasion, lastDay }, await findLeftToDo(tx, occasionId, today), today)
  if (refusal) return refusal
  await updateSettled(tx, occasionId, { by: actor.personId, at: now() })
  await record(tx, actor, {
    act: 'occasion settled',
    subject: { kind: 'occasion', id: occasionId },
    organisationId: occasion.regionId,
  })
  return { settled: true }
}

/** Opens a settled occasion again; who had settled it stands in the record. */
export async function reopenOccasion(
  tx: Tx,
  { occasionId, actor }: Omit<SettleAsked, 'today'>,
): Promise<{ readonly reopened: true } | ReopenRefusal> {
  const occasion = await lockOccasion(tx, occasionId)
  const refusal = whyNotReopen(occasion)
  if (refusal) return refusal
  await updateSettled(tx, occasionId, undefined)
  await record(tx, actor, {
    act: 'occasion opened again',
    subject: { kind: 'occasion', id: occasionId },
    organisationId: occasion.regionId,
  })
  return { reopened: true }
}
