import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { type Archive, type ArchiveEntry, type Files, typeOfFile } from '#platform'
import { isRefusal } from '#values'
import { examineFile } from '../files/examine-file.ts'
import { removePacked, type Unpacked, unpackPackage } from '../packages/unpack-package.ts'
import type { ArchiveFault } from './fault.rules.ts'
import { type ArchivedFile, entryOf, type Manifest } from './manifest.rules.ts'

/** What has been put among the files so far, to be taken away again when it comes to nothing. */
export interface Taken {
  readonly places: string[]
  readonly packages: Unpacked[]
}

/** `written` is the file as the archive calls it, `file` as it is called here. */
export interface FileToTake {
  readonly written: ArchivedFile
  readonly file: ArchivedFile
}

/** Files that the manifest lists and the archive lacks, and the other way round. */
export function missingFiles({ entries }: Archive, { files }: Manifest): ArchiveFault[] {
  const bytes = new Map(entries.map((entry) => [entry.name, entry.bytes]))
  return files.flatMap((file) => {
    const found = bytes.get(entryOf(file))
    if (found === file.bytes) return []
    return [{ word: found === undefined ? 'file-missing' : 'file-changed', at: entryOf(file) } as const]
  })
}

/** Puts one file of the archive among the files, and says what is wrong with it: it is what it says, unchanged. */
export async function takeFile(
  { files, archive, taken }: { files: Files; archive: Archive; taken: Taken },
  { written, file }: FileToTake,
): Promise<ArchiveFault | undefined> {
  const name = entryOf(written)
  const at = `content/${file.key}`
  taken.places.push(at)
  const sum = await putCounted(files, at, await archive.read(entryNamed(archive, name)))
  if (sum !== file.sha256) return { word: 'file-changed', at: name }
  const found = await typeOfFile(files, { at, bytes: file.bytes })
  const isAsSaid = typeof found === 'object' && found.kind === file.kind && found.mediaType === file.mediaType
  if (!isAsSaid) return { word: 'file-type', at: name }
  const examined = await examineFile(files, { ...file, at })
  if (isRefusal(examined)) return { word: file.kind === 'captions' ? 'captions' : 'file-type', at: name }
  if (file.kind !== 'package') return undefined
  const unpacked = await unpackPackage(files, { at, key: file.key })
  if (isRefusal(unpacked)) return { word: 'package', at: name }
  taken.packages.push(unpacked)
  return undefined
}

function entryNamed({ entries }: Archive, name: string): ArchiveEntry {
  const entry = entries.find((each) => each.name === name)
  if (entry === undefined) throw new Error(`the archive has no ${name}`)
  return entry
}

async function putCounted(files: Files, at: string, content: Readable): Promise<string> {
  const hash = createHash('sha256')
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of content) {
      const chunk: Buffer = piece
      hash.update(chunk)
      yield chunk
    }
  }
  await files.put(at, Readable.from(counted(), { objectMode: false }))
  return hash.digest('hex')
}

/** Takes away all that was put, when it came to nothing. */
export async function removeTaken(files: Files, { places, packages }: Taken): Promise<void> {
  for (const at of places) await files.remove(at)
  for (const unpacked of packages) await removePacked(files, unpacked)
}
