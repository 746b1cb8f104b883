import { now } from '#platform'
import type { Tx } from '#platform/db'
import { Missing } from '#values'
import type { Launch } from '../packages/launch.rules.ts'
import { lockAttempt } from '../packages/launch.store.ts'
import { completeAttempt } from './complete-attempt.ts'
import { isDone, type PackageData, type Result, resultOf } from './run.rules.ts'
import { findRun, insertCommit, listStates, type Run, updateState } from './run.store.ts'

/** A report as the browser numbered it: from 1 up within a run. */
export interface Report {
  readonly sequence: number
  readonly data: PackageData
  readonly isLast: boolean
}

interface Reports {
  readonly launch: Launch
  readonly kind: string
  readonly runKey: string
  readonly reports: readonly Report[]
}

export interface Taken extends Result {
  /** Whether the whole package is done now, as evidence. */
  readonly isItemDone: boolean
}

/**
 * Takes reports of a run, each once and in their order, whenever they arrive and however often. The state is that of the
 * newest run's newest report; what was once done stays done, whatever is reported after it.
 */
export async function takeReports(tx: Tx, { launch, kind, runKey, reports }: Reports): Promise<Taken> {
  const run = await findRun(tx, { key: runKey, launchId: launch.id })
  if (run === undefined) throw new Missing('a run')
  await lockAttempt(tx, run.attemptId)
  const fresh: Report[] = []
  for (const report of [...reports].sort((a, b) => a.sequence - b.sequence)) {
    const { sequence, data, isLast } = report
    if (await insertCommit(tx, { runId: run.id, sequence, data, isLast, receivedAt: now() })) fresh.push(report)
  }
  const state = await settle(tx, { run, kind, fresh })
  const outcome = state.isDone ? await completeAttempt(tx, { launch, attemptId: run.attemptId }) : 'not yet'
  return { status: state.status, score: state.score, isItemDone: outcome === 'done' }
}

async function settle(
  tx: Tx,
  { run, kind, fresh }: { run: Run; kind: string; fresh: readonly Report[] },
): Promise<Result & { isDone: boolean }> {
  const before = (await listStates(tx, run.attemptId)).find(({ unit }) => unit === run.unit)
  const newest = fresh.at(-1)
  if (newest === undefined)
    return before ? { ...before, isDone: before.doneAt !== null } : { status: 'begun', score: null, isDone: false }
  const results = fresh.map(({ data }) => resultOf(kind, data))
  const isNewer = !before || run.id > before.runId || (run.id === before.runId && newest.sequence > before.sequence)
  const at = isNewer
    ? {
        runId: run.id,
        sequence: newest.sequence,
        data: newest.data,
        isEnded: newest.isLast,
        ...resultOf(kind, newest.data),
      }
    : before
  const doneAt = before?.doneAt ?? (results.some(({ status }) => isDone(status)) ? now() : null)
  const scores = [...results.map(({ score }) => score), before?.bestScore ?? null].filter((score) => score !== null)
  const { runId, sequence, data, isEnded, status, score } = at
  await updateState(tx, {
    ...{ runId, sequence, data, isEnded, status, score, doneAt },
    ...{ attemptId: run.attemptId, unit: run.unit, reportedAt: now() },
    bestScore: scores.length === 0 ? null : Math.max(...scores),
  })
  return { status, score, isDone: doneAt !== null }
}
