import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import type { OtherTask, StaffRole } from '../planning/plan.rules.ts'
import type { TaskChange } from './staffing.rules.ts'

/** Two who staff the same person wait for each other, so that neither misses the other's day. After the occasion's lock. */
export async function lockStaff(tx: Tx, personIds: readonly number[]): Promise<void> {
  for (const personId of [...new Set(personIds)].sort((a, b) => a - b))
    await sql`select pg_advisory_xact_lock(hashtextextended('staff', ${personId}))`.execute(tx)
}

/** What these persons do on other occasions on these dates, of what is to be held. */
export async function listOtherTasks(
  db: Db,
  asked: { readonly personIds: readonly number[]; readonly days: readonly Day[]; readonly except?: number },
): Promise<(OtherTask & { readonly dayId: number })[]> {
  if (asked.personIds.length === 0 || asked.days.length === 0) return []
  const { rows } = await sql<OtherTask & { readonly dayId: number }>`
    select f.person_id, d.id as day_id, d.on_day, d.starts, d.ends, d.ends_day_after, f.role
    from day_staff f join occasion_day d on d.id = f.day_id join occasion o on o.id = d.occasion_id
    where f.person_id = any(${[...new Set(asked.personIds)]}::int[]) and d.on_day = any(${[...new Set(asked.days)]}::date[])
      and d.occasion_id <> ${asked.except ?? 0} and d.cancelled_at is null and o.cancelled_at is null
    order by d.on_day, d.starts, f.id`.execute(db)
  return rows
}

export async function insertStaff(
  tx: Tx,
  staff: readonly { readonly dayId: number; readonly personId: number; readonly role: StaffRole }[],
): Promise<void> {
  if (staff.length > 0) await tx.insertInto('dayStaff').values(staff).execute()
}

export async function listStaffOfDay(tx: Tx, dayId: number): Promise<{ personId: number; role: StaffRole }[]> {
  return tx.selectFrom('dayStaff').select(['personId', 'role']).where('dayId', '=', dayId).orderBy('id').execute()
}

/** The same of many days, by day. */
export async function listStaffOfDays(
  tx: Tx,
  dayIds: readonly number[],
): Promise<Map<number, { dayId: number; personId: number; role: StaffRole }[]>> {
  const { rows } = await sql<{ dayId: number; personId: number; role: StaffRole }>`
    select day_id, person_id, role from day_staff where day_id = any(${[...dayIds]}::int[]) order by id`.execute(tx)
  return Map.groupBy(rows, ({ dayId }) => dayId)
}

/** Everyone on the staff of an occasion, day by day. */
export async function listStaffOfOccasion(
  tx: Tx,
  occasionId: number,
): Promise<{ personId: number; role: StaffRole; number: number }[]> {
  return tx
    .selectFrom('dayStaff as staff')
    .innerJoin('occasionDay as day', 'day.id', 'staff.dayId')
    .select(['staff.personId', 'staff.role', 'day.number'])
    .where('day.occasionId', '=', occasionId)
    .orderBy('staff.id')
    .execute()
}

export interface StaffRow {
  readonly staffId: number
  readonly personId: number
  readonly role: StaffRole
  readonly calledInAt: Date | null
  readonly dayId: number
  readonly occasionId: number
}

/** After the occasion has been locked. */
export async function lockStaffRow(tx: Tx, occasionId: number, staffId: number): Promise<StaffRow> {
  const row = await tx
    .selectFrom('dayStaff as staff')
    .innerJoin('occasionDay as day', 'day.id', 'staff.dayId')
    .select(['staff.id as staffId', 'staff.personId', 'staff.role', 'staff.calledInAt', 'staff.dayId'])
    .select('day.occasionId')
    .where('staff.id', '=', staffId)
    .where('day.occasionId', '=', occasionId)
    .forUpdate('staff')
    .executeTakeFirst()
  if (row === undefined) throw new Missing('staff')
  return row
}

export async function updateCalledIn(
  tx: Tx,
  staffId: number,
  { by, at }: { readonly by: number; readonly at: Date },
): Promise<void> {
  await tx.updateTable('dayStaff').set({ calledInAt: at, calledInBy: by }).where('id', '=', staffId).execute()
}

/** Gives each of these persons their task on a day, another one, or none. */
export async function updateStaff(tx: Tx, dayId: number, changes: readonly TaskChange[]): Promise<void> {
  for (const { personId, before, after } of changes) {
    if (after === undefined)
      await tx.deleteFrom('dayStaff').where('dayId', '=', dayId).where('personId', '=', personId).execute()
    else if (before === undefined) await insertStaff(tx, [{ dayId, personId, role: after }])
    else
      await tx
        .updateTable('dayStaff')
        .set({ role: after, calledInAt: null, calledInBy: null })
        .where('dayId', '=', dayId)
        .where('personId', '=', personId)
        .execute()
  }
}

/** The new version makes older forms stale. */
export async function updateVersion(tx: Tx, occasionId: number, version: number): Promise<void> {
  await tx.updateTable('occasion').set({ version }).where('id', '=', occasionId).execute()
}
