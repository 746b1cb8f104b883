import { buffer } from 'node:stream/consumers'
import type { Files } from '../files/files.ts'

/** Reads up to `length` bytes from a place in the file; fewer at its end. */
type Peek = (start: number, length: number) => Promise<Buffer>

const readers: Record<string, (peek: Peek, bytes: number) => Promise<number | undefined>> = {
  'video/mp4': ofMp4,
  'audio/mp4': ofMp4,
  'video/webm': ofWebm,
  'audio/wav': ofWav,
  'audio/mpeg': ofMp3,
  'audio/ogg': ofOgg,
}

/** How many whole seconds a film or a sound lasts, read from its own head; nothing when it does not say. */
export async function readDuration(
  files: Files,
  { at, mediaType, bytes }: { at: string; mediaType: string; bytes: number },
): Promise<number | undefined> {
  const peek: Peek = async (start, length) =>
    start >= bytes || start < 0
      ? Buffer.alloc(0)
      : buffer(await files.read(at, { start, end: Math.min(bytes, start + length) - 1 }))
  const seconds = await readers[mediaType]?.(peek, bytes)
  return seconds !== undefined && seconds > 0 && seconds <= 86_400 ? Math.max(1, Math.round(seconds)) : undefined
}

const mostBoxes = 200

/** ISO 14496-12: the movie header (mvhd) in the movie box (moov), wherever that stands. */
async function ofMp4(peek: Peek, bytes: number): Promise<number | undefined> {
  let at = 0
  let end = bytes
  for (let count = 0; count < mostBoxes && at + 8 <= end; count++) {
    const head = await peek(at, 16)
    if (head.length < 16) return undefined
    const size = head.readUInt32BE(0)
    const length = size === 1 ? Number(head.readBigUInt64BE(8)) : size === 0 ? end - at : size
    const name = head.toString('latin1', 4, 8)
    if (name === 'mvhd') return ofMovieHead(await peek(at + 8, 32))
    if (length < 8) return undefined
    if (name === 'moov') end = Math.min(end, at + length)
    at += name === 'moov' ? 8 : length
  }
  return undefined
}

function ofMovieHead(head: Buffer): number | undefined {
  if (head.length < 32) return undefined
  const isLong = head[0] === 1
  const scale = head.readUInt32BE(isLong ? 20 : 12)
  const length = isLong ? Number(head.readBigUInt64BE(24)) : head.readUInt32BE(16)
  return scale === 0 ? undefined : length / scale
}

/** Matroska: Duration (44 89) counts in TimestampScale (2A D7 B1) nanoseconds, a million unless said. */
async function ofWebm(peek: Peek): Promise<number | undefined> {
  const head = await peek(0, 64 * 1024)
  const at = head.indexOf(Buffer.from([0x44, 0x89]))
  const width = at < 0 ? undefined : head[at + 2]
  if (width !== 0x84 && width !== 0x88) return undefined
  if (at + 11 > head.length) return undefined
  const length = width === 0x84 ? head.readFloatBE(at + 3) : head.readDoubleBE(at + 3)
  const scaleAt = head.indexOf(Buffer.from([0x2a, 0xd7, 0xb1]))
  const scaleWidth = scaleAt < 0 ? 0 : (head[scaleAt + 3] ?? 0) & 0x0f
  const isScaled = scaleWidth > 0 && scaleWidth <= 6 && scaleAt + 4 + scaleWidth <= head.length
  return (length * (isScaled ? head.readUIntBE(scaleAt + 4, scaleWidth) : 1_000_000)) / 1e9
}

async function ofWav(peek: Peek, bytes: number): Promise<number | undefined> {
  const head = await peek(0, 44)
  if (head.length < 44 || head.toString('latin1', 12, 16) !== 'fmt ') return undefined
  const bytesASecond = head.readUInt32LE(28)
  return bytesASecond === 0 ? undefined : (bytes - 44) / bytesASecond
}

const kilobits1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const kilobits2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const samplings = [44_100, 48_000, 32_000]

/** MPEG layer III: the frames that the first one counts (Xing, Info), or an estimate from its bit rate. */
async function ofMp3(peek: Peek, bytes: number): Promise<number | undefined> {
  const tag = await peek(0, 10)
  const tagBytes = tag.toString('latin1', 0, 3) === 'ID3' ? 10 + syncsafe(tag) : 0
  const head = await peek(tagBytes, 8192)
  const at = head.findIndex((byte, index) => byte === 0xff && ((head[index + 1] ?? 0) & 0xe6) === 0xe2)
  if (at < 0) return undefined
  const [, second = 0, third = 0] = head.subarray(at)
  const version = (second >> 3) & 3
  const rate = samplings[(third >> 2) & 3]
  const kilobits = (version === 3 ? kilobits1 : kilobits2)[third >> 4]
  if (rate === undefined || kilobits === undefined || kilobits === 0 || version === 1) return undefined
  const sampling = version === 3 ? rate : version === 2 ? rate / 2 : rate / 4
  const counted = ['Xing', 'Info'].map((name) => head.indexOf(name, at)).find((found) => found >= 0 && found < at + 64)
  if (counted !== undefined && counted + 12 <= head.length && ((head[counted + 7] ?? 0) & 1) === 1)
    return (head.readUInt32BE(counted + 8) * (version === 3 ? 1152 : 576)) / sampling
  return ((bytes - tagBytes - at) * 8) / (kilobits * 1000)
}

function syncsafe(tag: Buffer): number {
  return [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((tag[at] ?? 0) & 0x7f), 0)
}

/** Ogg: the position of the last page, in samples; Opus always counts 48 000 a second (RFC 7845). */
async function ofOgg(peek: Peek, bytes: number): Promise<number | undefined> {
  const head = await peek(0, 512)
  const vorbis = head.indexOf('\x01vorbis', 0, 'latin1')
  const rate = head.includes('OpusHead') ? 48_000 : vorbis < 0 ? 0 : head.readUInt32LE(vorbis + 12)
  const tail = await peek(Math.max(0, bytes - 64 * 1024), 64 * 1024)
  const last = tail.lastIndexOf('OggS')
  if (rate === 0 || last < 0 || last + 14 > tail.length) return undefined
  return Number(tail.readBigInt64LE(last + 6)) / rate
}
