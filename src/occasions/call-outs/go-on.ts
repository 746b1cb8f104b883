import { now, today } from '#platform'
import type { Tx } from '#platform/db'
import { lockOccasion } from '../occasion/occasion.store.ts'
import { getStaffTermsOn } from '../staff-invitations/staff-rule.store.ts'
import { type CallOut, isWaitedFor, turnsFor } from './call-out.rules.ts'
import { getCallOut, listAsks, updateCallOutEnded, updateNobody } from './call-out.store.ts'
import { listCandidates } from './candidate.store.ts'
import { askOne, tellPlanners } from './tell-call-out.ts'

/**
 * Takes a call-out as far as it can come now: asks whoever is next when nobody is waited for, tells the planner when nobody is
 * left, and ends it when the day has been. Done again it does nothing more, so it may be broken off anywhere and begun anew.
 */
export async function goOn(tx: Tx, callOutId: number): Promise<void> {
  const { occasionId } = await getCallOut(tx, callOutId)
  await lockOccasion(tx, occasionId)
  const callOut = await getCallOut(tx, callOutId)
  if (callOut.endedAt !== null) return
  if (callOut.isCancelled || callOut.onDay < today()) {
    await updateCallOutEnded(tx, callOutId, { outcome: 'over', endedAt: now(), endedBy: null })
    return
  }
  if (callOut.asks !== 'by-hand') await askNext(tx, callOut)
}

async function askNext(tx: Tx, callOut: CallOut): Promise<void> {
  const { callOutId, regionId, asks } = callOut
  const isWaiting = (await listAsks(tx, callOutId)).some((ask) => isWaitedFor(ask, now()))
  if (isWaiting && asks === 'in-turn') return
  const { asksOthers } = await getStaffTermsOn(tx, regionId, today())
  const turns = turnsFor(await listCandidates(tx, callOutId), { asksOthers: asksOthers || asks === 'all' })
  const asked = asks === 'all' ? turns : turns.slice(0, 1)
  for (const { personId } of asked) await askOne(tx, callOut, { personId, everyone: asks === 'all' })
  if (asked.length > 0 || isWaiting || callOut.nobodyAt !== null) return
  await updateNobody(tx, callOutId, now())
  await tellPlanners(tx, callOut, 'nobody')
}
