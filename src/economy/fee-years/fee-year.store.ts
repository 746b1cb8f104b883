import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Day, Missing, type Ore, zero } from '#values'
import type { Counting } from '../allocation/member.rules.ts'
import type { FeeFrame, FeeYear } from './fee-year.rules.ts'

/** Every year that has a fee or a frame, the newest first. */
export async function listFeeYears(db: Db): Promise<FeeYear[]> {
  const { rows } = await sql<FeeYear>`
    select y.year, f.ore_per_inhabitant as per_inhabitant, coalesce(f.counting, 'whole-year') as counting, f.source,
      f.decided_on, p.name as decided_by, f.connected_inhabitants, (
        select json_build_object('id', r.id, 'year', r.year, 'most', r.most_ore, 'frame', r.frame_ore, 'source', r.source,
          'setBy', s.name)
        from national_fee_frame r left join person s on s.id = r.set_by
        where r.year = y.year order by r.id desc limit 1) as frame,
      (select coalesce(sum(o.owed_ore), 0)::bigint from posting o
        where o.year = y.year and o.cause = 'national-fee'
          and o.creditor_id = (select id from organisation where kind = 'national')) as posted
    from (select year from national_fee union select year from national_fee_frame) as y
    left join national_fee f on f.year = y.year
    left join person p on p.id = f.decided_by order by y.year desc`.execute(db)
  return rows
}

/** One year, empty where nothing is said of it yet. */
export async function getFeeYear(db: Db, year: number): Promise<FeeYear> {
  const found = (await listFeeYears(db)).find((one) => one.year === year)
  const nothing = { source: null, decidedOn: null, decidedBy: null, connectedInhabitants: null, frame: null }
  return found ?? { year, perInhabitant: null, counting: 'whole-year', ...nothing, posted: zero }
}

export interface NewFrame extends Omit<FeeFrame, 'id' | 'setBy'> {
  readonly setBy: number | null
  readonly setAt: Date
}

export async function insertFrame(tx: Tx, { most, frame, ...rest }: NewFrame): Promise<number> {
  const row = { ...rest, mostOre: most, frameOre: frame }
  return (await tx.insertInto('nationalFeeFrame').values(row).returning('id').executeTakeFirstOrThrow()).id
}

export interface NewFee {
  readonly year: number
  readonly orePerInhabitant: Ore
  readonly counting: Counting
  readonly source: string
  readonly frameId: number | null
  readonly connectedInhabitants: number | null
  readonly decidedOn: Day
  readonly decidedBy: number | null
  readonly decidedAt: Date
}

/** A year has one fee: until it begins, deciding again replaces it. */
export async function insertFee(tx: Tx, { year, ...fee }: NewFee): Promise<void> {
  await tx
    .insertInto('nationalFee')
    .values({ year, ...fee })
    .onConflict((conflict) => conflict.column('year').doUpdateSet(fee))
    .execute()
}

/** Whoever decides or posts a year's fee is alone with it. */
export async function lockFeeYear(tx: Tx, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`national fee of ${year}`}, 0))`.execute(tx)
}

/** The row of a run, held; Missing where there is none. */
export async function lockFeeRun(tx: Tx, runId: number) {
  const run = await tx
    .selectFrom('nationalFeeRun')
    .select(['id', 'year', 'askedBy', 'finishedAt'])
    .where('id', '=', runId)
    .forUpdate()
    .executeTakeFirst()
  if (run === undefined) throw new Missing('run')
  return run
}

/** Undefined when another of the year has not finished. */
export async function insertFeeRun(
  tx: Tx,
  run: { readonly year: number; readonly total: number; readonly askedBy: number; readonly askedAt: Date },
): Promise<number | undefined> {
  const row = await tx
    .insertInto('nationalFeeRun')
    .values(run)
    .onConflict((conflict) => conflict.column('year').where('finishedAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function findUnfinishedFeeRun(db: Db, year: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('nationalFeeRun')
    .select('id')
    .where('year', '=', year)
    .where('finishedAt', 'is', null)
    .executeTakeFirst()
  return row?.id
}

/** Of any year; after a process has been killed they are taken up again. */
export async function listUnfinishedFeeRuns(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('nationalFeeRun')
    .select('id')
    .where('finishedAt', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

export interface RegionDone {
  readonly runId: number
  readonly regionId: number
  readonly posted: number
  readonly refused: string | null
  readonly doneAt: Date
}

export async function insertRegionDone(tx: Tx, done: RegionDone): Promise<void> {
  await tx.insertInto('nationalFeeRunRegion').values(done).execute()
}

export async function updateFeeRunFinished(tx: Tx, runId: number, at: Date): Promise<void> {
  await tx.updateTable('nationalFeeRun').set({ finishedAt: at }).where('id', '=', runId).execute()
}

/** The next region of a run, in order of id; undefined when all are done. */
export async function findNextRegion(db: Db, runId: number): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select o.id from organisation o where o.kind = 'region-body'
      and not exists (select from national_fee_run_region d where d.run_id = ${runId} and d.region_id = o.id)
    order by o.id limit 1`.execute(db)
  return rows[0]?.id
}
