import { record } from '#platform'
import type { Tx } from '#platform/db'
import { listTeamMembers } from '#trainers'
import type { Day } from '#values'
import { issueInvitationsLater } from '../invitations/issue-later.ts'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import { type LockedOccasion, listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { OtherTask, StaffPlan } from '../planning/plan.rules.ts'
import type { KnownActor } from '../ports.ts'
import {
  type ChangeStaffRefusal,
  faultsOfNewStaff,
  type StaffedDays,
  type TaskChange,
  tasksChanged,
  whyNotChangeStaff,
} from './staffing.rules.ts'
import { listOtherTasks, listStaffOfDays, lockStaff, updateStaff, updateVersion } from './staffing.store.ts'

export interface DayToStaff {
  readonly occasionId: number
  readonly dayId: number
  /** Everyone who is to be there. */
  readonly staff: readonly StaffPlan[]
  /** The version of the occasion that was shown. */
  readonly version: number
}

interface Judged extends DayToStaff {
  readonly occasion: LockedOccasion
  readonly day: HeldDay
  readonly before: readonly StaffPlan[]
}

/** `day` is undefined where it has been cancelled since it was shown. */
type Locked = Omit<Judged, 'before' | 'day'> & { readonly day: HeldDay | undefined }

interface Asked {
  readonly days: readonly DayToStaff[]
  readonly actor: KnownActor
  readonly today: Day
}

/**
 * Staffs days of one or many occasions together, so that two may change places. A day that cannot be staffed so stays as it is,
 * and the others are held against that. Tells nobody: whoever asks tells each once.
 */
export async function staffDays(tx: Tx, { days, actor, today }: Asked): Promise<StaffedDays> {
  const refused: { dayId: number; refusal: ChangeStaffRefusal }[] = []
  const open: Judged[] = []
  const locked = await lockDays(tx, days)
  const staff = await listStaffOfDays(
    tx,
    locked.map(({ dayId }) => dayId),
  )
  for (const { day, ...of } of locked) {
    if (day === undefined) {
      refused.push({ dayId: of.dayId, refusal: { refused: 'notHeld' } })
      continue
    }
    const { version } = of.occasion
    const stale = version === of.version ? undefined : { refused: 'stale' as const, version }
    const refusal = stale ?? whyNotChangeStaff(of.occasion, day, today)
    if (refusal) refused.push({ dayId: of.dayId, refusal })
    else open.push({ ...of, day, before: staff.get(of.dayId) ?? [] })
  }
  const { kept, faulty } = await judge(tx, open)
  const changed = kept
    .map((one) => ({ ...one, changes: tasksChanged(one.before, one.staff) }))
    .filter(({ changes }) => changes.length > 0)
  for (const { dayId, changes } of changed) await updateStaff(tx, dayId, changes)
  for (const [, ofOccasion] of Map.groupBy(changed, ({ occasionId }) => occasionId))
    await noteChange(tx, ofOccasion, actor)
  return {
    changes: changed.flatMap(({ changes, day, occasion: { courseId } }) =>
      changes.map((change) => ({ ...change, day, courseId })),
    ),
    refused: [...refused, ...faulty],
  }
}

/** Every occasion in order of id, and then everyone who is to be on a staff: the order of docs/locking.md, also for many at once. */
async function lockDays(tx: Tx, asked: readonly DayToStaff[]): Promise<Locked[]> {
  const locked: Locked[] = []
  const byOccasion = Map.groupBy(asked, ({ occasionId }) => occasionId)
  for (const [occasionId, ofOccasion] of [...byOccasion].sort(([a], [b]) => a - b)) {
    const occasion = await lockOccasion(tx, occasionId)
    const held = await listHeldDays(tx, occasionId)
    for (const one of ofOccasion) locked.push({ ...one, occasion, day: held.find(({ dayId }) => dayId === one.dayId) })
  }
  await lockStaff(
    tx,
    asked.flatMap(({ staff }) => staff.map(({ personId }) => personId)),
  )
  return locked
}

/** Those that can be staffed together. When one falls away its old staff stay, which may stand in the way of another. */
async function judge(tx: Tx, open: readonly Judged[]) {
  const teams = new Map<string, ReadonlySet<number>>()
  for (const { occasion, day } of open) {
    const { regionId, courseId } = occasion
    const key = `${regionId} ${courseId} ${day.onDay}`
    if (teams.has(key)) continue
    const members = await listTeamMembers(tx, { regionId, courseId, onDay: day.onDay })
    teams.set(key, new Set(members.map(({ personId }) => personId)))
  }
  const personIds = open.flatMap(({ staff, before }) => [...staff, ...before].map(({ personId }) => personId))
  const elsewhere = await listOtherTasks(tx, { personIds, days: open.map(({ day }) => day.onDay) })
  const faulty: { dayId: number; refusal: ChangeStaffRefusal }[] = []
  let kept = [...open]
  for (let settled = false; !settled; ) {
    const own = new Set(kept.map(({ dayId }) => dayId))
    const stays = elsewhere.filter(({ dayId }) => !own.has(dayId))
    const failed = kept.flatMap((one) => {
      const { occasion, day, staff, before } = one
      const team = teams.get(`${occasion.regionId} ${occasion.courseId} ${day.onDay}`) ?? new Set<number>()
      const others = kept.filter(({ dayId }) => dayId !== one.dayId).flatMap(tasksOf)
      const facts = { form: day.number, before, team, otherTasks: [...stays, ...others] }
      const faults = faultsOfNewStaff(hoursOf(day), staff, facts)
      return faults.length > 0 ? [{ dayId: one.dayId, refusal: { refused: 'planFaulty' as const, faults } }] : []
    })
    faulty.push(...failed)
    kept = kept.filter(({ dayId }) => !failed.some((one) => one.dayId === dayId))
    settled = failed.length === 0
  }
  return { kept, faulty }
}

export function hoursOf({ number, onDay, starts, ends }: HeldDay) {
  return { number, onDay, starts, ends, endsDayAfter: ends < starts }
}

function tasksOf({ day, staff }: Judged): OtherTask[] {
  return staff.map((task) => ({ ...hoursOf(day), ...task }))
}

interface Changed {
  readonly occasion: LockedOccasion
  readonly day: HeldDay
  readonly changes: readonly TaskChange[]
}

/** The occasion has a new version, its act is on record, and its calendars follow. */
export async function noteChange(tx: Tx, changed: readonly Changed[], actor: KnownActor): Promise<void> {
  const [first] = changed
  if (first === undefined) return
  const { id, version, regionId } = first.occasion
  await updateVersion(tx, id, version + 1)
  await record(tx, actor, {
    act: 'occasion staff changed',
    subject: { kind: 'occasion', id },
    organisationId: regionId,
    detail: detailOf(changed),
  })
  await issueInvitationsLater(tx, id)
}

function detailOf(changed: readonly Changed[]) {
  const changes = changed.flatMap((one) => one.changes)
  const idsOf = (some: readonly TaskChange[]) => [...new Set(some.map(({ personId }) => personId))].join(', ')
  return {
    days: changed.map(({ day }) => day.number).join(', '),
    came: idsOf(changes.filter(({ before }) => before === undefined)),
    left: idsOf(changes.filter(({ after }) => after === undefined)),
    otherTask: idsOf(changes.filter(({ before, after }) => before !== undefined && after !== undefined)),
  }
}
