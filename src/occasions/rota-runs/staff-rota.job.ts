import { attempt, type Db } from '#platform/db'
import { resumeUnfinished } from './begin-rota-run.ts'
import { staffNext } from './staff-next.ts'

/** Goes on with a run from where it is, some dates at a time. */
export async function staffRota(db: Db, runId: number): Promise<void> {
  while ((await attempt(db, (tx) => staffNext(tx, runId))).isMore);
}

/** Takes up the runs that a process left unfinished, when another starts. */
export async function resumeRotaRuns(db: Db): Promise<void> {
  await attempt(db, resumeUnfinished)
}
