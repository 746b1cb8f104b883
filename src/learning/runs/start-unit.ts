import { listUnits } from '#journeys'
import { getPerson } from '#people'
import { now } from '#platform'
import type { Tx } from '#platform/db'
import { Missing } from '#values'
import type { Launch } from '../packages/launch.rules.ts'
import { lockAttempt } from '../packages/launch.store.ts'
import { completeAttempt } from './complete-attempt.ts'
import { startData } from './resume.rules.ts'
import { findRun, insertRun, listStates, updateState } from './run.store.ts'

interface UnitToStart {
  readonly launch: Launch
  readonly kind: string
  readonly unit: number
  /** Named by the browser, a UUID, so that a start sent twice is one. */
  readonly runKey: string
}

/** Begins a run of a unit and says what it is to be told. One that reports nothing is done by being opened. */
export async function startUnit(tx: Tx, { launch, kind, unit, runKey }: UnitToStart): Promise<Record<string, string>> {
  const started = (await listUnits(tx, launch.fileId))[unit]
  if (started === undefined) throw new Missing(`unit ${unit}`)
  const { name } = await getPerson(tx, launch.personId)
  const { launchData } = started
  if (launch.attemptId === null)
    return startData({ kind, launchData, state: undefined, traveller: { id: 'x', name }, isLooking: true })

  const { id: launchId, attemptId } = launch
  await lockAttempt(tx, attemptId)
  await insertRun(tx, { key: runKey, launchId, attemptId, unit, begunAt: now() })
  const run = await findRun(tx, { key: runKey, launchId })
  if (run === undefined) throw new Missing('a run of another launch')
  const state = (await listStates(tx, attemptId)).find((each) => each.unit === unit)
  if (!started.reports && state === undefined) {
    await updateState(tx, {
      ...{ attemptId, unit, runId: run.id, sequence: 0, data: {}, isEnded: true, status: 'completed' as const },
      ...{ score: null, bestScore: null, doneAt: now(), reportedAt: now() },
    })
    await completeAttempt(tx, { launch, attemptId })
  }
  return startData({ kind, launchData, state, traveller: { id: `a${attemptId}`, name }, isLooking: false })
}
