import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { Missing, yearOf } from '#values'
import { lockLedger } from '../ledger/ledger.store.ts'
import { type KeyRefusal, whyNotLayAside } from './allocation-key.rules.ts'
import { insertLaidAside, listAllocationKeys } from './allocation-key.store.ts'

/** A key that is laid aside is chosen no more; what was shared by it can still be followed. */
export async function layAsideKey(
  tx: Tx,
  { regionId, keyId }: { regionId: number; keyId: number },
  actor: Actor & { readonly personId: number },
): Promise<KeyRefusal | undefined> {
  await lockLedger(tx, regionId)
  const key = (await listAllocationKeys(tx, regionId)).find(({ id }) => id === keyId)
  if (key === undefined) throw new Missing('allocation key')
  const refusal = whyNotLayAside(key, yearOf(today()))
  if (refusal) return refusal
  await insertLaidAside(tx, { allocationKeyId: keyId, laidAsideBy: actor.personId, laidAsideAt: now() })
  await record(tx, actor, {
    act: 'allocation key laid aside',
    subject: { kind: 'allocation key', id: keyId },
    organisationId: regionId,
    detail: { name: key.name },
  })
  return undefined
}
