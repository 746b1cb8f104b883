import { type Actor, realNow, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { type Asker, type Day, placesWith } from '#values'
import { lockPerson } from '../persons/person.store.ts'
import { updateGrantsEndedWithin } from '../roles/grant.store.ts'
import { updateSessionsEnded } from '../sessions/session.store.ts'
import { type EmploymentEndRefusal, whyNotEndEmployment } from './employment.rules.ts'
import { findLongerEmployment, findTie, listEmployments, updateLastDay } from './employment.store.ts'

export interface EmploymentEnd {
  readonly personId: number
  readonly employmentId: number
  readonly lastDay: Day
}

/**
 * Gives an employment its last day. Roles with that employer end the same day, unless another employment there lasts longer;
 * and whoever nothing binds to the house any more is signed out everywhere.
 */
export async function endEmployment(
  tx: Tx,
  { personId, employmentId, lastDay }: EmploymentEnd,
  { asker, actor }: { asker: Asker; actor: Actor },
): Promise<EmploymentEndRefusal | undefined> {
  const onDay = today()
  await lockPerson(tx, personId)
  const within = await listEmployments(tx, { personId, places: placesWith(asker, 'create accounts'), today: onDay })
  const ended = within.find(({ id }) => id === employmentId)
  const refusal = whyNotEndEmployment(ended, { lastDay, askerId: asker.personId })
  if (refusal || ended === undefined) return refusal
  await updateLastDay(tx, employmentId, lastDay)
  const longer = await findLongerEmployment(tx, { ended, lastDay })
  const placeId = ended.employerId
  const roles = longer === undefined ? await updateGrantsEndedWithin(tx, { personId, placeId, lastDay }) : 0
  const tie = await findTie(tx, personId, onDay)
  const sessions = tie === undefined ? await updateSessionsEnded(tx, { personId, at: realNow() }) : 0
  await record(tx, actor, {
    act: 'employment ended',
    subject: { kind: 'person', id: personId },
    organisationId: placeId,
    detail: { employment: employmentId, lastDay, roles, sessions },
  })
  return undefined
}
