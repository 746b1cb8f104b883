import { type Actor, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { type Asker, addDays, type Refusal } from '#values'
import { whyNotEndRole } from './grant.rules.ts'
import { lockGrant, updateGrantEnded } from './grant.store.ts'

/** Takes a role back at once: yesterday was its last day. */
export async function endRole(
  tx: Tx,
  { personId, grantId }: { personId: number; grantId: number },
  { asker, actor }: { asker: Asker; actor: Actor },
): Promise<Refusal<'not-yours-to-give'> | Refusal<'own-role'> | undefined> {
  const held = await lockGrant(tx, { id: grantId, personId })
  const refusal = whyNotEndRole(held, asker)
  if (refusal || held === undefined) return refusal
  await updateGrantEnded(tx, held, addDays(today(), -1))
  await record(tx, actor, {
    act: 'role ended',
    subject: { kind: 'person', id: personId },
    organisationId: held.place.id,
    detail: { role: held.role },
  })
  return undefined
}
