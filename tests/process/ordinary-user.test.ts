import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { chown, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { isRoot, nobody } from '../../src/platform/postgres/owner.ts'
import { endAll, run } from './program.ts'

const ask = promisify(execFile)
const folder = await mkdtemp(join(tmpdir(), 'yrkesresan-process-'))
after(async () => {
  await endAll()
  await rm(folder, { recursive: true, force: true })
})

async function works(...argv: string[]): Promise<boolean> {
  const [command = '', ...args] = argv
  return ask(command, args).then(
    () => true,
    () => false,
  )
}

const asNobody = ['setpriv', `--reuid=${nobody.uid}`, `--regid=${nobody.gid}`, '--clear-groups', '--']
/** A network in which there is nothing but this machine. */
const alone = ['unshare', '--net', '--', 'sh', '-c', 'ip link set lo up && exec "$@"', '-']

test('as root an ordinary user can start it, too: the project is not theirs, and there is no network', async (t) => {
  if (!isRoot()) return t.skip('every other test shows it as the ordinary user who runs them')
  if (!(await works(...asNobody, process.execPath, '--version')))
    return t.skip('the project lies where no other user may enter, or there is no setpriv')
  const hasNetworks = await works(...alone, 'true')
  if (!hasNetworks) t.diagnostic('no unshare or ip here: with the network that there is')

  const home = join(folder, 'home')
  await mkdir(home, { mode: 0o700 })
  await chown(folder, nobody.uid, nobody.gid)
  await chown(home, nobody.uid, nobody.gid)
  const program = run({
    env: { HOME: home, TMPDIR: home, DATA_DIR: join(home, 'data') },
    through: [...(hasNetworks ? alone : []), ...asNobody],
  })
  const address = await program.address()
  assert.equal((await stat(join(home, 'data/postgres'))).uid, nobody.uid)

  const script = `const { status } = await fetch('${address}/sign-in'); process.exit(status === 200 ? 0 : 1)`
  const inside = hasNetworks ? ['nsenter', `--net=/proc/${program.child.pid}/ns/net`, '--'] : []
  assert.ok(await works(...inside, process.execPath, '-e', script), 'answers in its own network')
  assert.equal(await program.end(), 0)
})
