import { getCourse, getItem } from '#journeys'
import { findWorkplace, whyNotOpenContent } from '#people'
import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { findTravels } from '../enrolment/enrolment.store.ts'
import { completeCourse } from '../evidence/complete-course.ts'
import { ruleOn } from '../evidence/evidence.rules.ts'
import { insertItemEvidence, lockTraveller } from '../evidence/evidence.store.ts'
import { whyNotComplete } from './access.rules.ts'
import { type Answer, makesDone } from './answer.rules.ts'
import { insertAnswer } from './answer.store.ts'

interface Completion {
  readonly personId: number
  readonly courseId: number
  readonly itemId: number
  readonly answer?: Answer | undefined
  readonly actor: Actor
  readonly site?: string | undefined
}

/** What came of it: saved but not yet done (a checklist with points left), done, or done and the course with it. */
export type Completed = { readonly outcome: 'saved' | 'done' | 'course-completed' }

/** Saves the answer and, when it makes the item done, the evidence; done before is still done, once. */
export async function completeItem(tx: Tx, { personId, courseId, itemId, answer, actor, site }: Completion) {
  const course = await getCourse(tx, courseId)
  const item = await getItem(tx, { itemId, courseId })
  const refusal = whyNotComplete({
    isTravelling: (await findTravels(tx, { personId, stepId: course.stepId })) !== undefined,
    content: await whyNotOpenContent(tx, personId, today()),
    isTeaching: false,
    hasRole: false,
  })
  if (refusal) return refusal
  if (answer) await insertAnswer(tx, { personId, itemId, answer, answeredAt: now() })
  const points = item.body.format === 'checklist' ? item.body.points : []
  if (answer && !makesDone(answer, points)) return { outcome: 'saved' } satisfies Completed

  await lockTraveller(tx, personId, courseId)
  const workplace = await findWorkplace(tx, personId, today())
  const progressed = {
    ...{ personId, courseId, revisionId: item.revisionId, actor, site },
    municipalityId: workplace?.municipalityId ?? null,
    onDay: today(),
  }
  const earned = await insertItemEvidence(tx, {
    ...{ personId, courseId, itemId, revisionId: item.revisionId, municipalityId: progressed.municipalityId },
    rule: ruleOn(today(), 'item'),
    earnedOn: today(),
    recordedBy: actor.personId,
    recordedAt: now(),
  })
  if (earned === undefined) return { outcome: 'done' } satisfies Completed
  await record(tx, actor, { act: 'item done', subject: { kind: 'item', id: itemId }, detail: { course: courseId } })
  const isCompleted = await completeCourse(tx, progressed)
  return { outcome: isCompleted ? 'course-completed' : 'done' } satisfies Completed
}
