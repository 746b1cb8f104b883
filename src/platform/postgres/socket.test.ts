import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ownUser } from './owner.ts'
import { socketFolder } from './socket.ts'

const root = await mkdtemp(join(tmpdir(), 'yrkesresan-socket-'))
after(() => rm(root, { recursive: true, force: true }))

async function deepFolder(): Promise<string> {
  const folder = join(await mkdtemp(join(root, 'd-')), 'å'.repeat(60))
  await mkdir(folder)
  return folder
}

test('the socket lies in the data folder, where only its owner may enter', async () => {
  const folder = await socketFolder(root, ownUser())
  assert.equal(folder, join(root, 'socket'))
  assert.equal((await stat(folder)).mode & 0o777, 0o700)
})

test('a deep data folder has its socket in the temp directory, the same each time', async () => {
  const deep = await deepFolder()
  const folder = await socketFolder(deep, ownUser())
  after(() => rm(folder, { recursive: true, force: true }))
  assert.ok(!folder.startsWith(root))
  assert.ok(Buffer.byteLength(folder) < 90)
  assert.equal((await stat(folder)).mode & 0o777, 0o700)
  assert.equal(await socketFolder(deep, ownUser()), folder)
})

test('a folder that somebody put in the way is not used', async () => {
  const deep = await deepFolder()
  for (const _place of new Set([tmpdir(), '/tmp'])) {
    const folder = await socketFolder(deep, ownUser())
    await rm(folder, { recursive: true })
    await symlink(root, folder)
    after(() => rm(folder))
  }
  await assert.rejects(socketFolder(deep, ownUser()), { name: 'PostgresRefusal', message: /shorter DATA_DIR/ })
})
