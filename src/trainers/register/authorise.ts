import { getCourse } from '#journeys'
import { letTeach } from '#people'
import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, Missing, type Refusal } from '#values'

import { type AuthoriseRefusal, type TeachingRole, whyNotAuthorise } from './register.rules.ts'
import {
  insertAuthorisation,
  listHeldAuthorisations,
  lockAuthorisation,
  lockTrainer,
  updateAuthorisationEnded,
} from './register.store.ts'

interface Noted {
  readonly trainerId: number
  readonly courseId: number
  readonly role: TeachingRole
  readonly from: Day
  readonly until: Day | null
  readonly reason: string
  readonly actor: Actor
}

/** Notes by hand, with a reason, what someone in a register may do in a course. Holds in that region. */
export async function authorise(
  tx: Tx,
  { trainerId, courseId, role, from, until, reason, actor }: Noted,
): Promise<{ authorisationId: number } | AuthoriseRefusal> {
  const place = await lockTrainer(tx, trainerId)
  const { personId, regionId } = place
  const held = await listHeldAuthorisations(tx, { personId, regionId })
  const refusal = whyNotAuthorise({ courseId, role, from, until }, { place, held, today: today() })
  if (refusal) return refusal
  const given = { givenBy: actor.personId, givenAt: now(), fromDay: from, untilDay: until }
  const noted = { personId, courseId, role, regionId, meetingId: null, reason, ...given }
  const authorisationId = await insertAuthorisation(tx, noted)
  if (authorisationId === undefined) return { refused: 'mayAlready' }
  const { journeyId } = await getCourse(tx, courseId)
  if (place.kind !== 'external') await letTeach(tx, { personId, regionId, role, journeyId, actor })
  await record(tx, actor, {
    act: 'trainer authorised',
    subject: { kind: 'person', id: personId },
    organisationId: regionId,
    detail: { courseId, role, from },
  })
  return { authorisationId }
}

interface Ended {
  readonly trainerId: number
  readonly authorisationId: number
  readonly actor: Actor
}

/** Ends today what was noted by hand in the same region. What a training gave is the business of whoever held it. */
export async function endAuthorisation(
  tx: Tx,
  { trainerId, authorisationId, actor }: Ended,
): Promise<{ ended: true } | Refusal<'hasEnded'> | Refusal<'fromTraining'>> {
  const place = await lockTrainer(tx, trainerId)
  const held = await lockAuthorisation(tx, authorisationId)
  if (held.personId !== place.personId) throw new Missing('authorisation')
  if (held.regionId === null) return { refused: 'fromTraining' }
  if (held.regionId !== place.regionId) throw new Missing('authorisation')
  if (held.until !== null && held.until <= today()) return { refused: 'hasEnded' }
  await updateAuthorisationEnded(tx, { authorisationId, until: today(), endedBy: actor.personId })
  await record(tx, actor, {
    act: 'authorisation ended',
    subject: { kind: 'person', id: place.personId },
    organisationId: place.regionId,
    detail: { courseId: held.courseId, role: held.role },
  })
  return { ended: true }
}
