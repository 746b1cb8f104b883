import { faultFacts, type Log } from '#platform'
import { attempt, type Db } from '#platform/db'
import { resumeFeeRuns } from './begin-fee-run.ts'
import { keepFailed, postNextRegion } from './post-next-region.ts'

/** Goes on with a run from where it is, a region at a time; one that fails is named, and the others are posted. */
export async function postFee(db: Db, runId: number, { log }: { readonly log?: Log } = {}): Promise<void> {
  for (;;) {
    const outcome = await attempt(db, (tx) => postNextRegion(tx, runId))
    if ('refused' in outcome) {
      log?.warn('a region of a national fee run failed', {
        about: runId,
        regionId: outcome.regionId,
        ...faultFacts(outcome.fault),
      })
      await attempt(db, (tx) => keepFailed(tx, outcome))
    } else if (!outcome.isMore) return
  }
}

/** Takes up the runs that a process left unfinished, when another starts. */
export async function resumeFees(db: Db): Promise<void> {
  await attempt(db, resumeFeeRuns)
}
