import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Profile } from './register.rules.ts'
import { updateProfile } from './register.store.ts'

/** What a trainer says of themselves, or a region of them. */
export async function keepProfile(
  tx: Tx,
  { personId, profile, actor }: { readonly personId: number; readonly profile: Profile; readonly actor: Actor },
): Promise<void> {
  await updateProfile(tx, { personId, ...profile, changedBy: actor.personId, changedAt: now() })
  await record(tx, actor, { act: 'trainer profile changed', subject: { kind: 'person', id: personId } })
}
