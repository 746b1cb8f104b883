import { faultFacts, type Log, queueJob } from '#platform'
import { attempt, type Db } from '#platform/db'
import { resumeRuns } from './begin-run.ts'
import { doNextPart, keepRefusal } from './do-part.ts'

/** Fewer than a job has time for; the rest is a job of its own. */
const atOnce = 100

/** Goes on with a run from where it is, a buyer or an invoice at a time; one that fails is named, and the others are done. */
export async function runInvoices(db: Db, runId: number, { log }: { readonly log?: Log } = {}): Promise<void> {
  for (let taken = 0; taken < atOnce; taken += 1) {
    const outcome = await attempt(db, (tx) => doNextPart(tx, runId))
    if ('refused' in outcome) {
      if (outcome.fault !== undefined)
        log?.warn('a part of an invoice run failed', { about: outcome.partId, ...faultFacts(outcome.fault) })
      await attempt(db, (tx) => keepRefusal(tx, outcome))
    } else if (!outcome.isMore) return
  }
  await attempt(db, (tx) => queueJob(tx, 'run-invoices', runId))
}

/** Takes up the runs that a process left unfinished, when another starts. */
export async function resumeInvoiceRuns(db: Db): Promise<void> {
  await attempt(db, resumeRuns)
}
