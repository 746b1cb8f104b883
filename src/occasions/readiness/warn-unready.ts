import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { tellUnready } from '../preparation/tell-unready.ts'
import { lockUnready, type UnreadyAsked } from './lock-unready.ts'
import { type UnreadyRefusal, whyNotWarn } from './readiness.rules.ts'
import { insertUnreadyAct } from './readiness.store.ts'

/** Writes to someone who is not ready what is left and how long it takes. */
export async function warnUnready(
  tx: Tx,
  asked: UnreadyAsked & { readonly site: string },
): Promise<{ readonly done: true } | UnreadyRefusal> {
  const { days, subject, someone } = await lockUnready(tx, asked)
  const refusal = whyNotWarn(someone, days, asked.today)
  if (refusal) return refusal
  const { bookingId, dayId, actor, occasionId, site } = asked
  await insertUnreadyAct(tx, { bookingId, dayId, act: 'warned', doneBy: actor.personId, doneAt: now() })
  await tellUnready(tx, { ...subject, ...days }, { why: 'warning', site })
  await record(tx, actor, {
    act: 'unready person warned',
    subject: { kind: 'person', id: subject.personId },
    organisationId: subject.regionId,
    detail: { occasion: occasionId, booking: bookingId },
  })
  return { done: true }
}
