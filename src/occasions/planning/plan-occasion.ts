import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day, Refusal } from '#values'
import { tellInterested } from '../interest/tell-interested.ts'
import { issueInvitationsLater } from '../invitations/issue-later.ts'
import { listHeldDays } from '../occasion/occasion.store.ts'
import type { KnownActor, PricePort } from '../ports.ts'
import { insertStaff, listOtherTasks, lockStaff } from '../staffing/staffing.store.ts'
import { type StaffedDay, tellStaffed } from '../staffing/tell-staff.ts'
import { type Judged, judgePlan, type PlanGround, planGround } from './judge-plan.ts'
import type { DayPlan, OccasionPlan, PlanFault } from './plan.rules.ts'
import { insertDays, insertOccasion, insertPrices } from './plan.store.ts'

export interface PlanAsked {
  readonly regionId: number
  readonly courseId: number
  readonly plan: OccasionPlan
  readonly actor: KnownActor
  readonly today: Day
  readonly prices: PricePort
}

export interface PlanFaulty extends Refusal<'planFaulty'> {
  readonly faults: readonly PlanFault[]
}

/**
 * Plans an occasion of the course's published revision: its days, staff and seats, at the prices of the region's list in
 * force on each day. Tells everyone on the staff.
 */
export async function planOccasion(tx: Tx, asked: PlanAsked): Promise<{ readonly occasionId: number } | PlanFaulty> {
  const planned = await planUntold(tx, { ...asked, ground: planGround(tx, asked) })
  if ('refused' in planned) return planned
  await tellStaffed(tx, asked.courseId, planned.staffed)
  return { occasionId: planned.occasionId }
}

export interface Planned {
  readonly occasionId: number
  /** Who is to be told of which days. */
  readonly staffed: readonly StaffedDay[]
}

/** Plans one of many: whoever asks tells the staff of all of them together. */
export async function planUntold(
  tx: Tx,
  asked: Omit<PlanAsked, 'regionId' | 'prices'> & { readonly ground: PlanGround },
): Promise<Planned | PlanFaulty> {
  const { courseId, plan, actor, ground, today } = asked
  const staff = plan.days.flatMap((day) => day.staff.map(({ personId }) => personId))
  await lockStaff(tx, staff)
  const otherTasks = await listOtherTasks(tx, { personIds: staff, days: plan.days.map(({ onDay }) => onDay) })
  const judged = await judgePlan(ground, { courseId, plan, today, otherTasks })
  if (judged.faults.length > 0) return { refused: 'planFaulty', faults: judged.faults }

  const { revisionId } = judged
  const { regionId } = ground
  const planner = { plannedBy: actor.personId, plannedAt: now() }
  const occasionId = await insertOccasion(tx, { ...spanOf(plan), ...planner, courseId, regionId, revisionId })
  await insertWhatDaysHave(tx, occasionId, { plan, judged })
  await record(tx, actor, {
    act: 'occasion planned',
    subject: { kind: 'occasion', id: occasionId },
    organisationId: regionId,
    detail: { courseId, seats: plan.seats, days: plan.days.length },
  })
  await issueInvitationsLater(tx, occasionId)
  await tellInterested(tx, { courseId, regionId, occasionId })
  return { occasionId, staffed: await staffedOf(tx, occasionId, plan) }
}

async function insertWhatDaysHave(
  tx: Tx,
  occasionId: number,
  { plan, judged }: { plan: OccasionPlan; judged: Judged },
) {
  const lengths = new Map(judged.courseDays.map(({ number, length }) => [number, length]))
  const days = plan.days.map((day) => ({ ...day, length: lengths.get(day.number) ?? ('whole' as const) }))
  const dayIds = await insertDays(tx, occasionId, days)
  await insertPrices(
    tx,
    plan.days.flatMap((day, index) =>
      (judged.prices[index] ?? []).map((price, position) => ({ ...price, position, dayId: idOf(dayIds, day) })),
    ),
  )
  await insertStaff(
    tx,
    plan.days.flatMap((day) => day.staff.map((task) => ({ ...task, dayId: idOf(dayIds, day) }))),
  )
}

function spanOf({ seats, bookingOpens, bookingCloses, days, minimum }: OccasionPlan) {
  const dates = days.map(({ onDay }) => onDay).sort()
  const [firstDay, lastDay] = [dates[0], dates.at(-1)]
  if (firstDay === undefined || lastDay === undefined) throw new Error('an occasion has days')
  const least = { minimum: minimum?.least ?? null, decideBy: minimum?.decideBy ?? null }
  return { seats, bookingOpens, bookingCloses, firstDay, lastDay, ...least }
}

function idOf(ids: ReadonlyMap<number, number>, { number }: DayPlan): number {
  const id = ids.get(number)
  if (id === undefined) throw new Error(`day ${number} was not made`)
  return id
}

async function staffedOf(tx: Tx, occasionId: number, plan: OccasionPlan): Promise<StaffedDay[]> {
  const held = await listHeldDays(tx, occasionId)
  return held.flatMap((day) =>
    (plan.days.find(({ number }) => number === day.number)?.staff ?? []).map((task) => ({ ...task, day })),
  )
}
