import type { Day, Refusal } from '#values'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import {
  faultsOfStaff,
  type OtherTask,
  type PlanFault,
  type StaffPlan,
  type StaffRole,
  type Timed,
} from '../planning/plan.rules.ts'

export type CallInRefusal = Refusal<'noReserve'> | Refusal<'alreadyCalledIn'>

/** A reserve is called in once; it may be written down afterwards, when someone had to step in the same morning. */
export function whyNotCallIn(staff: {
  readonly role: StaffRole
  readonly calledInAt: Date | null
}): CallInRefusal | undefined {
  if (staff.role !== 'reserve') return { refused: 'noReserve' }
  return staff.calledInAt === null ? undefined : { refused: 'alreadyCalledIn' }
}

export type ChangeStaffRefusal =
  | (Refusal<'dayOver'> & { readonly onDay: Day })
  | Refusal<'notHeld'>
  | (Refusal<'stale'> & { readonly version: number })
  | (Refusal<'planFaulty'> & { readonly faults: readonly FaultOnDay[] })

/** `onDay` where it is wrong on another day than the form's own. */
export type FaultOnDay = PlanFault & { readonly onDay?: Day }

/** The staff of a day stand as they were once it has been, and nobody is put on what is not held. */
export function whyNotChangeStaff(
  occasion: { readonly cancelledAt: Date | null },
  { onDay }: { readonly onDay: Day },
  today: Day,
): ChangeStaffRefusal | undefined {
  if (occasion.cancelledAt !== null) return { refused: 'notHeld' }
  return onDay < today ? { refused: 'dayOver', onDay } : undefined
}

interface DayToStaff extends Timed {
  readonly number: number
}

interface StaffFacts {
  /** The day of the form, where every fault is told. */
  readonly form: number
  readonly before: readonly StaffPlan[]
  readonly team: ReadonlySet<number>
  readonly otherTasks: readonly OtherTask[]
}

/**
 * What must be put right before these have a day: as when it was planned, but for those who stand there already, who may stay
 * though they have left the team.
 */
export function faultsOfNewStaff(
  { number, ...hours }: DayToStaff,
  staff: readonly StaffPlan[],
  facts: StaffFacts,
): FaultOnDay[] {
  const { form, before, team, otherTasks } = facts
  const members = new Set([...team, ...before.map(({ personId }) => personId)])
  const faults = faultsOfStaff({ ...hours, number: form, staff }, { team: new Map([[form, members]]), otherTasks })
  return faults.map((fault) => (number === form ? fault : { ...fault, onDay: hours.onDay }))
}

/** The staff once one takes the place of another; what they were to do before that day, as to stand by, is left. */
export function withReplaced(
  staff: readonly StaffPlan[],
  { leaves, comes }: { readonly leaves: number; readonly comes: number },
): StaffPlan[] {
  return staff
    .filter(({ personId }) => personId !== comes)
    .map(({ personId, role }) => ({ personId: personId === leaves ? comes : personId, role }))
}

/** What becomes of one person's task on a day; undefined where they have none. */
export interface TaskChange {
  readonly personId: number
  readonly before: StaffRole | undefined
  readonly after: StaffRole | undefined
}

/** Who comes, who leaves and who gets another task; those whose task stays are not in it. */
export function tasksChanged(before: readonly StaffPlan[], after: readonly StaffPlan[]): TaskChange[] {
  const personIds = [...new Set([...before, ...after].map(({ personId }) => personId))]
  const roleIn = (staff: readonly StaffPlan[], id: number) => staff.find(({ personId }) => personId === id)?.role
  return personIds
    .map((personId) => ({ personId, before: roleIn(before, personId), after: roleIn(after, personId) }))
    .filter((change) => change.before !== change.after)
}

/** What became of someone's task on a day. */
export interface ChangedTask extends TaskChange {
  readonly courseId: number
  readonly day: HeldDay
}

export interface StaffedDays {
  /** What becomes of whose task, to be told of: once to each, by whoever asked. */
  readonly changes: readonly ChangedTask[]
  readonly refused: readonly { readonly dayId: number; readonly refusal: ChangeStaffRefusal }[]
}
