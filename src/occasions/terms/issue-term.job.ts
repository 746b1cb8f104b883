import { queueJob } from '#platform'
import { attempt, type Db } from '#platform/db'
import type { Sending } from '../invitations/issue-invitations.ts'
import { resumeRuns } from './begin-run.ts'
import { issueNext } from './issue-next.ts'

/** Fewer than a job has time for; the rest is a job of its own. */
const atOnce = 100

/** Goes on with a run from where it is, an occasion at a time. */
export async function issueTerm(db: Db, runId: number, sending: Sending): Promise<void> {
  for (let taken = 0; taken < atOnce; taken += 1)
    if (!(await attempt(db, (tx) => issueNext(tx, runId, sending))).isMore) return
  await attempt(db, (tx) => queueJob(tx, 'issue-term', runId))
}

/** Takes up the runs that a process left unfinished, when another starts. */
export async function resumeTerms(db: Db): Promise<void> {
  await attempt(db, resumeRuns)
}
