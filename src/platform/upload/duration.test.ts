import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { localFiles } from '../files/files.ts'
import { readDuration } from './duration.ts'

const folder = await mkdtemp(join(tmpdir(), 'duration-'))
const files = localFiles(folder)
after(() => rm(folder, { recursive: true }))

async function lasts(content: Buffer, mediaType: string) {
  await files.put('a', Readable.from([content], { objectMode: false }))
  return readDuration(files, { at: 'a', mediaType, bytes: content.length })
}

const media = join(import.meta.dirname, '../../../database/seeds/media')
for (const [file, mediaType, seconds] of [
  ['samtalet-pa-golvet.mp4', 'video/mp4', 56],
  ['forsta-aret.m4a', 'audio/mp4', 74],
] as const) {
  test(`${file} lasts ${seconds} seconds`, async () => {
    const path = join(media, file)
    await files.put('b', createReadStream(path))
    assert.equal(await readDuration(files, { at: 'b', mediaType, bytes: (await stat(path)).size }), seconds)
  })
}

test('a wav says how many bytes a second', async () => {
  const head = Buffer.alloc(44)
  head.write('RIFF....WAVEfmt ', 'latin1')
  head.writeUInt32LE(1000, 28)
  assert.equal(await lasts(Buffer.concat([head, Buffer.alloc(7000)]), 'audio/wav'), 7)
})

test('an mp3 is estimated from the bit rate of its first frame, after its tags', async () => {
  const tag = Buffer.from('ID3\x04\0\0\0\0\0\x14', 'latin1')
  const frames = Buffer.alloc(128_000)
  frames.set([0xff, 0xfb, 0x90, 0x64])
  assert.equal(await lasts(Buffer.concat([tag, Buffer.alloc(20), frames]), 'audio/mpeg'), 8)
})

test('an mp3 that counts its frames is believed', async () => {
  const frames = Buffer.alloc(1000)
  frames.set([0xff, 0xfb, 0x90, 0x64])
  frames.write('Xing\0\0\0\x01', 36, 'latin1')
  frames.writeUInt32BE(3828, 44)
  assert.equal(await lasts(frames, 'audio/mpeg'), 100)
})

test('a webm says its duration in its own scale', async () => {
  const head = Buffer.concat([
    Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x2a, 0xd7, 0xb1, 0x83, 0x0f, 0x42, 0x40, 0x44, 0x89, 0x88]),
    Buffer.alloc(8),
  ])
  head.writeDoubleBE(12_400, 14)
  assert.equal(await lasts(head, 'video/webm'), 12)
})

test('an ogg of opus ends at its last page', async () => {
  const page = Buffer.alloc(100)
  page.write('OggS', 0)
  page.write('OpusHead', 28)
  page.writeBigInt64LE(48_000n * 5n, 6)
  assert.equal(await lasts(page, 'audio/ogg'), 5)
})

for (const mediaType of ['video/mp4', 'audio/mp4', 'video/webm', 'audio/wav', 'audio/mpeg', 'audio/ogg', 'image/png']) {
  test(`nonsense called ${mediaType} has no duration`, async () => {
    assert.equal(await lasts(Buffer.from('x'.repeat(40)), mediaType), undefined)
    assert.equal(await lasts(Buffer.alloc(300), mediaType), undefined)
    assert.equal(await lasts(Buffer.from('\0\0\0\x08moov\0\0\0\x08free\0\0\0\0', 'latin1'), mediaType), undefined)
  })
}
