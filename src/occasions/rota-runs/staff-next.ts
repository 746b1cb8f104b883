import { now, today } from '#platform'
import type { Tx } from '#platform/db'
import { tellOfRota } from '../rota/tell-of-rota.ts'
import { staffDays } from '../staffing/staff-days.ts'
import { listChanges, listNextDays, lockRotaRun, updateFinished, updateTaken } from './rota-run.store.ts'

/** So few that nobody who books waits long for an occasion of theirs. */
const daysAtOnce = 20

/**
 * Staffs the next days of a run: they and how far the run has come are kept together or not at all, so that a run that is killed
 * goes on where it was. When all have been gone through each person gets one letter. Tells whether there may be more.
 */
export async function staffNext(tx: Tx, runId: number): Promise<{ readonly isMore: boolean }> {
  const { askedBy, finishedAt } = await lockRotaRun(tx, runId)
  if (finishedAt !== null) return { isMore: false }
  const days = await listNextDays(tx, runId, daysAtOnce)
  if (days.length === 0) {
    await updateFinished(tx, runId, { told: await tellOfRota(tx, await listChanges(tx, runId)), at: now() })
    return { isMore: false }
  }
  const outcome = await staffDays(tx, { days, actor: { personId: askedBy, address: null }, today: today() })
  await updateTaken(tx, runId, { days, outcome, at: now() })
  return { isMore: true }
}
