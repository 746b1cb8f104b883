import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { lockUnready, type UnreadyAsked } from './lock-unready.ts'
import { type UnreadyRefusal, whyNotAdmit } from './readiness.rules.ts'
import { insertUnreadyAct } from './readiness.store.ts'

/** Lets someone in who is not ready; the reason is kept with who gave it and when. */
export async function admitUnready(
  tx: Tx,
  asked: UnreadyAsked & { readonly reason: string },
): Promise<{ readonly done: true } | UnreadyRefusal> {
  const { days, subject, someone } = await lockUnready(tx, asked)
  const refusal = whyNotAdmit(someone, days, asked.today)
  if (refusal) return refusal
  const { bookingId, dayId, actor, occasionId, reason } = asked
  await insertUnreadyAct(tx, { bookingId, dayId, act: 'admitted', reason, doneBy: actor.personId, doneAt: now() })
  await record(tx, actor, {
    act: 'unready person admitted',
    subject: { kind: 'person', id: subject.personId },
    organisationId: subject.regionId,
    detail: { occasion: occasionId, booking: bookingId },
  })
  return { done: true }
}
