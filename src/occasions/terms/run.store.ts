import type { Db, Tx } from '#platform/db'
import { day, Missing } from '#values'
import type { Run } from './term.rules.ts'

function select(db: Db) {
  return db
    .selectFrom('invitationRun as r')
    .innerJoin('person as p', 'p.id', 'r.askedBy')
    .select(['r.id as runId', 'r.regionId', 'r.fromDay', 'r.untilDay', 'r.askedAt', 'r.occasions', 'r.done', 'r.sent'])
    .select(['r.finishedAt', 'p.name as askedByName'])
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

function runOf({ fromDay, untilDay, ...rest }: Row): Run {
  return { ...rest, from: day(fromDay), until: day(untilDay) }
}

export async function getRun(db: Db, { regionId, runId }: { regionId: number; runId: number }): Promise<Run> {
  const row = await select(db).where('r.id', '=', runId).where('r.regionId', '=', regionId).executeTakeFirst()
  if (row === undefined) throw new Missing('run')
  return runOf(row)
}

/** The newest first. */
export async function listRuns(db: Db, regionId: number, most: number): Promise<Run[]> {
  return (await select(db).where('r.regionId', '=', regionId).orderBy('r.id', 'desc').limit(most).execute()).map(runOf)
}

/** Of any region; after a process has been killed they are taken up again. */
export async function listUnfinishedRuns(db: Db): Promise<number[]> {
  const rows = await db.selectFrom('invitationRun').select('id').where('finishedAt', 'is', null).orderBy('id').execute()
  return rows.map(({ id }) => id)
}

export async function findUnfinishedRun(db: Db, regionId: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('invitationRun')
    .select('id')
    .where('regionId', '=', regionId)
    .where('finishedAt', 'is', null)
    .executeTakeFirst()
  return row?.id
}

interface NewRun extends Pick<Run, 'regionId' | 'occasions' | 'askedAt'> {
  readonly fromDay: Run['from']
  readonly untilDay: Run['until']
  readonly askedBy: number
}

/** Undefined when another of the region has not finished. */
export async function insertRun(tx: Tx, run: NewRun): Promise<number | undefined> {
  const row = await tx
    .insertInto('invitationRun')
    .values(run)
    .onConflict((conflict) => conflict.column('regionId').where('finishedAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

interface HeldRun extends Pick<Run, 'regionId' | 'from' | 'until' | 'done' | 'sent' | 'finishedAt'> {
  readonly lastOccasionId: number
}

/** Before the occasion that comes next: whoever else goes on with the same run waits. */
export async function lockRun(tx: Tx, runId: number): Promise<HeldRun> {
  const row = await tx
    .selectFrom('invitationRun')
    .select(['regionId', 'fromDay', 'untilDay', 'done', 'sent', 'finishedAt', 'lastOccasionId'])
    .where('id', '=', runId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Missing('run')
  const { fromDay, untilDay, ...rest } = row
  return { ...rest, from: day(fromDay), until: day(untilDay) }
}

interface Progress {
  readonly done: number
  readonly sent: number
  readonly lastOccasionId: number
}

export async function updateProgress(tx: Tx, runId: number, progress: Progress): Promise<void> {
  await tx.updateTable('invitationRun').set(progress).where('id', '=', runId).execute()
}

/** What was done is what there was. */
export async function updateFinished(tx: Tx, runId: number, { done, at }: { done: number; at: Date }): Promise<void> {
  await tx.updateTable('invitationRun').set({ occasions: done, finishedAt: at }).where('id', '=', runId).execute()
}
