import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import { findStanding, insertCorrection, listDayEvidence, lockTraveller } from './evidence.store.ts'

/**
 * Answers a day that was earned by mistake with a correction beside it; the evidence itself stays. A course that was
 * completed by that day is corrected with it, and its certificate says so from then on. Nothing earned: nothing happens.
 */
export async function correctDay(
  tx: Tx,
  { personId, occasionDayId, reason, actor }: { personId: number; occasionDayId: number; reason: string; actor: Actor },
): Promise<void> {
  const [seen] = await listDayEvidence(tx, personId, occasionDayId)
  if (seen === undefined) return
  const { courseId, revisionId } = seen
  await lockTraveller(tx, personId, courseId)
  const standing = (await listDayEvidence(tx, personId, occasionDayId)).find(({ isCorrected }) => !isCorrected)
  if (standing === undefined) return
  const { courseEvidenceId } = await findStanding(tx, { personId, courseId, revisionId })
  const correction = { reason, recordedBy: actor.personId, recordedAt: now() }
  await insertCorrection(tx, { ...correction, evidenceId: standing.id })
  if (courseEvidenceId !== null) await insertCorrection(tx, { ...correction, evidenceId: courseEvidenceId })
  await record(tx, actor, {
    act: 'course day corrected',
    subject: { kind: 'person', id: personId },
    detail: { course: courseId, occasionDay: occasionDayId, evidence: standing.id, courseEvidence: courseEvidenceId },
  })
}
