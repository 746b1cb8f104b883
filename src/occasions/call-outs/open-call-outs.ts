import type { Tx } from '#platform/db'
import { listOpenCallOuts } from './call-out.store.ts'

const atOnce = 200

/** The next call-outs that have not ended, after this one. */
export async function listOpenAfter(tx: Tx, after: number): Promise<number[]> {
  return listOpenCallOuts(tx, after, atOnce)
}
