import { now } from '#platform'
import type { Tx } from '#platform/db'
import { insertPackage } from '../packages/package.store.ts'
import type { Unpacked } from '../packages/unpack-package.ts'
import { listTakenIds } from './archive.store.ts'
import type { Import, ImportRefusal } from './import.rules.ts'
import { importJourney, type TakenRefusal } from './import-journey.ts'
import type { Manifest } from './manifest.rules.ts'
import { deleteHeldIds, insertHeldIds, lockOpenImport, updateEnded, updateImport } from './watch.store.ts'

/** The import, begun; nothing when it has ended already. */
export async function beginImport(tx: Tx, id: number): Promise<Import | undefined> {
  const found = await lockOpenImport(tx, id)
  if (found !== undefined) await updateImport(tx, id, { begunAt: now() })
  return found
}

/** Tells how far it has come, to whoever watches. */
export async function tellProgress(tx: Tx, id: number, progress: { done: number; total: number }): Promise<void> {
  await updateImport(tx, id, progress)
}

/** Keeps these ids for the import until it ends; none of them, when something here has one or another import holds it. */
export async function holdIds(tx: Tx, importId: number, ids: readonly string[]): Promise<boolean> {
  const held = await insertHeldIds(tx, importId, ids)
  if (held === ids.length && (await listTakenIds(tx, ids)).length === 0) return true
  await deleteHeldIds(tx, importId)
  return false
}

/** Ends it with a reason: nothing was taken in. Says whether it had not ended already. */
export async function refuseImport(tx: Tx, id: number, refusal: ImportRefusal): Promise<boolean> {
  if ((await lockOpenImport(tx, id)) === undefined) return false
  await updateEnded(tx, id, { endedAt: now(), refusal })
  await deleteHeldIds(tx, id)
  return true
}

/** Ends it with the journey, whose files and packages are kept already. */
export async function completeImport(
  tx: Tx,
  asked: Import,
  { manifest, packages }: { manifest: Manifest; packages: readonly Unpacked[] },
): Promise<{ readonly slug: string } | TakenRefusal> {
  const { id, ifTaken, ownerId, askedBy } = asked
  if ((await lockOpenImport(tx, id)) === undefined) throw new Error(`import ${id} has ended`)
  const actor = { personId: askedBy, address: null }
  const imported = await importJourney(tx, { manifest, ifTaken, ownerId, actor, copyMark: '(kopia)' })
  if ('refused' in imported) return imported
  for (const unpacked of packages)
    await insertPackage(tx, { ...unpacked, fileId: imported.fileIds.get(unpacked.key) ?? 0 })
  await updateEnded(tx, id, { endedAt: now(), journeyId: imported.journeyId })
  await deleteHeldIds(tx, id)
  return { slug: imported.slug }
}
