import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { takeLock } from './lock.ts'
import { lookAt, pidWorld } from './processes.ts'

const root = await mkdtemp(join(tmpdir(), 'yrkesresan-lock-'))
after(() => rm(root, { recursive: true, force: true }))

let dataDir = root
const guard = () => join(dataDir, 'postgres.lock')
beforeEach(async () => {
  dataDir = await mkdtemp(join(root, 'data-'))
})

async function leaveLock(pid: number, started: string, world?: string): Promise<void> {
  await writeFile(join(dataDir, 'app.lock'), `${pid}\n${started}\n${world ?? (await pidWorld())}\nformer\n`)
}

test('one of many at once takes the lock, and the next after it is released', async () => {
  const first = await takeLock(dataDir, guard())
  await assert.rejects(takeLock(dataDir, guard()), {
    name: 'PostgresRefusal',
    message: `Another process (pid ${process.pid}) is using ${dataDir}; stop it or set another DATA_DIR.`,
  })
  await first.release()
  const second = await takeLock(dataDir, guard())
  await second.release()
  assert.deepEqual(await readdir(dataDir), [])
})

test('the lock of a dead process is taken over, by one of the many who see it', async () => {
  await leaveLock(2 ** 22 + 1, '1')
  const takers = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(dataDir, guard())))
  assert.equal(takers.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.deepEqual(await readdir(dataDir), ['app.lock'])
})

test('the lock of a process whose pid another one has now is taken over', async () => {
  await leaveLock(process.ppid, 'long-ago')
  await (await takeLock(dataDir, guard())).release()
})

test('a lock that was never finished is taken over', async () => {
  await writeFile(join(dataDir, 'app.lock'), '')
  await (await takeLock(dataDir, guard())).release()
})

test('a live process keeps its lock', async () => {
  const seen = await lookAt(process.ppid)
  await leaveLock(process.ppid, seen?.started ?? '')
  await assert.rejects(takeLock(dataDir, guard()), { name: 'PostgresRefusal' })
})

test('a release after another process took over leaves the lock of the other', async () => {
  const first = await takeLock(dataDir, guard())
  await leaveLock(1, 'other')
  await first.release()
  assert.match(await readFile(join(dataDir, 'app.lock'), 'utf8'), /^1\nother/)
})

test('another container counts as alive while a PostgreSQL holds the guard', async (t) => {
  if (process.platform !== 'linux') return t.skip('only Linux has containers that share a folder but no pids')
  await writeFile(guard(), '')
  const holder = spawn('flock', ['--no-fork', guard(), 'sleep', '60'], { stdio: 'ignore' })
  await sleep(300)
  await leaveLock(7, '123', 'another boot pid:[1]')
  await assert.rejects(takeLock(dataDir, guard()), /pid 7 of another container/)
  holder.kill('SIGKILL')
  await sleep(100)
  await (await takeLock(dataDir, guard())).release()
})
