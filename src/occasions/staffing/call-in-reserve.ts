import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { issueInvitationsLater } from '../invitations/issue-later.ts'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor } from '../ports.ts'
import { type CallInRefusal, whyNotCallIn } from './staffing.rules.ts'
import { lockStaffRow, updateCalledIn } from './staffing.store.ts'
import { tellOfDay } from './tell-staff.ts'

export interface CallIn {
  readonly occasionId: number
  readonly staffId: number
  readonly actor: KnownActor
  readonly today: Day
}

/** Calls in a reserve, who from then on counts as a trainer that day, and tells them unless the day has been. */
export async function callInReserve(
  tx: Tx,
  { occasionId, staffId, actor, today }: CallIn,
): Promise<{ readonly calledIn: true } | CallInRefusal> {
  const occasion = await lockOccasion(tx, occasionId)
  const staff = await lockStaffRow(tx, occasionId, staffId)
  const refusal = whyNotCallIn(staff)
  if (refusal) return refusal
  await updateCalledIn(tx, staffId, { by: actor.personId, at: now() })
  await record(tx, actor, {
    act: 'reserve called in',
    subject: { kind: 'person', id: staff.personId },
    organisationId: occasion.regionId,
    detail: { occasion: occasionId, day: staff.dayId },
  })
  await issueInvitationsLater(tx, occasionId)
  const day = (await listHeldDays(tx, occasionId)).find(({ dayId }) => dayId === staff.dayId)
  if (day && day.onDay >= today)
    await tellOfDay(tx, [staff.personId], { courseId: occasion.courseId, day, why: 'calledIn' })
  return { calledIn: true }
}
