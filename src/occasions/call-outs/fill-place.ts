import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { addDays } from '#values'
import { issueInvitationsLater } from '../invitations/issue-later.ts'
import { type LockedOccasion, listHeldDays } from '../occasion/occasion.store.ts'
import { isClashing, type StaffRole } from '../planning/plan.rules.ts'
import type { KnownActor } from '../ports.ts'
import { askStaff } from '../staff-invitations/ask-staff.ts'
import { insertStaffAnswer, insertStaffInvitations } from '../staff-invitations/staff-invitation.store.ts'
import { listOtherTasks, lockStaff, updateCalledIn, updateStaff, updateVersion } from '../staffing/staffing.store.ts'
import type { CallOut } from './call-out.rules.ts'
import { getCallOut, insertCallOutAnswer, listAsks, listAsksOfDay, updateCallOutEnded } from './call-out.store.ts'
import { goOn } from './go-on.ts'
import { beginCallOut } from './leave-day.ts'
import { findDayTask } from './staffed.store.ts'
import { tellNoLonger, tellPlanners, tellTaker } from './tell-call-out.ts'

interface Fill {
  readonly occasion: LockedOccasion
  readonly callOut: CallOut
  readonly personId: number
  readonly outcome: 'filled' | 'given'
  readonly actor: KnownActor
}

/** Whether someone does something else at the time of that day, asked under their own lock. */
export async function isElsewhere(tx: Tx, callOut: CallOut, personId: number): Promise<boolean> {
  await lockStaff(tx, [personId])
  const { onDay, occasionId } = callOut
  // What begins the evening before may last past midnight, and so may this.
  const days = [addDays(onDay, -1), onDay, addDays(onDay, 1)]
  const tasks = await listOtherTasks(tx, { personIds: [personId], days, except: occasionId })
  return tasks.some((task) => isClashing(task, { ...callOut, personId }))
}

/**
 * Gives the empty place to someone: a reserve of the day is called in, another is put on the staff, whoever leads leads. Their
 * calendar, the lists, the run sheet and the points follow, for all of them are read from the staff. After the occasion's lock.
 */
export async function fillPlace(tx: Tx, { occasion, callOut, personId, outcome, actor }: Fill): Promise<void> {
  const { callOutId, dayId, occasionId, courseId, role } = callOut
  const before = await findDayTask(tx, { dayId, personId })
  if (role === 'trainer' && before.task === 'reserve' && before.staffId !== null)
    await updateCalledIn(tx, before.staffId, { by: actor.personId, at: now() })
  else await updateStaff(tx, dayId, [{ personId, before: before.task ?? undefined, after: role }])
  await updateVersion(tx, occasion.id, occasion.version + 1)
  await updateCallOutEnded(tx, callOutId, { outcome, endedAt: now(), endedBy: actor.personId, filledBy: personId })
  await record(tx, actor, {
    act: 'place on a course day filled',
    subject: { kind: 'person', id: personId },
    organisationId: occasion.regionId,
    detail: { occasion: occasionId, day: dayId, task: role, after: callOut.personId },
  })
  await issueInvitationsLater(tx, occasionId)
  const task: StaffRole = role === 'trainer' && before.task === 'reserve' ? 'reserve' : role
  const link = await askOrAnswer(tx, { dayId, personId, task, hasAnswered: outcome === 'filled' })
  const filled = await getCallOut(tx, callOutId)
  const isAhead = (await listHeldDays(tx, occasionId)).some((day) => day.dayId === dayId)
  if (isAhead) await tellTaker(tx, filled, link)
  const unanswered = (await listAsks(tx, callOutId)).filter((ask) => ask.answer === null && ask.personId !== personId)
  await tellNoLonger(
    tx,
    { ...filled, courseId },
    unanswered.map((ask) => ask.personId),
  )
  await tellPlanners(tx, filled, 'filled')
  await passOver(tx, { dayId, personId, by: actor.personId })
  const wasTrainer = before.task === 'trainer' || (before.task === 'reserve' && before.isCalledIn)
  if (role === 'course-leader' && wasTrainer)
    await beginCallOut(tx, { dayId, personId, role: 'trainer', cause: 'moved-up', begunBy: actor.personId })
}

/** One who fills a place is waited for no more about another of the same day: the next is asked. */
async function passOver(tx: Tx, { by, ...of }: { dayId: number; personId: number; by: number }): Promise<void> {
  for (const { askId, callOutId } of await listAsksOfDay(tx, of)) {
    await insertCallOutAnswer(tx, { askId, callOutId, answer: 'skipped', answeredBy: by, answeredAt: now() })
    await goOn(tx, callOutId)
  }
}

/** Whoever said yes has answered; whoever was given the place is asked. */
async function askOrAnswer(
  tx: Tx,
  { dayId, personId, task, hasAnswered }: { dayId: number; personId: number; task: StaffRole; hasAnswered: boolean },
): Promise<string | undefined> {
  const asked = { dayId, personId, role: task }
  if (!hasAnswered) return (await askStaff(tx, [asked], 'called-in')).get(personId)
  const [invitationId] = await insertStaffInvitations(tx, [{ ...asked, why: 'called-in', askedAt: now() }])
  if (invitationId === undefined) return undefined
  const answered = { answer: 'yes', way: 'self', answeredBy: personId, answeredAt: now() } as const
  await insertStaffAnswer(tx, { invitationId, ...answered })
  return undefined
}
