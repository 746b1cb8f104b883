import { now, record, today } from '#platform'
import { attempt, type Db, type Tx } from '#platform/db'
import { isRefusal, type Refusal } from '#values'
import { planGround } from '../planning/judge-plan.ts'
import { type PlanFaulty, planUntold } from '../planning/plan-occasion.ts'
import type { PricePort } from '../ports.ts'
import { type StaffedDay, tellStaffed } from '../staffing/tell-staff.ts'
import { insertMade, takeAsked, updateEnded, updateMade } from './sheet.store.ts'

const toldEvery = 20

interface Stopped extends Refusal<'stopped'> {
  readonly row: number
  readonly faults: PlanFaulty['faults']
}

/** Makes every occasion that was asked for of a sheet, in one transaction: all of them or none, told as it goes. */
export async function planSheet(db: Db, id: number, prices: PricePort): Promise<void> {
  const outcome = await attempt(db, (tx) => makeAll(tx, { id, prices, tell: (made) => tellMade(db, id, made) }))
  if (outcome !== undefined && isRefusal(outcome)) {
    const fault = JSON.stringify({ row: outcome.row, faults: outcome.faults })
    await attempt(db, (tx) => updateEnded(tx, id, { at: now(), made: 0, fault }))
  }
}

async function tellMade(db: Db, id: number, made: number): Promise<void> {
  await attempt(db, (tx) => updateMade(tx, id, made))
}

interface Making {
  readonly id: number
  readonly prices: PricePort
  readonly tell: (made: number) => Promise<void>
}

async function makeAll(tx: Tx, { id, prices, tell }: Making): Promise<Stopped | undefined> {
  const asked = await takeAsked(tx, id)
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
