import { buffer } from 'node:stream/consumers'
import { type Archive, type ArchiveRefusal, type Files, openArchive, readXml, type XmlRefusal } from '#platform'
import { isRefusal } from '#values'
import { type Manifest, type ManifestRefusal, mediaTypeOf, packageExtensions, packageLimits } from './package.rules.ts'
import { parseManifest } from './parse-manifest.ts'

export type PackageRefusal = ArchiveRefusal | XmlRefusal | ManifestRefusal

export interface PackageFile {
  readonly path: string
  readonly number: number
  readonly bytes: number
  readonly mediaType: string
}

/** A package whose files lie in `files` under their numbers, and what its manifest says. */
export interface Unpacked extends Manifest {
  readonly key: string
  readonly packed: readonly PackageFile[]
}

/** Where the file of a number lies. Its path never becomes a name on a disk. */
export function placeOf(key: string, number: number): string {
  return `packages/${key}/${number}`
}

/** Reads, judges and unpacks the archive that is kept at `at`. What is refused or breaks off leaves nothing behind. */
export async function unpackPackage(
  files: Files,
  { at, key }: { at: string; key: string },
): Promise<Unpacked | PackageRefusal> {
  const archive = await openArchive(files, at, { ...packageLimits, extensions: packageExtensions })
  if (isRefusal(archive)) return archive
  const manifest = await readManifest(archive)
  if (isRefusal(manifest)) return manifest
  const packed = archive.entries.map(({ name, bytes }, number) => ({
    ...{ path: name, number, bytes },
    mediaType: mediaTypeOf(name),
  }))
  try {
    for (const [number, entry] of archive.entries.entries())
      await files.put(placeOf(key, number), await archive.read(entry))
  } catch (fault) {
    await removePacked(files, { key, packed })
    throw fault
  }
  return { ...manifest, key, packed }
}

/** Takes away what was unpacked, when it came to nothing. */
export async function removePacked(files: Files, { key, packed }: Pick<Unpacked, 'key' | 'packed'>): Promise<void> {
  for (const { number } of packed) await files.remove(placeOf(key, number))
}

async function readManifest(archive: Archive): Promise<Manifest | ManifestRefusal | XmlRefusal> {
  const paths = new Set(archive.entries.map(({ name }) => name))
  const entry = archive.entries.find(({ name }) => name.toLowerCase() === 'imsmanifest.xml')
  if (entry === undefined) {
    const deeper = [...paths].find((path) => path.toLowerCase().endsWith('/imsmanifest.xml'))
    return { refused: 'no-manifest', folder: deeper?.slice(0, deeper.lastIndexOf('/')) }
  }
  if (entry.bytes > mostInManifest) return { refused: 'xml-too-large' }
  const root = readXml(await buffer(await archive.read(entry)))
  return isRefusal(root) ? root : parseManifest(root, paths)
}

const mostInManifest = 5_000_000
