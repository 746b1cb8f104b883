import { getPublishedRevision, listCourseDays } from '#journeys'
import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { listTeamMembers } from '#trainers'
import type { Day, Refusal } from '#values'
import { issueInvitationsLater } from '../invitations/issue-later.ts'
import { listHeldDays } from '../occasion/occasion.store.ts'
import type { KnownActor, PriceComponent, PricePort } from '../ports.ts'
import { insertStaff, listOtherTasks, lockStaff } from '../staffing/staffing.store.ts'
import { tellStaffed } from '../staffing/tell-staff.ts'
import {
  type CourseDay,
  type DayPlan,
  dayForms,
  faultsOfPlan,
  type OccasionPlan,
  type PlanFault,
} from './plan.rules.ts'
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
  const { regionId, courseId, plan, actor } = asked
  const revision = await getPublishedRevision(tx, courseId)
  const courseDays = (await listCourseDays(tx, revision.id)).map(knownForms)
  const staff = plan.days.flatMap((day) => day.staff.map(({ personId }) => personId))
  await lockStaff(tx, staff)
  const otherTasks = await listOtherTasks(tx, { personIds: staff, days: plan.days.map(({ onDay }) => onDay) })
  const team = await teamByDay(tx, asked)
  const faults = faultsOfPlan(plan, { today: asked.today, courseDays, team, otherTasks })
  const priced = faults.length > 0 ? [] : await propose(tx, asked)
  const unpriced = priced.filter(({ day, prices }) => day.form !== 'recorded' && prices.length === 0)
  for (const { day } of unpriced) faults.push({ field: `on-${day.number}`, fault: 'noPrice' })
  if (faults.length > 0) return { refused: 'planFaulty', faults }

  const occasionId = await insertOccasion(tx, { ...spanOf(plan), ...factsOf(asked), revisionId: revision.id })
  const dayIds = await insertDays(tx, occasionId, withLengths(plan.days, courseDays))
  await insertPrices(
    tx,
    priced.flatMap(({ day, prices }) =>
      prices.map((price, position) => ({ ...price, position, dayId: idOf(dayIds, day) })),
    ),
  )
  await insertStaff(
    tx,
    plan.days.flatMap((day) => day.staff.map((task) => ({ ...task, dayId: idOf(dayIds, day) }))),
  )
  await record(tx, actor, {
    act: 'occasion planned',
    subject: { kind: 'occasion', id: occasionId },
    organisationId: regionId,
    detail: { courseId, seats: plan.seats, days: plan.days.length },
  })
  await tellEveryone(tx, occasionId, asked)
  await issueInvitationsLater(tx, occasionId)
  return { occasionId }
}

/** A day of the course with the forms that an occasion knows how to hold. */
export function knownForms(day: Omit<CourseDay, 'forms'> & { readonly forms: readonly string[] }): CourseDay {
  return { ...day, forms: dayForms.filter((form) => day.forms.includes(form)) }
}

async function teamByDay(tx: Tx, { regionId, courseId, plan }: PlanAsked) {
  const team = new Map<number, Set<number>>()
  for (const { number, onDay } of plan.days) {
    const members = await listTeamMembers(tx, { regionId, courseId, onDay })
    team.set(number, new Set(members.map(({ personId }) => personId)))
  }
  return team
}

async function propose(tx: Tx, { regionId, plan, prices }: PlanAsked) {
  const proposed: { day: DayPlan; prices: readonly PriceComponent[] }[] = []
  for (const day of plan.days)
    proposed.push({ day, prices: await prices.proposePrices(tx, { regionId, onDay: day.onDay, form: day.form }) })
  return proposed
}

function spanOf({ seats, bookingOpens, bookingCloses, days }: OccasionPlan) {
  const dates = days.map(({ onDay }) => onDay).sort()
  const [firstDay, lastDay] = [dates[0], dates.at(-1)]
  if (firstDay === undefined || lastDay === undefined) throw new Error('an occasion has days')
  return { seats, bookingOpens, bookingCloses, firstDay, lastDay }
}

function factsOf({ courseId, regionId, actor }: PlanAsked) {
  return { courseId, regionId, plannedBy: actor.personId, plannedAt: now() }
}

function withLengths(days: readonly DayPlan[], courseDays: readonly CourseDay[]) {
  return days.map((day) => {
    const length = courseDays.find(({ number }) => number === day.number)?.length ?? 'whole'
    return { ...day, length }
  })
}

function idOf(ids: ReadonlyMap<number, number>, { number }: DayPlan): number {
  const id = ids.get(number)
  if (id === undefined) throw new Error(`day ${number} was not made`)
  return id
}

async function tellEveryone(tx: Tx, occasionId: number, { courseId, plan }: PlanAsked): Promise<void> {
  const held = await listHeldDays(tx, occasionId)
  const staffed = held.flatMap((day) =>
    (plan.days.find(({ number }) => number === day.number)?.staff ?? []).map((task) => ({ ...task, day })),
  )
  await tellStaffed(tx, courseId, staffed)
}
