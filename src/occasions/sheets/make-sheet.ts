import { now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { isRefusal, type Refusal } from '#values'
import { planGround } from '../planning/judge-plan.ts'
import { type PlanFaulty, planUntold } from '../planning/plan-occasion.ts'
import type { PricePort } from '../ports.ts'
import { type StaffedDay, tellStaffed } from '../staffing/tell-staff.ts'
import { insertMade, lockAsked, updateEnded, updateMade } from './sheet.store.ts'

const toldEvery = 20

interface Stopped extends Refusal<'stopped'> {
  readonly row: number
  readonly faults: PlanFaulty['faults']
}

interface Making {
  readonly id: number
  readonly prices: PricePort
  readonly tell: (made: number) => Promise<void>
}

/** Makes every occasion that was asked for of a sheet, all of them or none, and tells now and then how far it has come. */
export async function makeSheet(tx: Tx, { id, prices, tell }: Making): Promise<Stopped | undefined> {
  const asked = await lockAsked(tx, id)
  if (asked === undefined) return undefined
  const { regionId, putInBy, plans } = asked
  const actor = { personId: putInBy, address: null }
  const ground = planGround(tx, { regionId, prices })
  const staffed: (StaffedDay & { readonly courseId: number })[] = []
  const made: { sheetId: number; row: number; occasionId: number }[] = []
  for (const { row, courseId, plan } of plans) {
    const planned = await planUntold(tx, { courseId, plan, ground, actor, today: today() })
    if (isRefusal(planned)) return { refused: 'stopped', row, faults: planned.faults }
    staffed.push(...planned.staffed.map((one) => ({ ...one, courseId })))
    made.push({ sheetId: id, row, occasionId: planned.occasionId })
    if (made.length % toldEvery === 0) await tell(made.length)
  }
  await insertMade(tx, made)
  for (const [courseId, days] of Map.groupBy(staffed, (one) => one.courseId)) await tellStaffed(tx, courseId, days)
  await record(tx, actor, {
    act: 'sheet planned',
    subject: { kind: 'plan sheet', id },
    organisationId: regionId,
    detail: { occasions: made.length },
  })
  await updateEnded(tx, id, { at: now(), made: made.length, fault: null })
  return undefined
}

/** How far the work has come, for whoever looks on. */
export async function noteMade(tx: Tx, id: number, made: number): Promise<void> {
  await updateMade(tx, id, made)
}

/** Nothing was made: the row that stopped it is written down. */
export async function noteStopped(tx: Tx, id: number, { row, faults }: Stopped): Promise<void> {
  await updateEnded(tx, id, { at: now(), made: 0, fault: JSON.stringify({ row, faults }) })
}
