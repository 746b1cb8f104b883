import { findDaysNeeded, getCourse, listCourseDays, listItems } from '#journeys'
import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { issueCertificate } from '../certificate/issue-certificate.ts'
import { completeStep } from './complete-step.ts'
import { type Demands, isCompleted, ruleOfDays, ruleOn } from './evidence.rules.ts'
import { findStanding, insertCourseEvidence, listRevisionsToAsk } from './evidence.store.ts'

export interface Progressed {
  readonly personId: number
  readonly courseId: number
  readonly revisionId: number
  readonly onDay: Day
  readonly municipalityId: number | null
  readonly actor: Actor
  /** Where the site is reached, for the link in the mail. */
  readonly site?: string | undefined
}

/**
 * Earns the course when everything asked for is earned and no completion counts already: evidence, certificate and mail in
 * the same transaction. Asked of the revision that is published, of those whose days were attended, and of the one something
 * was just earned under: whoever began before the next one came completes what they began, whatever they do last. Called
 * under `lockTraveller`. Says whether it was earned now.
 */
export async function completeCourse(tx: Tx, progressed: Progressed): Promise<boolean> {
  const { personId, courseId } = progressed
  const begun = await listRevisionsToAsk(tx, { personId, courseId })
  for (const revisionId of new Set([...begun, progressed.revisionId])) {
    const standing = await findStanding(tx, { personId, courseId, revisionId })
    if (standing.courseEvidenceId !== null) continue
    if (!isCompleted(await demandsOf(tx, revisionId), standing)) continue
    await earnCourse(tx, { ...progressed, revisionId, ordinal: standing.completions + 1 })
    return true
  }
  return false
}

/** What a revision asks for. */
export async function demandsOf(tx: Tx, revisionId: number): Promise<Demands> {
  const [items, days] = [await listItems(tx, revisionId), await listCourseDays(tx, revisionId)]
  return {
    itemIds: items.filter(({ mandatory }) => mandatory).map(({ id }) => id),
    dayNumbers: days.map(({ number }) => number),
    daysNeeded: await findDaysNeeded(tx, revisionId),
  }
}

async function earnCourse(tx: Tx, earned: Progressed & { ordinal: number }): Promise<void> {
  const { personId, courseId, revisionId, onDay, municipalityId, actor, ordinal } = earned
  const course = await getCourse(tx, courseId)
  const rule = ruleOn(onDay, course.delivery === 'recorded' ? 'recorded-course' : 'course')
  const evidenceId = await insertCourseEvidence(tx, {
    ...{ personId, courseId, revisionId, municipalityId, ordinal },
    rule: ruleOfDays(rule, await demandsOf(tx, revisionId)),
    earnedOn: onDay,
    recordedBy: actor.personId,
    recordedAt: now(),
  })
  await record(tx, actor, {
    act: 'course completed',
    subject: { kind: 'person', id: personId },
    detail: { course: courseId, revision: revisionId, evidence: evidenceId },
  })
  await issueCertificate(tx, { ...earned, of: { evidenceId, courseId, name: course.name } })
  await completeStep(tx, { ...earned, stepId: course.stepId })
}
