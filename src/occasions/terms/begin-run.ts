import { now, queueJob, record } from '#platform'
import type { Tx } from '#platform/db'
import type { KnownActor } from '../ports.ts'
import { findUnfinishedRun, insertRun, listUnfinishedRuns } from './run.store.ts'
import { countOccasions } from './standing.store.ts'
import type { RunRefusal, Term } from './term.rules.ts'

interface RunAsked {
  readonly regionId: number
  readonly term: Pick<Term, 'from' | 'until'>
  readonly actor: KnownActor
}

/** Begins to walk through the occasions of a term, for every calendar to be told what it does not know. One at a time in a region. */
export async function beginRun(
  tx: Tx,
  { regionId, term, actor }: RunAsked,
): Promise<{ readonly runId: number } | RunRefusal> {
  const { from, until } = term
  const runId = await insertRun(tx, {
    ...{ regionId, fromDay: from, untilDay: until, askedBy: actor.personId, askedAt: now() },
    occasions: await countOccasions(tx, { regionId, from, until }),
  })
  if (runId === undefined) {
    const running = await findUnfinishedRun(tx, regionId)
    return running === undefined
      ? beginRun(tx, { regionId, term, actor })
      : { refused: 'already-running', runId: running }
  }
  await queueJob(tx, 'issue-term', runId)
  await record(tx, actor, {
    act: 'invitations of a term issued',
    subject: { kind: 'invitation run', id: runId },
    organisationId: regionId,
    detail: { from, until },
  })
  return { runId }
}

/** Takes up what was under way when a process ended. What is queued already does no harm twice. */
export async function resumeRuns(tx: Tx): Promise<void> {
  for (const runId of await listUnfinishedRuns(tx)) await queueJob(tx, 'issue-term', runId)
}
