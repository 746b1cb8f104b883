import { getPerson } from '#people'
import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { issueInvitationsLater } from '../invitations/issue-later.ts'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { StaffRole } from '../planning/plan.rules.ts'
import type { KnownActor } from '../ports.ts'
import { findNewestAsked, insertStaffAnswer } from '../staff-invitations/staff-invitation.store.ts'
import { updateStaff, updateVersion } from '../staffing/staffing.store.ts'
import { type CallOutCause, type LeaveRefusal, type MissingRole, whyNotLeave } from './call-out.rules.ts'
import { getCallOut, insertCallOut } from './call-out.store.ts'
import { goOn } from './go-on.ts'
import { findDayTask, getOccasionOfDay } from './staffed.store.ts'
import { tellLeft, tellPlanners, tellReserveLeft } from './tell-call-out.ts'

export interface LeaveAsked {
  readonly dayId: number
  readonly personId: number
  readonly cause: Exclude<CallOutCause, 'moved-up'>
  readonly actor: KnownActor
  readonly today: Day
}

export interface Left {
  readonly left: true
  /** The search for someone else; none where no place became empty. */
  readonly callOutId: number | undefined
}

/**
 * Takes someone off a day that they cannot keep, without asking why, and begins asking others. A place as course leader waits
 * for the planner to choose; a reserve who falls away leaves no place empty.
 */
export async function leaveDay(tx: Tx, asked: LeaveAsked): Promise<Left | LeaveRefusal> {
  const { dayId, personId, cause, actor, today } = asked
  const occasion = await lockOccasion(tx, await getOccasionOfDay(tx, dayId))
  const task = await findDayTask(tx, { dayId, personId })
  const refusal = whyNotLeave(task, today)
  if (refusal) return refusal
  await updateStaff(tx, dayId, [{ personId, before: task.task ?? undefined, after: undefined }])
  await updateVersion(tx, occasion.id, occasion.version + 1)
  const invitation = await findNewestAsked(tx, { dayId, personId })
  if (invitation !== undefined && invitation.answer !== 'no') {
    const way = actor.personId === personId ? 'self' : 'planner'
    const { invitationId } = invitation
    await insertStaffAnswer(tx, { invitationId, answer: 'no', way, answeredBy: actor.personId, answeredAt: now() })
  }
  await record(tx, actor, {
    act: 'left a course day',
    subject: { kind: 'person', id: personId },
    organisationId: occasion.regionId,
    detail: { occasion: occasion.id, day: dayId, task: task.task },
  })
  await issueInvitationsLater(tx, occasion.id)
  const role = missingRoleOf(task)
  if (actor.personId !== personId) await tellLeft(tx, { personId, dayId, occasionId: occasion.id })
  if (role === undefined) {
    const { name } = await getPerson(tx, personId)
    await tellReserveLeft(tx, { name, regionId: occasion.regionId, occasionId: occasion.id, dayId })
    return { left: true, callOutId: undefined }
  }
  return { left: true, callOutId: await beginCallOut(tx, { dayId, personId, role, cause, begunBy: actor.personId }) }
}

/** Begins looking for someone to take an empty place, and asks the first. After the occasion's lock. */
export async function beginCallOut(
  tx: Tx,
  place: {
    readonly dayId: number
    readonly personId: number
    readonly role: MissingRole
    readonly cause: CallOutCause
    readonly begunBy: number
  },
): Promise<number> {
  const asks = place.role === 'course-leader' ? 'by-hand' : 'in-turn'
  const callOutId = await insertCallOut(tx, { ...place, asks, begunAt: now() })
  const callOut = await getCallOut(tx, callOutId)
  await tellPlanners(tx, callOut, place.role === 'course-leader' ? 'leader' : 'begun')
  await goOn(tx, callOutId)
  return callOutId
}

function missingRoleOf({
  task,
  isCalledIn,
}: {
  readonly task: StaffRole | null
  readonly isCalledIn: boolean
}): MissingRole | undefined {
  if (task === 'reserve') return isCalledIn ? 'trainer' : undefined
  return task ?? undefined
}
