import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { test } from 'node:test'
import { ZipFile } from 'yazl'
import { isRefusal, Missing } from '#values'
import { type RawEntry, rawZip, zipOf } from '../../../tests/world/zip.ts'
import type { ArchiveRefusal } from './archive-refusal.ts'
import { type ArchiveRules, openArchive } from './open-archive.ts'
import { wordArchiveRefusal } from './word-archive-refusal.ts'

const rules: ArchiveRules = {
  mostEntries: 20,
  mostBytes: 30_000_000,
  extensions: ['html', 'js', 'png', 'docx', 'xml', ''],
}

function kept(bytes: Buffer) {
  return {
    size: async () => bytes.length,
    read: async (_key: string, range?: { start: number; end: number }) =>
      Readable.from([bytes.subarray(range?.start ?? 0, (range?.end ?? bytes.length) + 1)]),
  }
}
const open = (bytes: Buffer, given: Partial<ArchiveRules> = {}) =>
  openArchive(kept(bytes), 'packages/1', { ...rules, ...given })

test('an archive as packers write it is read, entry by entry', async () => {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from('<p>hållplats</p>'), 'sidor/början.html')
  zip.addBuffer(Buffer.from('let a'), 'a.js', { compress: false })
  zip.addBuffer(Buffer.alloc(0), 'empty.js')
  zip.addEmptyDirectory('folder/')
  zip.addBuffer(Buffer.from('x'), '__MACOSX/._a.js')
  zip.addBuffer(Buffer.from('x'), 'sidor/.DS_Store')
  zip.end()
  const archive = await open(await buffer(zip.outputStream))
  assert.ok(!isRefusal(archive))
  assert.deepEqual(archive.entries, [
    { name: 'sidor/början.html', bytes: 17 },
    { name: 'a.js', bytes: 5 },
    { name: 'empty.js', bytes: 0 },
  ])
  const read = await Promise.all(archive.entries.map(async (entry) => text(await archive.read(entry))))
  assert.deepEqual(read, ['<p>hållplats</p>', 'let a', ''])
})

test('a name in UTF-8 that does not say so is read as it was meant', async () => {
  const archive = await open(rawZip([{ name: 'åäö.html', content: 'x', flags: 0 }]))
  assert.ok(!isRefusal(archive))
  assert.equal(archive.entries[0]?.name, 'åäö.html')
})

const entry = (given: Partial<RawEntry>): RawEntry => ({ name: 'a.html', content: 'x', ...given })
const bomb = Buffer.alloc(20_000_000)
const hostile: [string, Buffer, ArchiveRefusal['refused']][] = [
  ['no archive', Buffer.from('%PDF-1.7 and so on'), 'archive-broken'],
  ['nothing at all', Buffer.alloc(0), 'archive-broken'],
  ['an archive cut short', zipOf({ 'a.html': 'x'.repeat(500) }).subarray(0, 60), 'archive-broken'],
  ['a path up', rawZip([entry({ name: '../a.html' })]), 'archive-name'],
  ['a path up from within', rawZip([entry({ name: 'b/../../a.html' })]), 'archive-name'],
  ['an absolute path', rawZip([entry({ name: '/etc/a.html' })]), 'archive-name'],
  ['a backslash', rawZip([entry({ name: 'b\\..\\a.html' })]), 'archive-name'],
  ['a drive letter', rawZip([entry({ name: 'C:a.html' })]), 'archive-name'],
  ['a control character', rawZip([entry({ name: 'a\u0007.html' })]), 'archive-name'],
  ['a zero byte', rawZip([entry({ name: 'a.html\0.js' })]), 'archive-name'],
  ['a name turned around', rawZip([entry({ name: 'a\u202elmth.js' })]), 'archive-name'],
  ['an empty part', rawZip([entry({ name: 'b//a.html' })]), 'archive-name'],
  ['no name', rawZip([entry({ name: '' })]), 'archive-name'],
  ['too long a name', rawZip([entry({ name: `${'x'.repeat(300)}.html` })]), 'archive-name'],
  ['a symbolic link', rawZip([entry({ mode: 0o120777, content: '/etc/passwd' })]), 'archive-not-a-file'],
  ['a device', rawZip([entry({ mode: 0o020666 })]), 'archive-not-a-file'],
  ['a folder that holds bytes', rawZip([entry({ name: 'b/' })]), 'archive-not-a-file'],
  ['a locked entry', rawZip([entry({ flags: 1 })]), 'archive-encrypted'],
  ['an unknown packing', rawZip([entry({ method: 12 })]), 'archive-broken'],
  ['a name twice', rawZip([entry({}), entry({})]), 'archive-name-twice'],
  ['a name twice but for capitals', rawZip([entry({}), entry({ name: 'A.HTML' })]), 'archive-name-twice'],
  ['a file where there is a folder', rawZip([entry({ name: 'b/c.js' }), entry({ name: 'B' })]), 'archive-name-twice'],
  ['a folder where there is a file', rawZip([entry({ name: 'b' }), entry({ name: 'b/c.js' })]), 'archive-name-twice'],
  ['entries upon each other', rawZip([entry({}), entry({ name: 'b.html', sharesWith: 0 })]), 'archive-overlaps'],
  [
    'more entries than allowed',
    rawZip(Array.from({ length: 21 }, (_, i) => entry({ name: `${i}.js` }))),
    'archive-too-many',
  ],
  ['a bomb', rawZip([entry({ content: bomb })]), 'archive-bomb'],
  ['a bomb that says it is small', rawZip([entry({ content: bomb, claims: 10 })]), 'archive-broken'],
  ['a size that does not hold', rawZip([entry({ content: 'xx', claims: 1 })]), 'archive-broken'],
  ['bytes that are not those packed', rawZip([entry({ crc: 7 })]), 'archive-broken'],
  ['an archive within', rawZip([entry({ name: 'b.zip', content: zipOf({ 'a.html': 'x' }) })]), 'archive-within'],
  ['an archive within by another name', rawZip([entry({ content: zipOf({ 'a.html': 'x' }) })]), 'archive-within'],
  ['a program', rawZip([entry({ name: 'b.exe', content: 'MZ' })]), 'archive-wrong-type'],
  ['a program by another name', rawZip([entry({ name: 'b.js', content: 'MZ\x90' })]), 'archive-wrong-content'],
  ['a page called a picture', rawZip([entry({ name: 'b.png', content: '<script>' })]), 'archive-wrong-content'],
]
for (const [what, bytes, refused] of hostile) {
  test(`${what} is refused, and the reason is said`, async () => {
    const answer = await open(bytes)
    assert.ok(isRefusal(answer), 'it was opened')
    assert.equal(answer.refused, refused)
    for (const lang of ['sv', 'en'] as const) assert.match(wordArchiveRefusal(answer, lang), /^.{20,}\.$/)
  })
}

test('what all entries unpack to is counted, not believed', async () => {
  const noise = Buffer.from(Array.from({ length: 40_000 }, (_, i) => (i * i * 31 + (i >> 3)) % 251))
  const files = rawZip(['a.js', 'b.js', 'c.js'].map((name) => ({ name, content: noise })))
  assert.deepEqual(await open(files, { mostBytes: 100_000 }), { refused: 'archive-too-large', most: 100_000 })
  assert.ok(!isRefusal(await open(files, { mostBytes: 120_000 })))
})

test('an archive within is taken where archives are asked for', async () => {
  const within = rawZip([{ name: 'b.zip', content: zipOf({ 'a.html': 'x' }) }])
  assert.ok(!isRefusal(await open(within, { extensions: ['zip'] })))
})

test('a store that fails is a fault, not the fault of the archive', async () => {
  const bytes = zipOf({ 'a.html': 'x' })
  const gone = { ...kept(bytes), read: () => Promise.reject(new Missing('file packages/1')) }
  await assert.rejects(openArchive(gone, 'packages/1', rules), Missing)
})
