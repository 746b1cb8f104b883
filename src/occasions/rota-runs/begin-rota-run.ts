import { now, queueJob, record } from '#platform'
import type { Tx } from '#platform/db'
import type { KnownActor } from '../ports.ts'
import type { Term } from '../terms/term.rules.ts'
import type { DayOfRun, RotaRunRefusal } from './rota-run.rules.ts'
import { findUnfinishedRotaRun, insertRotaRun, insertRotaRunDays, listUnfinishedRotaRuns } from './rota-run.store.ts'

interface RunAsked {
  readonly regionId: number
  readonly term: Pick<Term, 'from' | 'until'>
  readonly days: readonly DayOfRun[]
  readonly actor: KnownActor
}

/** Begins to staff all these days as they were shown. One at a time in a region. */
export async function beginRotaRun(
  tx: Tx,
  { regionId, term: { from, until }, days, actor }: RunAsked,
): Promise<{ readonly runId: number } | RotaRunRefusal> {
  const run = { regionId, fromDay: from, untilDay: until, askedBy: actor.personId, askedAt: now() }
  const runId = await insertRotaRun(tx, run)
  if (runId === undefined) {
    const running = await findUnfinishedRotaRun(tx, regionId)
    return running === undefined
      ? beginRotaRun(tx, { regionId, term: { from, until }, days, actor })
      : { refused: 'already-running', runId: running }
  }
  await insertRotaRunDays(tx, runId, days)
  await queueJob(tx, 'staff-rota', runId)
  await record(tx, actor, {
    act: 'rota of a period staffed',
    subject: { kind: 'rota run', id: runId },
    organisationId: regionId,
    detail: { from, until, days: days.length },
  })
  return { runId }
}

/** Takes up what was under way when a process ended. What is queued already does no harm twice. */
export async function resumeUnfinished(tx: Tx): Promise<void> {
  for (const runId of await listUnfinishedRotaRuns(tx)) await queueJob(tx, 'staff-rota', runId)
}
