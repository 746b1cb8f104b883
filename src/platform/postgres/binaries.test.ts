import assert from 'node:assert/strict'
import { lstat, mkdir, mkdtemp, readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { findBinaries, linkLibraries } from './binaries.ts'

const root = await mkdtemp(join(tmpdir(), 'yrkesresan-binaries-'))
after(() => rm(root, { recursive: true, force: true }))

async function packageWithoutLinks(): Promise<string> {
  const folder = await mkdtemp(join(root, 'package-'))
  await mkdir(join(folder, 'native', 'lib'), { recursive: true })
  await writeFile(join(folder, 'native', 'lib', 'libone.so.1.2'), 'one')
  const list = ['libone.so', 'libone.so.1'].map((name) => ({
    source: 'native/lib/libone.so.1.2',
    target: `native/lib/${name}`,
  }))
  await writeFile(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(list))
  return folder
}

test('a platform without PostgreSQL is told to set DATABASE_URL', async () => {
  await assert.rejects(findBinaries('plan9-x64'), { name: 'PostgresRefusal', message: /set DATABASE_URL/ })
})

test('the installed PostgreSQL is version 18', async () => {
  assert.equal((await findBinaries()).major, '18')
})

test('missing links are made, a link to nothing is made anew, and right ones are left alone', async () => {
  const folder = await packageWithoutLinks()
  const lib = join(folder, 'native', 'lib')
  await symlink('libgone.so.9', join(lib, 'libone.so'))
  assert.equal(await linkLibraries(folder, join(root, 'unused')), undefined)
  assert.equal(await readlink(join(lib, 'libone.so')), 'libone.so.1.2')
  assert.equal(await readlink(join(lib, 'libone.so.1')), 'libone.so.1.2')

  const { ino, ctimeMs } = await lstat(join(lib, 'libone.so'))
  assert.equal(await linkLibraries(folder, join(root, 'unused')), undefined)
  const after = await lstat(join(lib, 'libone.so'))
  assert.deepEqual([after.ino, after.ctimeMs], [ino, ctimeMs])
})

test('several processes may make the links at once', async () => {
  const folder = await packageWithoutLinks()
  const spare = join(root, 'never')
  const made = await Promise.all(Array.from({ length: 10 }, () => linkLibraries(folder, spare)))
  assert.deepEqual([...new Set(made)], [undefined])
  assert.deepEqual((await readdir(join(folder, 'native', 'lib'))).sort(), ['libone.so', 'libone.so.1', 'libone.so.1.2'])
})
