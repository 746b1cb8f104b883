import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, isRefusal, Missing } from '#values'
import { leaveDay } from '../call-outs/leave-day.ts'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor } from '../ports.ts'
import { type AnswerWay, type StaffAnswer, type StaffAnswerRefusal, whyNotAnswerDay } from './staff-invitation.rules.ts'
import { findAskedDay, insertStaffAnswer } from './staff-invitation.store.ts'

export interface DayAnswer {
  readonly invitationId: number
  readonly answer: StaffAnswer
  readonly way: AnswerWay
  readonly actor: KnownActor
  readonly today: Day
}

/**
 * Answers whether one can on a day. A no takes them off it and starts what is needed: others are asked, or the planner is told.
 */
export async function answerDay(
  tx: Tx,
  { invitationId, answer, way, actor, today }: DayAnswer,
): Promise<{ readonly answered: StaffAnswer } | StaffAnswerRefusal> {
  const known = await findAskedDay(tx, invitationId)
  if (known === undefined) throw new Missing('staff invitation')
  const occasion = await lockOccasion(tx, known.occasionId)
  const day = (await findAskedDay(tx, invitationId)) ?? known
  if (day.answer === answer) return { answered: answer }
  const refusal = whyNotAnswerDay(day, { today, answer })
  if (refusal) return refusal
  const { personId, dayId } = day
  await insertStaffAnswer(tx, { invitationId, answer, way, answeredBy: actor.personId, answeredAt: now() })
  await record(tx, actor, {
    act: 'staff invitation answered',
    subject: { kind: 'person', id: personId },
    organisationId: occasion.regionId,
    detail: { occasion: occasion.id, day: dayId, answer },
  })
  if (answer !== 'no') return { answered: answer }
  const cause = day.answer === 'yes' ? 'cannot-come' : 'declined'
  const left = await leaveDay(tx, { dayId, personId, cause, actor, today })
  return isRefusal(left) ? left : { answered: answer }
}
