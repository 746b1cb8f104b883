import type { Tx } from '#platform/db'
import { listTeamMembers } from '#trainers'
import { type Day, Missing } from '#values'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import { type LockedOccasion, listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { StaffPlan } from '../planning/plan.rules.ts'
import type { KnownActor } from '../ports.ts'
import { hoursOf, noteChange } from './staff-days.ts'
import {
  type ChangeStaffRefusal,
  type FaultOnDay,
  faultsOfNewStaff,
  type TaskChange,
  tasksChanged,
  whyNotChangeStaff,
} from './staffing.rules.ts'
import { listOtherTasks, listStaffOfDay, lockStaff, updateStaff } from './staffing.store.ts'
import { tellStaffChanged } from './tell-staff.ts'

export interface StaffAsked {
  readonly occasionId: number
  readonly dayId: number
  /** Everyone who is to be there. */
  readonly staff: readonly StaffPlan[]
  /** The day alone, or it and every other day that has not been. */
  readonly days: 'this' | 'coming'
  /** The version that the form showed. */
  readonly version: number
  readonly actor: KnownActor
  readonly today: Day
}

interface StaffedAnew {
  readonly day: HeldDay
  readonly before: readonly StaffPlan[]
  readonly changes: readonly TaskChange[]
}

/** Changes who leads, teaches and stands by, and tells those who come, those who leave and those who get another task. */
export async function changeStaff(tx: Tx, asked: StaffAsked): Promise<{ readonly told: number } | ChangeStaffRefusal> {
  const { occasionId, dayId, staff, actor, today } = asked
  const occasion = await lockOccasion(tx, occasionId)
  const held = await listHeldDays(tx, occasionId)
  const day = held.find((one) => one.dayId === dayId)
  if (day === undefined) throw new Missing('day')
  if (occasion.version !== asked.version) return { refused: 'stale', version: occasion.version }
  const refusal = whyNotChangeStaff(occasion, day, today)
  if (refusal) return refusal
  const days = held.filter((one) => one.dayId === dayId || (asked.days === 'coming' && one.onDay >= today))
  const staffed = await staffedAnew(tx, days, staff)
  const faults = await faultsOf(tx, { occasion, staffed, staff, form: day.number })
  if (faults.length > 0) return { refused: 'planFaulty', faults }
  const changed = staffed.filter(({ changes }) => changes.length > 0)
  if (changed.length === 0) return { told: 0 }

  for (const { day: one, changes } of changed) await updateStaff(tx, one.dayId, changes)
  await noteChange(
    tx,
    changed.map((one) => ({ ...one, occasion })),
    actor,
  )
  const told = changed.flatMap(({ day: one, changes }) => changes.map((change) => ({ ...change, day: one })))
  await tellStaffChanged(tx, occasion.courseId, told)
  return { told: new Set(told.map(({ personId }) => personId)).size }
}

async function staffedAnew(tx: Tx, days: readonly HeldDay[], staff: readonly StaffPlan[]): Promise<StaffedAnew[]> {
  const staffed: StaffedAnew[] = []
  for (const day of days) {
    const before = await listStaffOfDay(tx, day.dayId)
    staffed.push({ day, before, changes: tasksChanged(before, staff) })
  }
  return staffed
}

interface ToJudge {
  readonly occasion: LockedOccasion
  readonly staffed: readonly StaffedAnew[]
  readonly staff: readonly StaffPlan[]
  /** The number of the day that the form is about. */
  readonly form: number
}

async function faultsOf(tx: Tx, { occasion, staffed, staff, form }: ToJudge): Promise<FaultOnDay[]> {
  const { id: except, regionId, courseId } = occasion
  const personIds = staff.map(({ personId }) => personId)
  await lockStaff(tx, personIds)
  const otherTasks = await listOtherTasks(tx, { personIds, days: staffed.map(({ day }) => day.onDay), except })
  const faults: FaultOnDay[] = []
  for (const { day, before } of staffed) {
    const members = await listTeamMembers(tx, { regionId, courseId, onDay: day.onDay })
    const team = new Set(members.map(({ personId }) => personId))
    faults.push(...faultsOfNewStaff(hoursOf(day), staff, { form, before, team, otherTasks }))
  }
  return faults
}
