import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { listMessagedOccasions } from './about-occasion.store.ts'

/** The occasions that may have something due around a day. */
export async function gatherDue(tx: Tx, today: Day): Promise<number[]> {
  return listMessagedOccasions(tx, today)
}
