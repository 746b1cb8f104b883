import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

const opened = new Map<string, Buffer>()

/**
 * A font as its plain tables, read and unpacked once in a process: the library unpacks a WOFF anew for every document, in a
 * language slow at it, which took longer than all the rest of an invoice.
 */
export function fontFile(path: string): Buffer {
  const known = opened.get(path)
  if (known !== undefined) return known
  const font = unpacked(readFileSync(path))
  opened.set(path, font)
  return font
}

const [woffHead, woffEntry, head, entry] = [44, 20, 12, 16]

/** WOFF 1.0 to sfnt (W3C WOFF File Format 1.0, sections 3 to 5). */
function unpacked(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => {
    const at = woffHead + index * woffEntry
    const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)]
    const bytes = woff.subarray(offset, offset + packed)
    return {
      tag: woff.readUInt32BE(at),
      checksum: woff.readUInt32BE(at + 16),
      data: packed < length ? inflateSync(bytes) : bytes,
    }
  })
  const size = tables.reduce((sum, { data }) => sum + padded(data.length), head + count * entry)
  const font = Buffer.alloc(size)
  const power = 2 ** Math.floor(Math.log2(count))
  font.writeUInt32BE(woff.readUInt32BE(4), 0)
  font.writeUInt16BE(count, 4)
  font.writeUInt16BE(power * 16, 6)
  font.writeUInt16BE(Math.log2(power), 8)
  font.writeUInt16BE((count - power) * 16, 10)
  let at = head + count * entry
  tables.forEach(({ tag, checksum, data }, index) => {
    const row = head + index * entry
    font.writeUInt32BE(tag, row)
    font.writeUInt32BE(checksum, row + 4)
    font.writeUInt32BE(at, row + 8)
    font.writeUInt32BE(data.length, row + 12)
    data.copy(font, at)
    at += padded(data.length)
  })
  return font
}

/** Tables begin at every fourth byte. */
function padded(length: number): number {
  return length + ((4 - (length % 4)) % 4)
}
