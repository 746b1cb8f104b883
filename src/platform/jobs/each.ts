import { attempt, type Db, type Tx } from '../db/door.ts'
import { faultFacts, type Log } from '../log.ts'

interface Each {
  /** In the order they are done. */
  readonly ids: readonly number[]
  readonly log: Log
  /** Said in the log of one that failed. */
  readonly failing: string
}

/**
 * Does an act about each of many in a transaction of its own: no lock is held while another is waited for, and one that fails
 * does not hold up the rest. Returns what came of those that did not fail.
 */
export async function doEach<T>(
  db: Db,
  { ids, log, failing }: Each,
  act: (tx: Tx, id: number) => Promise<T>,
): Promise<T[]> {
  const came: T[] = []
  for (const id of ids)
    await attempt(db, (tx) => act(tx, id)).then(
      (one) => came.push(one),
      (fault: unknown) => log.warn(failing, { about: id, ...faultFacts(fault) }),
    )
  return came
}
