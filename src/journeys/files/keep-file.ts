import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { LibraryKind } from './file.rules.ts'
import { insertFile } from './library.store.ts'

export interface FileToKeep {
  readonly journeyId: number
  readonly key: string
  readonly kind: LibraryKind
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly seconds: number | null
  readonly actor: Actor
}

/** Gives a received file its place in the library of a journey; returns its id. */
export async function keepFile(tx: Tx, { actor, ...file }: FileToKeep): Promise<number> {
  const id = await insertFile(tx, { ...file, uploadedBy: actor.personId, uploadedAt: now() })
  await record(tx, actor, {
    act: 'content file uploaded',
    subject: { kind: 'content file', id },
    detail: { journey: file.journeyId, kind: file.kind, bytes: file.bytes },
  })
  return id
}
