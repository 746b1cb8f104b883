import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { Missing } from '#values'
import type { OccasionPlan } from '../planning/plan.rules.ts'
import type { Cells, Sheet } from './sheet.rules.ts'

export interface NewSheet {
  readonly regionId: number
  readonly putInBy: number
  readonly putInAt: Date
  readonly name: string
  readonly cells: Cells
}

export async function insertSheet(tx: Tx, { cells, ...sheet }: NewSheet): Promise<number> {
  const row = { ...sheet, cells: JSON.stringify(cells) }
  const { id } = await tx.insertInto('planSheet').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

const columns = sql`p.id, p.region_id, p.put_in_by, p.put_in_at, p.name, p.asked_at, p.occasions, p.made, p.ended_at, p.fault`

export async function findSheet(db: Db, id: number): Promise<Sheet | undefined> {
  const { rows } = await sql<Sheet>`select ${columns}, p.cells from plan_sheet p where p.id = ${id}`.execute(db)
  return rows[0]
}

/** Someone's latest sheets, without their cells. */
export async function listSheetsOf(db: Db, personId: number): Promise<Omit<Sheet, 'cells'>[]> {
  const { rows } = await sql<Omit<Sheet, 'cells'>>`
    select ${columns} from plan_sheet p where p.put_in_by = ${personId} order by p.id desc limit 10`.execute(db)
  return rows
}

/** A row of a sheet that is to be made. */
export interface RowPlan {
  readonly row: number
  readonly courseId: number
  readonly plan: OccasionPlan
}

/** Locked, so that two presses ask once. */
export async function lockSheet(tx: Tx, id: number): Promise<{ readonly askedAt: Date | null }> {
  const row = await tx.selectFrom('planSheet').select('askedAt').where('id', '=', id).forUpdate().executeTakeFirst()
  if (row === undefined) throw new Missing('sheet')
  return row
}

export async function updateAsked(
  tx: Tx,
  id: number,
  { plans, at }: { readonly plans: readonly RowPlan[]; readonly at: Date },
): Promise<void> {
  const asked = { askedAt: at, plans: JSON.stringify(plans), occasions: plans.length }
  await tx.updateTable('planSheet').set(asked).where('id', '=', id).execute()
}

interface Asked {
  readonly regionId: number
  readonly putInBy: number
  readonly plans: readonly RowPlan[]
}

/** What is to be made of a sheet; undefined when it has been, or was not asked for. One job at a time. */
export async function lockAsked(tx: Tx, id: number): Promise<Asked | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended('plan sheet', ${id}))`.execute(tx)
  const { rows } = await sql<Asked>`
    select region_id, put_in_by, plans from plan_sheet
    where id = ${id} and asked_at is not null and ended_at is null`.execute(tx)
  return rows[0]
}

/** How far the work has come, for whoever looks on; in a transaction of its own. */
export async function updateMade(tx: Tx, id: number, made: number): Promise<void> {
  await tx.updateTable('planSheet').set({ made }).where('id', '=', id).execute()
}

export async function insertMade(
  tx: Tx,
  made: readonly { readonly sheetId: number; readonly row: number; readonly occasionId: number }[],
): Promise<void> {
  if (made.length > 0)
    await tx
      .insertInto('planSheetMade')
      .values([...made])
      .execute()
}

export async function updateEnded(
  tx: Tx,
  id: number,
  ended: { readonly at: Date; readonly made: number; readonly fault: string | null },
): Promise<void> {
  const { at: endedAt, made, fault } = ended
  await tx.updateTable('planSheet').set({ endedAt, made, fault }).where('id', '=', id).execute()
}

/** Sheets older than a week are forgotten; what came of them stays. */
export async function deleteOldSheets(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('planSheet').where('putInAt', '<', before).execute()
}
