import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Day, day, Missing } from '#values'
import type { StaffPlan } from '../planning/plan.rules.ts'
import type { ChangedTask, StaffedDays } from '../staffing/staffing.rules.ts'
import type { DayOfRun, RotaRun } from './rota-run.rules.ts'

/** A run of a region with how far it has come. One query. */
export async function getRotaRun(db: Db, { regionId, runId }: { regionId: number; runId: number }): Promise<RotaRun> {
  const { rows } = await sql<RotaRun>`
    select r.id as run_id, r.region_id, r.from_day as "from", r.until_day as until, p.name as asked_by_name, r.asked_at,
      r.told, r.finished_at, count(d.day_id)::int as days, count(d.taken_at)::int as done,
      coalesce(json_agg(json_build_object('dayId', d.day_id, 'refusal', d.refusal, 'onDay', d.on_day,
          'courseName', c.name) order by d.on_day, d.day_id)
        filter (where d.refusal is not null), '[]') as refused
    from rota_run r join person p on p.id = r.asked_by left join rota_run_day d on d.run_id = r.id
      left join occasion o on o.id = d.occasion_id left join course c on c.id = o.course_id
    where r.id = ${runId} and r.region_id = ${regionId} group by r.id, p.id`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Missing('rota run')
  return found
}

/** The last that a region asked for. */
export async function findLatestRotaRun(
  db: Db,
  regionId: number,
): Promise<{ runId: number; askedAt: Date; isFinished: boolean } | undefined> {
  const row = await db
    .selectFrom('rotaRun')
    .select(['id as runId', 'askedAt', 'finishedAt'])
    .where('regionId', '=', regionId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { runId: row.runId, askedAt: row.askedAt, isFinished: row.finishedAt !== null }
}

/** Of any region; after a process has been killed they are taken up again. */
export async function listUnfinishedRotaRuns(db: Db): Promise<number[]> {
  const rows = await db.selectFrom('rotaRun').select('id').where('finishedAt', 'is', null).orderBy('id').execute()
  return rows.map(({ id }) => id)
}

export async function findUnfinishedRotaRun(db: Db, regionId: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('rotaRun')
    .select('id')
    .where('regionId', '=', regionId)
    .where('finishedAt', 'is', null)
    .executeTakeFirst()
  return row?.id
}

interface NewRun {
  readonly regionId: number
  readonly fromDay: Day
  readonly untilDay: Day
  readonly askedBy: number
  readonly askedAt: Date
}

/** Undefined when another of the region has not finished. */
export async function insertRotaRun(tx: Tx, run: NewRun): Promise<number | undefined> {
  const row = await tx
    .insertInto('rotaRun')
    .values(run)
    .onConflict((conflict) => conflict.column('regionId').where('finishedAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function insertRotaRunDays(tx: Tx, runId: number, days: readonly DayOfRun[]): Promise<void> {
  await sql`
    insert into rota_run_day (run_id, day_id, occasion_id, on_day, version, staff)
    select ${runId}, d."dayId", d."occasionId", d."onDay", d.version, d.staff
    from json_to_recordset(${JSON.stringify(days)}::json)
      as d("dayId" int, "occasionId" int, "onDay" date, version int, staff jsonb)`.execute(tx)
}

interface HeldRun {
  readonly askedBy: number
  readonly finishedAt: Date | null
}

/** Before the occasions that come next: whoever else goes on with the same run waits. */
export async function lockRotaRun(tx: Tx, runId: number): Promise<HeldRun> {
  const row = await tx
    .selectFrom('rotaRun')
    .select(['askedBy', 'finishedAt'])
    .where('id', '=', runId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Missing('rota run')
  return row
}

/** The next days in order of date, at least so many; a date is never parted, since two may change places on it. */
export async function listNextDays(tx: Tx, runId: number, atLeast: number): Promise<DayOfRun[]> {
  const { rows } = await sql<Omit<DayOfRun, 'staff'> & { readonly staff: StaffPlan[] }>`
    with ahead as (select on_day from rota_run_day where run_id = ${runId} and taken_at is null order by on_day limit ${atLeast})
    select d.day_id, d.occasion_id, d.on_day, d.version, d.staff from rota_run_day d
    where d.run_id = ${runId} and d.taken_at is null and d.on_day <= (select max(on_day) from ahead)
    order by d.on_day, d.day_id`.execute(tx)
  return rows.map((row) => ({ ...row, onDay: day(row.onDay) }))
}

/** What became of these days; the occasions that were changed have a new version, which the days of theirs that are left go by. */
export async function updateTaken(
  tx: Tx,
  runId: number,
  { days, outcome, at }: { days: readonly DayOfRun[]; outcome: StaffedDays; at: Date },
): Promise<void> {
  const became = days.map(({ dayId }) => ({
    dayId,
    changes: outcome.changes.filter((change) => change.day.dayId === dayId),
    refusal: outcome.refused.find((one) => one.dayId === dayId)?.refusal ?? null,
  }))
  await sql`
    update rota_run_day d set taken_at = ${at}, changes = b.changes, refusal = b.refusal
    from json_to_recordset(${JSON.stringify(became)}::json) as b("dayId" int, changes jsonb, refusal jsonb)
    where d.run_id = ${runId} and d.day_id = b."dayId"`.execute(tx)
  const changed = new Set(outcome.changes.map(({ day: { dayId } }) => dayId))
  const occasions = days.flatMap(({ dayId, occasionId }) => (changed.has(dayId) ? [occasionId] : []))
  await sql`
    update rota_run_day set version = version + 1
    where run_id = ${runId} and taken_at is null and occasion_id = any(${[...new Set(occasions)]}::int[])`.execute(tx)
}

/** Every change of a run that still stands: who has been given another task since is told of that instead. */
export async function listChanges(tx: Tx, runId: number): Promise<ChangedTask[]> {
  const { rows } = await sql<{ change: ChangedTask }>`
    select c.change from rota_run_day d cross join lateral jsonb_array_elements(d.changes) as c(change)
      left join day_staff f on f.day_id = d.day_id and f.person_id = (c.change ->> 'personId')::int
    where d.run_id = ${runId} and f.role is not distinct from (c.change ->> 'after')
    order by d.on_day, d.day_id`.execute(tx)
  return rows.map(({ change }) => change)
}

export async function updateFinished(
  tx: Tx,
  runId: number,
  { told, at }: { readonly told: number; readonly at: Date },
): Promise<void> {
  await tx.updateTable('rotaRun').set({ told, finishedAt: at }).where('id', '=', runId).execute()
}
