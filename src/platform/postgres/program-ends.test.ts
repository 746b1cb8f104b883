import assert from 'node:assert/strict'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { lookAt, pidIn } from './processes.ts'
import { startPostgres } from './supervisor.ts'
import { forbid, installProgram, openFolder, runProgram } from './test-program.ts'

const { folder: root, remove } = await openFolder()
after(remove)

let program: string
before(async () => {
  program = await installProgram(join(root, 'program'))
})

const argv = (dataDir: string, then = 'stop') => [process.execPath, program, dataDir, then]

async function gone(pid: number): Promise<boolean> {
  for (let look = 0; look < 200; look++) {
    if ((await lookAt(pid)) === undefined) return true
    await sleep(50)
  }
  return false
}

test('kill -9 of the program ends its PostgreSQL too, and what was committed is kept', async (t) => {
  if (process.platform !== 'linux') return t.skip('only Linux tells a process that its parent died')
  const dataDir = join(root, 'killed')
  for (const rows of [1, 2, 3]) {
    const { said, child, ended } = await runProgram({ argv: argv(dataDir, 'stay') })
    assert.equal(said.refused, undefined)
    assert.equal(said.rows, rows)
    child.kill('SIGKILL')
    await ended
    if (rows === 2) assert.ok(await gone(said.pid), 'stops by itself, with nobody starting anew')
  }
})

test('a PostgreSQL that outlives its program is stopped by the next start, and what was committed is kept', async () => {
  const dataDir = join(root, 'orphan')
  const without = await forbid(join(root, 'no-setpriv'), 'setpriv')
  const first = await runProgram({ argv: argv(dataDir, 'stay'), without })
  first.child.kill('SIGKILL')
  await first.ended
  assert.ok(await lookAt(first.said.pid), 'the server is left')

  const second = await runProgram({ argv: argv(dataDir) })
  assert.equal(second.said.refused, undefined)
  assert.equal(second.said.rows, 2)
  assert.deepEqual(second.said.log, [
    `Stopping the PostgreSQL (pid ${first.said.pid}) that a program which died left behind`,
  ])
  assert.equal(await lookAt(first.said.pid), undefined)
})

test('a second program on the same folder is refused by name, even when somebody removed the lock', async () => {
  const dataDir = join(root, 'shared')
  const first = await runProgram({ argv: argv(dataDir, 'stay') })
  const refused = `Another process (pid ${first.child.pid}) is using ${dataDir}; stop it or set another DATA_DIR.`
  assert.equal((await runProgram({ argv: argv(dataDir) })).said.refused, refused)
  await rm(join(dataDir, 'app.lock'))
  assert.equal((await runProgram({ argv: argv(dataDir) })).said.refused, refused)
  assert.ok(await lookAt(first.said.pid))
  first.child.kill('SIGKILL')
  await first.ended
  assert.ok(await gone(first.said.pid))
})

test('a program that ends without stopping its PostgreSQL ends it all the same', async () => {
  const dataDir = join(root, 'careless')
  const script = `const { startPostgres } = await import(${JSON.stringify(import.meta.resolve('./supervisor.ts'))})
    const { pid, url } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, settings: { fsync: 'off' } })
    console.log(JSON.stringify({ pid, url, rows: 0, log: [] }))`
  const careless = [process.execPath, '--import', import.meta.resolve('tsx'), '--input-type=module', '-e', script]
  const { said, ended } = await runProgram({ argv: careless })
  assert.deepEqual(await ended, [0, null])
  assert.ok(await gone(said.pid))
})

test('a program killed while it makes the data folder leaves nothing that the next one stumbles over', async () => {
  const dataDir = join(root, 'half')
  const first = runProgram({ argv: argv(dataDir) }).catch(() => undefined)
  const half = async () => (await readdir(dataDir).catch(() => [])).find((name) => name.startsWith('postgres.new-'))
  for (let look = 0; look < 500 && (await half()) === undefined; look++) await sleep(5)
  await sleep(100)
  assert.ok(await half())
  process.kill((await pidIn(join(dataDir, 'app.lock'))) ?? 0, 'SIGKILL')
  await first
  const postgres = await startPostgres({ dataDir, settings: { fsync: 'off' } })
  await postgres.stop()
  assert.equal(await half(), undefined)
})
