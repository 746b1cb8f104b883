import { findOpenWay } from '#journeys'
import { findWorkplace } from '#people'
import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { Missing } from '#values'
import { completeStep } from '../evidence/complete-step.ts'
import { insertEnrolment, lockEnrolment, updateEnded } from './enrolment.store.ts'

/**
 * Enrols a person on a step, on a track of it or on none. Already there: nothing happens. On another track: that one ends
 * today and the new one begins; what was earned stays, and completes the step when the new way asks no more than that. Throws Missing when the way is not open.
 */
export async function enrol(
  tx: Tx,
  { personId, stepId, trackId, actor }: { personId: number; stepId: number; trackId: number | null; actor: Actor },
): Promise<void> {
  if ((await findOpenWay(tx, { stepId, trackId })) === undefined) throw new Missing(`way ${stepId}/${trackId}`)
  const current = await lockEnrolment(tx, { personId, stepId })
  if (current !== undefined && current.trackId === trackId) return
  if (current !== undefined) await updateEnded(tx, current.id, today())
  const made = await insertEnrolment(tx, {
    ...{ personId, stepId, trackId },
    fromDay: today(),
    setBy: actor.personId,
    setAt: now(),
  })
  if (made === undefined) return
  const workplace = await findWorkplace(tx, personId, today())
  await completeStep(tx, {
    ...{ personId, stepId, actor, onDay: today(), municipalityId: workplace?.municipalityId ?? null },
  })
  await record(tx, actor, {
    act: current === undefined ? 'enrolled' : 'track changed',
    subject: { kind: 'person', id: personId },
    detail: { step: stepId, track: trackId },
  })
}
