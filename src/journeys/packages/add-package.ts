import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Refusal } from '#values'
import { findPackageBySum, insertPackage, insertPackageArchive, lockPackages } from './package.store.ts'
import type { Unpacked } from './unpack-package.ts'

interface PackageToAdd {
  readonly journeyId: number
  readonly upload: { readonly key: string; readonly name: string; readonly mediaType: string } & {
    readonly bytes: number
    readonly sha256: string
  }
  readonly unpacked: Unpacked
  readonly actor: Actor
}

export type AddRefusal = Refusal<'same-package'>

/** Lists a package that has been unpacked among the files of a journey, so that items can be made of it. */
export async function addPackage(
  tx: Tx,
  { journeyId, upload, unpacked, actor }: PackageToAdd,
): Promise<number | AddRefusal> {
  const { key, name, mediaType, bytes, sha256 } = upload
  await lockPackages(tx, journeyId)
  if ((await findPackageBySum(tx, { journeyId, sha256 })) !== undefined) return { refused: 'same-package' }
  const fileId = await insertPackageArchive(tx, {
    ...{ key, journeyId, name, mediaType, bytes, sha256 },
    uploadedBy: actor.personId,
    uploadedAt: now(),
  })
  await insertPackage(tx, { ...unpacked, fileId })
  await record(tx, actor, {
    act: 'package added',
    subject: { kind: 'content file', id: fileId },
    detail: { kind: unpacked.kind, units: unpacked.units.length },
  })
  return fileId
}
