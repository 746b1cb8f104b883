import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import Fastify, { type FastifyInstance } from 'fastify'
import { ZipFile } from 'yazl'
import { localFiles } from '../files/files.ts'
import { cleanFileName } from './file-name.ts'
import { receiveUpload, takeUploads } from './receive-upload.ts'

let folder: string
let app: FastifyInstance
let address: string
const most = 200_000
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'upload-'))
  const files = localFiles(folder)
  app = Fastify({ bodyLimit: 1000 })
  app.removeAllContentTypeParsers()
  app.post('/plain', async () => 'taken')
  takeUploads(app, (uploads) => {
    uploads.post('/any', (request) => receiveUpload(request, { files, most }))
    uploads.post('/image', (request) => receiveUpload(request, { files, most, kinds: ['image'] }))
  })
  address = await app.listen({ port: 0 })
})
after(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

const left = async () => readdir(join(folder, 'content')).catch(() => [])

async function send(files: readonly [name: string, content: Buffer][], path = '/any') {
  const form = new FormData()
  form.set('title', 'Ett\0 möte')
  for (const [name, content] of files) form.append('file', new Blob([new Uint8Array(content)]), name)
  const answer = await fetch(address + path, { method: 'POST', body: form })
  return { status: answer.status, said: await answer.json() }
}

async function zip(entries: Record<string, string>): Promise<Buffer> {
  const made = new ZipFile()
  for (const [name, content] of Object.entries(entries)) made.addBuffer(Buffer.from(content), name, { compress: false })
  made.end()
  return buffer(made.outputStream)
}

const bytes = (latin1: string) => Buffer.from(latin1.padEnd(400, '\0'), 'latin1')
const png = bytes('\x89PNG\r\n\x1a\n')
const word = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }

const taken: [what: string, content: Buffer | Promise<Buffer>, kind: string, ends: string][] = [
  ['a picture', png, 'image', 'png'],
  ['a photograph', bytes('\xff\xd8\xff\xe0'), 'image', 'jpg'],
  ['a webp', bytes('RIFF\0\0\0\0WEBP'), 'image', 'webp'],
  ['a gif', bytes('GIF89a'), 'image', 'gif'],
  ['an mp4', bytes('\0\0\0\x20ftypisom'), 'film', 'mp4'],
  ['a webm', bytes('\x1a\x45\xdf\xa3\x9fB\x82\x84webm'), 'film', 'webm'],
  ['an mp3 with tags', bytes('ID3\x04'), 'audio', 'mp3'],
  ['an mp3 without', bytes('\xff\xfb\x90\x64'), 'audio', 'mp3'],
  ['an m4a', bytes('\0\0\0\x20ftypM4A '), 'audio', 'm4a'],
  ['an ogg of opus', bytes(`OggS${'\0'.repeat(24)}OpusHead`), 'audio', 'ogg'],
  ['a wav', bytes('RIFF\0\0\0\0WAVEfmt '), 'audio', 'wav'],
  ['captions', Buffer.from('WEBVTT\n\n00:00.000 --> 00:01.000\nHej\n'), 'captions', 'vtt'],
  ['captions after a mark of byte order', Buffer.from('\ufeffWEBVTT - Möte\n'), 'captions', 'vtt'],
  ['a pdf', bytes('%PDF-1.7'), 'document', 'pdf'],
  ['a docx', zip(word), 'document', 'docx'],
  ['an odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }), 'document', 'odt'],
  ['a package', zip({ 'imsmanifest.xml': '<manifest/>' }), 'package', 'zip'],
]
for (const [what, content, kind, ends] of taken) {
  test(`${what} is told by what it holds, whatever it is called`, async () => {
    const { said } = await send([['fil.exe', await content]])
    assert.deepEqual([said.kind, said.name], [kind, `fil.${ends}`])
    assert.equal(said.bytes, (await content).length)
    assert.deepEqual(said.typed, { title: 'Ett möte' })
    await rm(join(folder, said.at))
  })
}

const refused: [what: string, content: Buffer | Promise<Buffer>, word: string][] = [
  ['a file of nothing', Buffer.alloc(0), 'empty-file'],
  ['a program', bytes('MZ\x90'), 'unknown-type'],
  ['a page of HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), 'unknown-type'],
  [
    'a drawing with a script',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'unknown-type',
  ],
  ['an old Office file', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'unknown-type'],
  ['a photograph from a telephone', bytes('\0\0\0\x20ftypheic'), 'unknown-type'],
  ['a matroska', bytes('\x1a\x45\xdf\xa3\x9fB\x82\x88matroska'), 'unknown-type'],
  ['plain words', Buffer.from('hej'), 'unknown-type'],
  ['a zip in name only', bytes('PK\x03\x04'), 'unknown-type'],
  ['a docx with macros', zip({ ...word, 'word/vbaProject.bin': 'x' }), 'holds-macros'],
  ['a file too large', Buffer.concat([png, Buffer.alloc(most)]), 'file-too-large'],
]
for (const [what, content, wanted] of refused) {
  test(`${what} is refused and leaves nothing`, async () => {
    const { status, said } = await send([['bild.png', await content]])
    assert.deepEqual([status, said.refused], [200, wanted])
    assert.deepEqual(said.typed, { title: 'Ett möte' })
    assert.deepEqual(await left(), [])
  })
}

test('what does not fit the place is refused by its kind', async () => {
  const { said } = await send([['a.png', bytes('%PDF-1.7')]], '/image')
  assert.deepEqual([said.refused, said.kind], ['type-not-taken', 'document'])
  assert.deepEqual(await left(), [])
})

test('no file, an empty field, and two files are told apart', async () => {
  assert.equal((await send([])).said.refused, 'no-file')
  assert.equal((await send([['', Buffer.alloc(0)]])).said.refused, 'no-file')
  const two: [string, Buffer][] = [
    ['a.png', png],
    ['b.png', png],
  ]
  assert.equal((await send(two)).said.refused, 'several-files')
  const plain = await fetch(`${address}/any`, { method: 'POST' })
  assert.equal(Reflect.get(Object(await plain.json()), 'refused'), 'no-file')
  assert.deepEqual(await left(), [])
})

test('a route that asks for no files takes none', async () => {
  const form = new FormData()
  form.set('file', new Blob(['x']), 'x')
  assert.equal((await fetch(`${address}/plain`, { method: 'POST', body: form })).status, 415)
})

test('an upload that breaks off half way leaves nothing', async () => {
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  await once(socket, 'connect')
  const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n`
  socket.write(
    `POST /any HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 90000\r\n\r\n${head}`,
  )
  socket.write(png)
  for (let tries = 0; (await left()).length === 0 && tries < 100; tries++) await sleep(10)
  assert.equal((await left()).length, 1, 'it had begun to be written')
  socket.destroy()
  for (let tries = 0; (await left()).length > 0 && tries < 200; tries++) await sleep(10)
  assert.deepEqual(await left(), [])
})

test('a form that ends in the middle of a file is refused and leaves nothing', async () => {
  const body = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n${png.toString('latin1')}`
  const answer = await fetch(`${address}/any`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body,
  })
  assert.equal(answer.ok, false, await answer.text())
  assert.deepEqual(await left(), [])
})

const names: [given: string, clean: string][] = [
  ['Möte inför dag 1.png', 'Möte inför dag 1.png'],
  ['../../etc/passwd', 'passwd.png'],
  ['C:\\bilder\\bild.PNG', 'bild.png'],
  ['bild.php.png', 'bild.php.png'],
  ['bild.png.exe', 'bild.png.png'],
  ['r\u202egnp.exe', 'rgnp.png'],
  ['a\r\nSet-Cookie: b.png', 'aSet-Cookie b.png'],
  ['.htaccess', 'htaccess.png'],
  ['', 'fil.png'],
  ['...', 'fil.png'],
  ['å'.repeat(300), `${'å'.repeat(30)}.png`],
]
for (const [given, clean] of names) {
  test(`${JSON.stringify(given.slice(0, 30))} is called ${clean.slice(0, 30)}`, () => {
    assert.equal(cleanFileName(given, 'png'), clean)
  })
}

test('what is kept is what was sent', async () => {
  const { said } = await send([['a.png', png]])
  assert.deepEqual(await buffer(await localFiles(folder).read(said.at)), png)
  assert.match(said.sha256, /^[0-9a-f]{64}$/)
  assert.equal((await text(await localFiles(folder).read(said.at))).length > 0, true)
  await rm(join(folder, said.at))
})
