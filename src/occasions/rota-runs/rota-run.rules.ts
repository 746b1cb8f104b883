import type { Day, Refusal } from '#values'
import type { StaffPlan } from '../planning/plan.rules.ts'
import type { ChangeStaffRefusal } from '../staffing/staffing.rules.ts'

/** Who is to be on the staff of a day, by the rota as it was shown. */
export interface DayOfRun {
  readonly dayId: number
  readonly occasionId: number
  readonly onDay: Day
  /** The version of the occasion that was shown. */
  readonly version: number
  readonly staff: readonly StaffPlan[]
}

/** A rota of a period that is staffed all at once, and how far that has come. */
export interface RotaRun {
  readonly runId: number
  readonly regionId: number
  readonly from: Day
  readonly until: Day
  readonly askedByName: string
  readonly askedAt: Date
  readonly days: number
  /** Days that have been gone through, staffed or not. */
  readonly done: number
  readonly refused: readonly RefusedDay[]
  /** How many persons have been written to, each once, when all is done. */
  readonly told: number
  readonly finishedAt: Date | null
}

export interface RefusedDay {
  readonly dayId: number
  readonly refusal: ChangeStaffRefusal
  readonly onDay: Day
  readonly courseName: string
}

export interface RotaRunRefusal extends Refusal<'already-running'> {
  readonly runId: number
}
