import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { issueCertificate } from '../certificate/issue-certificate.ts'
import { ruleOn } from './evidence.rules.ts'
import { partsOfStep } from './step.rules.ts'
import { findStepStanding, insertStepEvidence, lockStep } from './step.store.ts'

interface Stepping {
  readonly personId: number
  readonly stepId: number
  readonly onDay: Day
  readonly municipalityId: number | null
  readonly actor: Actor
  readonly site?: string | undefined
}

/**
 * Earns the step when every course it asks of this traveller is completed: evidence that names what it rests on, certificate
 * and mail. Earned already, or not travelled: nothing happens.
 */
export async function completeStep(tx: Tx, stepping: Stepping): Promise<boolean> {
  const { personId, stepId, onDay, municipalityId, actor } = stepping
  await lockStep(tx, personId, stepId)
  const standing = await findStepStanding(tx, { personId, stepId, onDay })
  if (standing === undefined || standing.isEarned) return false
  const parts = partsOfStep(standing.asked)
  if (parts === undefined) return false
  const stepEvidenceId = await insertStepEvidence(tx, {
    ...{ personId, stepId, trackId: standing.trackId, ordinal: standing.completions + 1, municipalityId, parts },
    rule: ruleOn(onDay, 'step'),
    earnedOn: onDay,
    recordedBy: actor.personId,
    recordedAt: now(),
  })
  await record(tx, actor, {
    act: 'step completed',
    subject: { kind: 'person', id: personId },
    detail: { step: stepId, track: standing.trackId, courses: parts.length },
  })
  const name = `${standing.journeyName}, ${standing.stepName}`
  await issueCertificate(tx, { ...stepping, of: { stepEvidenceId, name } })
  return true
}
