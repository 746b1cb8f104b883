import { crc32, deflateRawSync } from 'node:zlib'

/** An entry as a hostile packer may write it: what is not given is as it should be. */
export interface RawEntry {
  readonly name: string | Buffer
  readonly content?: string | Buffer
  /** What the list says the size is. */
  readonly claims?: number
  readonly flags?: number
  readonly method?: 0 | 8 | 12
  /** Unix mode and file type; a symbolic link is 0o120777. */
  readonly mode?: number
  /** Lies where this entry, by its number, lies. */
  readonly sharesWith?: number
  readonly crc?: number
}

const utf8Names = 0x800

/** A zip archive byte by byte, so that a test can make what no packer makes. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  const offsets: number[] = []
  let offset = 0
  for (const entry of entries) {
    const name = typeof entry.name === 'string' ? Buffer.from(entry.name) : entry.name
    const content = Buffer.from(entry.content ?? '')
    const method = entry.method ?? 8
    const packed = method === 8 ? deflateRawSync(content) : content
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(entry.flags ?? utf8Names, 2)
    fields.writeUInt16LE(method, 4)
    fields.writeUInt32LE(0x21_0000, 6)
    fields.writeUInt32LE(entry.crc ?? crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(entry.claims ?? content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    offsets.push(offset)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6)
    tail.writeUInt32LE(entry.sharesWith === undefined ? offset : (offsets[entry.sharesWith] ?? 0), 10)
    list.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), fields, tail, name)
    if (entry.sharesWith === undefined) {
      parts.push(local)
      offset += local.length
    }
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, directory, Buffer.from('PK\x05\x06'), end])
}

/** An ordinary archive of these files. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>): Buffer {
  return rawZip(Object.entries(files).map(([name, content]) => ({ name, content })))
}
