import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { completeCourse, type Progressed } from './complete-course.ts'
import { ruleOn } from './evidence.rules.ts'
import { findKeptAccount, insertDayEvidence, listDayEvidence, lockTraveller } from './evidence.store.ts'

/**
 * Earns a course day for someone who attended it; earning it again changes nothing. The course follows when this was the
 * last thing left. Who was booked under an account that was since merged earns it in the one that is kept.
 */
export async function earnDay(tx: Tx, day: Progressed & { occasionDayId: number; dayNumber: number }): Promise<void> {
  const { courseId, revisionId, occasionDayId, dayNumber, onDay, municipalityId, actor } = day
  const personId = await findKeptAccount(tx, day.personId)
  await lockTraveller(tx, personId, courseId)
  const earlier = await listDayEvidence(tx, [personId], occasionDayId)
  if (earlier.some(({ isCorrected }) => !isCorrected)) return
  await insertDayEvidence(tx, {
    ...{ personId, courseId, revisionId, occasionDayId, dayNumber, municipalityId },
    ordinal: earlier.length + 1,
    rule: ruleOn(onDay, 'day'),
    earnedOn: onDay,
    recordedBy: actor.personId,
    recordedAt: now(),
  })
  await record(tx, actor, {
    act: 'course day earned',
    subject: { kind: 'person', id: personId },
    detail: { course: courseId, day: dayNumber, occasionDay: occasionDayId },
  })
  await completeCourse(tx, { ...day, personId })
}
