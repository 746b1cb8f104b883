import { mergeAdditionTicks } from '#journeys'
import { findWorkplace, listGrants, mergeEmployments } from '#people'
import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { Missing } from '#values'
import { insertCertificate } from '../certificate/certificate.store.ts'
import { makeCheckCode } from '../certificate/make-check-code.ts'
import { insertEnrolment, updateEnded } from '../enrolment/enrolment.store.ts'
import { completeCourse } from '../evidence/complete-course.ts'
import { completeStep } from '../evidence/complete-step.ts'
import { findPublishedRevisionId, lockTraveller } from '../evidence/evidence.store.ts'
import type { BookedDaysPort } from '../ports.ts'
import { type MergeRefusal, whyNotMerge } from './merge.rules.ts'
import {
  findMergeAccount,
  insertAnswerCopies,
  insertEvidenceCopies,
  insertMerge,
  listCopiedCertificates,
  listOpenEnrolments,
} from './merge.store.ts'

export interface Merge {
  readonly from: number
  readonly into: number
  readonly reason: string
  readonly actor: Actor & { readonly personId: number }
  readonly bookedDays: BookedDaysPort
  readonly site?: string | undefined
}

/**
 * Makes two accounts one person's record: what the first earned is copied to the second, corrections and certificates too;
 * employments and ways come along, and the first is closed. Nothing of the first is changed or removed. What was earned
 * half in each may complete a course now.
 */
export async function mergePersons(tx: Tx, merge: Merge): Promise<MergeRefusal | undefined> {
  const { from, into, reason, actor, bookedDays } = merge
  await mergeLock(tx, merge)
  const [first, second] = [await findMergeAccount(tx, from), await findMergeAccount(tx, into)]
  if (first === undefined || second === undefined) throw new Missing('an account to merge')
  const roles = (await listGrants(tx, from, today())).length
  const bookings = (await bookedDays.listBookedDays(tx, from, today())).length
  const refusal = whyNotMerge({ from: { ...first, roles, bookings }, into: second })
  if (refusal) return refusal

  await insertMerge(tx, { from, into, reason, mergedBy: actor.personId, mergedAt: now() })
  await mergeEmployments(tx, { from, into })
  const courses = await insertEvidenceCopies(tx, { from, into })
  await insertAnswerCopies(tx, { from, into })
  await mergeAdditionTicks(tx, { from, into })
  for (const { issuedOn, ...of } of await listCopiedCertificates(tx, into))
    await insertCertificate(tx, { ...of, personId: into, issuedOn, issuedAt: now(), checkCode: makeCheckCode() })
  await record(tx, actor, {
    act: 'accounts merged',
    subject: { kind: 'person', id: into },
    detail: { from, courses: courses.length },
  })
  await travelOn(tx, merge, courses)
  return undefined
}

/** Two who merge the same accounts wait for each other. */
async function mergeLock(tx: Tx, { from, into }: Merge): Promise<void> {
  for (const id of [from, into].sort((a, b) => a - b)) await lockTraveller(tx, id, 0)
}

async function travelOn(tx: Tx, { from, into, actor, site }: Merge, courses: readonly number[]): Promise<void> {
  const workplace = await findWorkplace(tx, into, today())
  const progressed = { personId: into, onDay: today(), municipalityId: workplace?.municipalityId ?? null, actor, site }
  for (const { id, stepId, trackId } of await listOpenEnrolments(tx, from)) {
    await updateEnded(tx, id, today())
    await insertEnrolment(tx, {
      ...{ personId: into, stepId, trackId, fromDay: today() },
      ...{ setBy: actor.personId, setAt: now() },
    })
  }
  for (const courseId of courses) {
    await lockTraveller(tx, into, courseId)
    const revisionId = await findPublishedRevisionId(tx, courseId)
    if (revisionId !== undefined) await completeCourse(tx, { ...progressed, courseId, revisionId })
  }
  for (const { stepId } of await listOpenEnrolments(tx, into)) await completeStep(tx, { ...progressed, stepId })
}
