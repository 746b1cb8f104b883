import { type Actor, record } from '#platform'
import type { Tx } from '#platform/db'
import { type RemoveRefusal, whyNotRemove } from './file.rules.ts'
import { deleteFile, listFileUses, lockLibraryFile } from './library.store.ts'

/** Takes a file that nothing shows out of the library. Its bytes are removed after it is committed, by whoever asked. */
export async function removeFile(
  tx: Tx,
  { actor, ...address }: { journeyId: number; key: string; actor: Actor },
): Promise<{ readonly name: string } | RemoveRefusal> {
  const file = await lockLibraryFile(tx, address)
  const refusal = whyNotRemove(file, await listFileUses(tx, file))
  if (refusal) return refusal
  await deleteFile(tx, file.id)
  await record(tx, actor, {
    act: 'content file removed',
    subject: { kind: 'content file', id: file.id },
    detail: { journey: address.journeyId, kind: file.kind },
  })
  return { name: file.name }
}
