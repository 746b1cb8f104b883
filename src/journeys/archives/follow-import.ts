import { now } from '#platform'
import type { Tx } from '#platform/db'
import { insertPackage } from '../packages/package.store.ts'
import type { Unpacked } from '../packages/unpack-package.ts'
import { listTakenIds } from './archive.store.ts'
import type { Import, ImportRefusal } from './import.rules.ts'
import { importJourney, type TakenRefusal } from './import-journey.ts'
import { declaredIds, type Manifest } from './manifest.rules.ts'
import { lockOpenImport, updateEnded, updateImport } from './watch.store.ts'

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

/** The ids of the manifest that something here has already. */
export async function findTakenIds(tx: Tx, manifest: Manifest): Promise<string[]> {
  return listTakenIds(tx, declaredIds(manifest))
}

/** Ends it with a reason: nothing was taken in. */
export async function refuseImport(tx: Tx, id: number, refusal: ImportRefusal): Promise<void> {
  await updateEnded(tx, id, { endedAt: now(), refusal })
}

/** Ends it with the journey, whose files and packages are kept already. */
export async function completeImport(
  tx: Tx,
  asked: Import,
  { manifest, packages }: { manifest: Manifest; packages: readonly Unpacked[] },
): Promise<{ readonly slug: string } | TakenRefusal> {
  const { id, ifTaken, ownerId, askedBy } = asked
  const actor = { personId: askedBy, address: null }
  const imported = await importJourney(tx, { manifest, ifTaken, ownerId, actor, copyMark: '(kopia)' })
  if ('refused' in imported) return imported
  for (const unpacked of packages)
    await insertPackage(tx, { ...unpacked, fileId: imported.fileIds.get(unpacked.key) ?? 0 })
  await updateEnded(tx, id, { endedAt: now(), journeyId: imported.journeyId })
  return { slug: imported.slug }
}
