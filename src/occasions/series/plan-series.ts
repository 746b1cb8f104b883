import type { Tx } from '#platform/db'
import { type Day, isRefusal, type Refusal } from '#values'
import type { PlanGround } from '../planning/judge-plan.ts'
import { type PlanFaulty, planUntold } from '../planning/plan-occasion.ts'
import type { KnownActor } from '../ports.ts'
import { type StaffedDay, tellStaffed } from '../staffing/tell-staff.ts'
import type { Proposed } from './series.rules.ts'

export interface SeriesAsked {
  readonly courseId: number
  /** Those of the series that were ticked. */
  readonly chosen: readonly Proposed[]
  readonly ground: PlanGround
  readonly actor: KnownActor
  readonly today: Day
}

export type SeriesRefusal =
  | Refusal<'noneChosen'>
  | (Refusal<'oneFaulty'> & { readonly byDays: number; readonly faults: PlanFaulty['faults'] })

/** Plans all of a series or none of it, and tells the staff once of all their days. */
export async function planSeries(tx: Tx, asked: SeriesAsked): Promise<{ readonly made: number } | SeriesRefusal> {
  const { courseId, chosen, ground, actor, today } = asked
  if (chosen.length === 0) return { refused: 'noneChosen' }
  const staffed: StaffedDay[] = []
  for (const { plan, byDays } of chosen) {
    const planned = await planUntold(tx, { courseId, plan, ground, actor, today })
    if (isRefusal(planned)) return { refused: 'oneFaulty', byDays, faults: planned.faults }
    staffed.push(...planned.staffed)
  }
  await tellStaffed(tx, courseId, staffed)
  return { made: chosen.length }
}
