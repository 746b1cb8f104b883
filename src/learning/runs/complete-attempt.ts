import { listUnits } from '#journeys'
import type { Tx } from '#platform/db'
import { isRefusal } from '#values'
import type { Launch } from '../packages/launch.rules.ts'
import { completeItem } from '../player/complete-item.ts'
import { listStates } from './run.store.ts'

/**
 * Makes the item done once every unit is. Whoever may not earn it any longer, having left the step or the municipality,
 * keeps what the package reported all the same: whether it was earned is said there, and here it is counted again.
 */
export async function completeAttempt(
  tx: Tx,
  { launch, attemptId }: { launch: Launch; attemptId: number },
): Promise<'done' | 'not yet' | 'not counted'> {
  const units = await listUnits(tx, launch.fileId)
  const done = new Set((await listStates(tx, attemptId)).flatMap(({ unit, doneAt }) => (doneAt === null ? [] : [unit])))
  if (units.some((_, position) => !done.has(position))) return 'not yet'
  const { personId, courseId, itemId, site } = launch
  const outcome = await completeItem(tx, {
    ...{ personId, courseId, itemId, site },
    actor: { personId, address: null },
  })
  return isRefusal(outcome) ? 'not counted' : 'done'
}
