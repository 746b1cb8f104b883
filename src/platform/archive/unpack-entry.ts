import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { type ArchiveRefusal, refuseEntry } from './archive-refusal.ts'
import { headLength } from './content-type.ts'
import type { Listed, Source } from './list-entries.ts'

/** The bytes of an entry, unpacked. */
export async function readEntry({ source, key }: { source: Source; key: string }, entry: Listed): Promise<Readable> {
  if (entry.packedBytes === 0) return Readable.from([])
  const packed = await source.read(key, { start: entry.dataFrom, end: entry.to - 1 })
  if (!entry.isDeflated) return packed
  const unpacked = createInflateRaw()
  packed.on('error', (fault) => unpacked.destroy(fault))
  unpacked.on('close', () => packed.destroy())
  return packed.pipe(unpacked)
}

/** Text that repeats itself packs a hundred times; a bomb a thousand. Small files may. */
const mostRatio = 200
const alwaysAllowed = 5_000_000

export interface Measured {
  readonly bytes: number
  readonly head: Buffer
}

/** Unpacks an entry into nothing and counts: stops as soon as it is more than it may be. */
export async function measureEntry(
  at: { source: Source; key: string },
  entry: Listed,
  limit: { left: number; most: number },
): Promise<Measured | ArchiveRefusal> {
  const stream = await readEntry(at, entry)
  let [bytes, crc, head] = [0, 0, Buffer.alloc(0)]
  try {
    for await (const piece of stream) {
      const chunk: Buffer = piece
      bytes += chunk.length
      crc = crc32(chunk, crc)
      if (head.length < headLength) head = Buffer.concat([head, chunk.subarray(0, headLength - head.length)])
      if (bytes > alwaysAllowed && bytes > entry.packedBytes * mostRatio) return refuseEntry('archive-bomb', entry.name)
      if (bytes > limit.left) return { refused: 'archive-too-large', most: limit.most }
      if (bytes > entry.bytes) return { refused: 'archive-broken' }
    }
  } catch (fault) {
    if (isZlib(fault)) return { refused: 'archive-broken' }
    throw fault
  }
  return bytes === entry.bytes && crc === entry.crc ? { bytes, head } : { refused: 'archive-broken' }
}

function isZlib(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && /^Z_|ERR_.*ZLIB|^ERR_TRAILING/.test(String(fault.code))
}
