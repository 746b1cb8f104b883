import { now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { insertDone } from './addition.store.ts'

/** Notes that a local item has been done. It earns nothing of the national course. Whether the person may is asked before. */
export async function tickAddition(
  tx: Tx,
  {
    personId,
    address,
    ...done
  }: {
    readonly additionId: number
    readonly version: number
    readonly personId: number
    readonly address: string | null
  },
): Promise<{ readonly done: true }> {
  await insertDone(tx, { ...done, personId, doneOn: today(), doneAt: now() })
  await record(
    tx,
    { personId, address },
    { act: 'local item done', subject: { kind: 'addition', id: done.additionId }, detail: { version: done.version } },
  )
  return { done: true }
}
