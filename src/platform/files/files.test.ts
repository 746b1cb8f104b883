import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { Missing } from '#values'
import { type Files, localFiles } from './files.ts'

let folder: string
let files: Files
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'))
  files = localFiles(folder)
})
after(() => rm(folder, { recursive: true }))

test('what is put is read back, whole or a range of it', async () => {
  assert.deepEqual(await files.put('certificates/7.pdf', Readable.from(['hållplats'])), { size: 10 })
  assert.equal(await text(await files.read('certificates/7.pdf')), 'hållplats')
  assert.equal(await text(await files.read('certificates/7.pdf', { start: 4, end: 6 })), 'lpl')
  assert.equal(await files.size('certificates/7.pdf'), 10)
})

test('an upload that breaks off leaves nothing', async () => {
  const broken = new Readable({
    read() {
      this.destroy(new Error('the line went dead'))
    },
  })
  await assert.rejects(files.put('films/1.mp4', broken), /the line went dead/)
  await assert.rejects(files.size('films/1.mp4'), Missing)
  assert.deepEqual(await readdir(join(folder, 'films')), [])
})

for (const key of ['../secret', '/etc/passwd', 'a/../../b', 'a\\b', '', 'a b', 'å', 'a/']) {
  test(`the key ${JSON.stringify(key)} leads nowhere`, async () => {
    await assert.rejects(async () => files.size(key), Missing)
  })
}
