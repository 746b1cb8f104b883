import { type Actor, record } from '#platform'
import type { Tx } from '#platform/db'
import { lockLibraryFile, updateSeconds } from './library.store.ts'

/** Says how long a film or a sound lasts that does not say it itself. */
export async function setDuration(
  tx: Tx,
  { seconds, actor, ...address }: { journeyId: number; key: string; seconds: number; actor: Actor },
): Promise<void> {
  const { id } = await lockLibraryFile(tx, address)
  await updateSeconds(tx, id, seconds)
  await record(tx, actor, { act: 'duration set', subject: { kind: 'content file', id }, detail: { seconds } })
}
