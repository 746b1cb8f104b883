import type { Tx } from '#platform/db'
import type { Day } from '#values'
import type { KnownActor } from '../ports.ts'
import { type DayToStaff, staffDays } from '../staffing/staff-days.ts'
import type { StaffedDays } from '../staffing/staffing.rules.ts'
import { tellOfRota } from './tell-of-rota.ts'

export interface Applied {
  readonly days: number
  /** How many persons have been written to, each once. */
  readonly told: number
  readonly refused: StaffedDays['refused']
}

/**
 * Staffs every day that was chosen. A day that can no longer be staffed so stays as it is, and the others are staffed all the
 * same. Each person gets one letter about all their days, with one link to answer by.
 */
export async function applyRota(
  tx: Tx,
  asked: { readonly days: readonly DayToStaff[]; readonly actor: KnownActor; readonly today: Day },
): Promise<Applied> {
  const { changes, refused } = await staffDays(tx, asked)
  const told = await tellOfRota(tx, changes)
  return { days: new Set(changes.map(({ day }) => day.dayId)).size, told, refused }
}
