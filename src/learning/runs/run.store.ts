import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { PackageData, Standing, UnitState } from './run.rules.ts'

export interface Run {
  readonly id: number
  readonly attemptId: number
  readonly unit: number
}

/** The same start sent twice is one run. */
export async function insertRun(
  tx: Tx,
  run: { key: string; launchId: number; attemptId: number; unit: number; begunAt: Date },
): Promise<void> {
  await tx
    .insertInto('packageRun')
    .values(run)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
}

/** The run of a key, when it belongs to the launch. */
export async function findRun(db: Db, { key, launchId }: { key: string; launchId: number }): Promise<Run | undefined> {
  return db
    .selectFrom('packageRun')
    .select(['id', 'attemptId', 'unit'])
    .where('key', '=', key)
    .where('launchId', '=', launchId)
    .executeTakeFirst()
}

interface NewCommit {
  readonly runId: number
  readonly sequence: number
  readonly data: PackageData
  readonly isLast: boolean
  readonly receivedAt: Date
}

/** Whether it had not come before. */
export async function insertCommit(tx: Tx, { data, ...commit }: NewCommit): Promise<boolean> {
  const made = await tx
    .insertInto('packageCommit')
    .values({ ...commit, data: JSON.stringify(data) })
    .onConflict((conflict) => conflict.columns(['runId', 'sequence']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** A unit's state with which run and which of its reports it is from. */
export interface StoredState extends UnitState {
  readonly unit: number
  readonly runId: number
  readonly sequence: number
  readonly bestScore: number | null
}

/** In the order of the units. */
export async function listStates(db: Db, attemptId: number): Promise<StoredState[]> {
  const rows = await db
    .selectFrom('packageState')
    .select(['unit', 'runId', 'sequence', 'isEnded', 'status', 'score', 'bestScore', 'doneAt'])
    // As text: as an object its names, which have underscores, would be turned into ours.
    .select(sql<string>`data::text`.as('data'))
    .where('attemptId', '=', attemptId)
    .orderBy('unit')
    .execute()
  return rows.map(({ data, ...row }) => ({ ...row, data: textsIn(JSON.parse(data)) }))
}

interface NewState extends Omit<StoredState, 'status'> {
  readonly status: Standing
  readonly attemptId: number
  readonly reportedAt: Date
}

/** Puts the state in the place of the one before. */
export async function updateState(tx: Tx, { data, ...state }: NewState): Promise<void> {
  const row = { ...state, data: JSON.stringify(data) }
  await tx
    .insertInto('packageState')
    .values(row)
    .onConflict((conflict) => conflict.columns(['attemptId', 'unit']).doUpdateSet(row))
    .execute()
}

function textsIn(value: unknown): Record<string, string> {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, String(each)]))
    : {}
}
