import { getCourse, listCourseDays, listItems } from '#journeys'
import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { issueCertificate } from '../certificate/issue-certificate.ts'
import { isCompleted, ruleOn } from './evidence.rules.ts'
import { findStanding, insertCourseEvidence } from './evidence.store.ts'

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
 * Earns the course when everything its revision asks for is earned and it was not earned already: evidence, certificate and
 * mail in the same transaction. Called under `lockTraveller`. Says whether it was earned now.
 */
export async function completeCourse(tx: Tx, progressed: Progressed): Promise<boolean> {
  const { personId, courseId, revisionId, onDay, municipalityId, actor } = progressed
  const standing = await findStanding(tx, { personId, courseId, revisionId })
  if (standing.courseEvidenceId !== null) return false
  const [items, days] = [await listItems(tx, revisionId), await listCourseDays(tx, revisionId)]
  const demands = {
    itemIds: items.filter(({ part }) => part !== 'deepening').map(({ id }) => id),
    dayNumbers: days.map(({ number }) => number),
  }
  if (!isCompleted(demands, standing)) return false

  const course = await getCourse(tx, courseId)
  const evidenceId = await insertCourseEvidence(tx, {
    ...{ personId, courseId, revisionId, municipalityId },
    ordinal: standing.completions + 1,
    rule: ruleOn(onDay, course.delivery === 'recorded' ? 'recorded-course' : 'course'),
    earnedOn: onDay,
    recordedBy: actor.personId,
    recordedAt: now(),
  })
  await record(tx, actor, {
    act: 'course completed',
    subject: { kind: 'person', id: personId },
    detail: { course: courseId, revision: revisionId, evidence: evidenceId },
  })
  await issueCertificate(tx, { ...progressed, evidenceId, course })
  return true
}
