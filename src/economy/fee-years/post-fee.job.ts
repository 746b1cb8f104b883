import { attempt, type Db } from '#platform/db'
import { resumeFeeRuns } from './begin-fee-run.ts'
import { postNextRegion } from './post-next-region.ts'

/** Goes on with a run from where it is, a region at a time. */
export async function postFee(db: Db, runId: number): Promise<void> {
  while ((await attempt(db, (tx) => postNextRegion(tx, runId))).isMore);
}

/** Takes up the runs that a process left unfinished, when another starts. */
export async function resumeFees(db: Db): Promise<void> {
  await attempt(db, resumeFeeRuns)
}
