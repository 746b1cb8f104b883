import { type Actor, record } from '#platform'
import type { Tx } from '#platform/db'
import { deleteAvailability } from './availability.store.ts'

/** Takes back what one has said of when one can; twice does no harm. */
export async function removeAvailability(
  tx: Tx,
  asked: { readonly personId: number; readonly availabilityId: number; readonly actor: Actor },
): Promise<{ readonly removed: boolean }> {
  const removed = await deleteAvailability(tx, asked)
  if (removed)
    await record(tx, asked.actor, { act: 'availability taken back', subject: { kind: 'person', id: asked.personId } })
  return { removed }
}
