import { Readable } from 'node:stream'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import type { Files } from '../files/files.ts'
import { type ArchiveRefusal, refuseEntry } from './archive-refusal.ts'
import { isSafeName, nameOf } from './entry-name.ts'

/** An entry as the archive's own list tells it, and where its bytes are. Nothing of it is believed before it is measured. */
export interface Listed {
  readonly name: string
  readonly isFolder: boolean
  readonly isDeflated: boolean
  readonly packedBytes: number
  readonly bytes: number
  readonly crc: number
  /** Where its header begins, where its bytes begin, and where they end. */
  readonly from: number
  readonly dataFrom: number
  readonly to: number
}

export type Source = Pick<Files, 'read' | 'size'>

/** Every entry of the archive, or why it is not opened. What goes wrong while the file itself is read is thrown. */
export async function listEntries(
  { source, key }: { source: Source; key: string },
  mostEntries: number,
): Promise<Listed[] | ArchiveRefusal> {
  const faults: unknown[] = []
  const read = async function* (start: number, end: number) {
    try {
      yield* await source.read(key, { start, end: end - 1 })
    } catch (fault) {
      faults.push(fault)
      throw fault
    }
  }
  const reader: RandomAccessReader = Reflect.construct(RandomAccessReader, [])
  reader._readStreamForRange = (start, end) => Readable.from(read(start, end), { objectMode: false })
  const size = await source.size(key)
  const answer = await listOf(reader, size, mostEntries).catch((): ArchiveRefusal => ({ refused: 'archive-broken' }))
  if (faults.length > 0) throw faults[0]
  return answer
}

async function listOf(
  reader: RandomAccessReader,
  size: number,
  mostEntries: number,
): Promise<Listed[] | ArchiveRefusal> {
  const zip = await fromRandomAccessReaderPromise(reader, size, {
    ...{ lazyEntries: true, decodeStrings: false, autoClose: false, validateEntrySizes: false },
  })
  try {
    if (zip.entryCount > mostEntries) return { refused: 'archive-too-many', most: mostEntries }
    const listed: Listed[] = []
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry)
      const refusal = whyNotEntry(entry, name)
      if (refusal) return refusal
      listed.push(await locate(zip, entry, name))
    }
    return listed
  } finally {
    zip.close()
  }
}

async function locate(zip: ZipFile, entry: Entry, name: string): Promise<Listed> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  return {
    name,
    isFolder: name.endsWith('/'),
    isDeflated: entry.compressionMethod === deflated,
    packedBytes: entry.compressedSize,
    bytes: entry.uncompressedSize,
    crc: entry.crc32,
    from: entry.relativeOffsetOfLocalHeader,
    dataFrom: fileDataStart,
    to: fileDataStart + entry.compressedSize,
  }
}

const stored = 0
const deflated = 8
const regular = 0o100000
const folder = 0o040000
const strongEncryption = 0x40
const reparsePoint = 0x400

function whyNotEntry(entry: Entry, name: string): ArchiveRefusal | undefined {
  if (!isSafeName(name)) return refuseEntry('archive-name', name)
  if (entry.isEncrypted() || entry.generalPurposeBitFlag & strongEncryption)
    return refuseEntry('archive-encrypted', name)
  const isFolder = name.endsWith('/')
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000
  if (kind !== 0 && kind !== (isFolder ? folder : regular)) return refuseEntry('archive-not-a-file', name)
  if (entry.externalFileAttributes & reparsePoint) return refuseEntry('archive-not-a-file', name)
  if (isFolder && entry.uncompressedSize > 0) return refuseEntry('archive-not-a-file', name)
  return entry.compressionMethod === stored || entry.compressionMethod === deflated
    ? undefined
    : { refused: 'archive-broken' }
}
