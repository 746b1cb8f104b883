import { type Actor, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { lockEnrolment, updateEnded } from './enrolment.store.ts'

/** Ends someone's way on a step today; the enrolment and all that was earned stay. Not travelled: nothing happens. */
export async function endEnrolment(
  tx: Tx,
  { personId, stepId, actor }: { personId: number; stepId: number; actor: Actor },
): Promise<void> {
  const current = await lockEnrolment(tx, { personId, stepId })
  if (current === undefined) return
  await updateEnded(tx, current.id, today())
  await record(tx, actor, {
    act: 'enrolment ended',
    subject: { kind: 'person', id: personId },
    detail: { step: stepId, track: current.trackId },
  })
}
