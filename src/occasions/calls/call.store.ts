import type { Tx } from '#platform/db'
import type { CallAnswer } from './call.rules.ts'

export interface NewQueueCall {
  readonly queuePlaceId: number
  readonly answer: CallAnswer
  readonly note: string
  readonly calledBy: number
  readonly calledAt: Date
}

export async function insertCall(tx: Tx, call: NewQueueCall): Promise<void> {
  await tx.insertInto('queueCall').values(call).execute()
}

/** What the region has agreed on for a place in the queue; without a reason nothing any longer. */
export async function updateAgreed(
  tx: Tx,
  queuePlaceId: number,
  { why, by, at }: { readonly why: string; readonly by: number; readonly at: Date },
): Promise<void> {
  const agreed = why === '' ? null : { why, by, at }
  await tx
    .updateTable('queuePlace')
    .set({ agreedWhy: agreed?.why ?? null, agreedBy: agreed?.by ?? null, agreedAt: agreed?.at ?? null })
    .where('id', '=', queuePlaceId)
    .execute()
}
