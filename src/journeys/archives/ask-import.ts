import { type Actor, now, queueJob, record } from '#platform'
import type { Tx } from '#platform/db'
import type { IfTaken } from './import.rules.ts'
import { insertImport } from './watch.store.ts'

interface ArchiveToImport {
  readonly key: string
  readonly name: string
  readonly bytes: number
  readonly ifTaken: IfTaken
  readonly ownerId: number
  readonly actor: Actor & { readonly personId: number }
}

/** Lines up an uploaded archive to be taken in; returns the id to watch it by. */
export async function askImport(tx: Tx, { actor, ...archive }: ArchiveToImport): Promise<number> {
  const id = await insertImport(tx, { ...archive, askedBy: actor.personId, askedAt: now() })
  await queueJob(tx, 'import-archive', id)
  await record(tx, actor, {
    act: 'archive uploaded',
    subject: { kind: 'archive import', id },
    organisationId: archive.ownerId,
    detail: { bytes: archive.bytes },
  })
  return id
}
