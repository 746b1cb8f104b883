import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, afterEach, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { type PostgresOptions, type RunningPostgres, startPostgres } from './supervisor.ts'
import { exists, openFolder } from './test-program.ts'

const { folder: root, remove } = await openFolder()
after(remove)

const running: RunningPostgres[] = []
afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop()
})

/** For the tests that need no new database. */
const usedFolder = join(root, 'used')
let folders = 0
const newFolder = () => join(root, `data-${folders++}`)

async function start(dataDir: string, options: Partial<PostgresOptions> = {}): Promise<RunningPostgres> {
  const postgres = await startPostgres({ dataDir, settings: { fsync: 'off' }, ...options })
  running.push(postgres)
  return postgres
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows[0] ?? {}
  } finally {
    await client.end()
  }
}

const lives = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a new folder becomes a database that knows Swedish, in UTC, without a port and for its owner only', async () => {
  const dataDir = newFolder()
  const { url } = await start(dataDir)
  assert.deepEqual(
    await ask(
      url,
      `select current_database() as name, lower('ÅÄÖ') as small, current_setting('TimeZone') as zone,
         (select string_agg(x, '' order by x collate "sv-x-icu") from unnest('{ö,a,ä,z,å}'::text[]) x) as sorted,
         current_setting('server_encoding') as encoding, current_setting('listen_addresses') as addresses,
         current_setting('is_superuser') as superuser`,
    ),
    {
      ...{ name: 'yrkesresan', small: 'åäö', zone: 'UTC', sorted: 'azåäö' },
      ...{ encoding: 'UTF8', addresses: '', superuser: 'off' },
    },
  )
  await ask(url, 'create extension pg_trgm')
  assert.deepEqual((await readdir(dataDir)).sort(), ['app.lock', 'postgres', 'postgres.lock', 'postgres.log', 'socket'])
})

test('it stops, leaves no process and no lock, keeps what was committed, and starts again within a second', async () => {
  const dataDir = usedFolder
  const first = await start(dataDir)
  await ask(first.url, 'create table if not exists kept as select 1 as n')
  const { pid } = first
  await Promise.all([first.stop(), first.stop()])
  assert.equal(lives(pid), false)
  assert.equal(await exists(join(dataDir, 'app.lock')), false)

  const before = performance.now()
  const second = await start(dataDir)
  assert.ok(performance.now() - before < 1000)
  assert.deepEqual(await ask(second.url, 'select n from kept'), { n: 1 })
})

test('an administrator may copy databases, and settings are taken', async () => {
  const { adminUrl } = await start(usedFolder, { settings: { fsync: 'off', max_connections: '30' } })
  await ask(adminUrl('postgres'), 'create database "a copy" template yrkesresan')
  assert.deepEqual(
    await ask(adminUrl('a copy'), `select current_database() as name, current_setting('max_connections') as most`),
    { name: 'a copy', most: '30' },
  )
})

test('a setting PostgreSQL does not know is refused with the words of PostgreSQL, and the folder is free after', async () => {
  const dataDir = usedFolder
  const settings = { fsync: 'off', shared_buffers: 'plenty' }
  await assert.rejects(start(dataDir, { settings }), {
    name: 'PostgresRefusal',
    message: /postgres\.log says:.*shared_buffers/s,
  })
  await start(dataDir)
})

test('a second start on the same folder is refused, and the first goes on', async () => {
  const dataDir = usedFolder
  const { url } = await start(dataDir)
  await assert.rejects(start(dataDir), { name: 'PostgresRefusal', message: /is using .* set another DATA_DIR/ })
  assert.deepEqual(await ask(url, 'select 1 as n'), { n: 1 })
})

test('a path with spaces, quotes and Swedish letters, too deep for a socket, is no obstacle', async () => {
  const dataDir = join(newFolder(), `Data, "mapp" å 'x' ${'djup'.repeat(20)}`)
  const postgres = await start(dataDir)
  const sockets = new URL(postgres.url).searchParams.get('host') ?? ''
  assert.ok(!sockets.startsWith(root))
  assert.deepEqual(await ask(postgres.url, 'select 1 as n'), { n: 1 })
  await postgres.stop()
  assert.equal(await exists(sockets), false)
})

test('a database that was dropped is there again at the next start', async () => {
  const dataDir = usedFolder
  const first = await start(dataDir)
  await ask(first.adminUrl('postgres'), 'drop database yrkesresan')
  await first.stop()
  assert.deepEqual(await ask((await start(dataDir)).url, 'select 1 as n'), { n: 1 })
})

test('half a data folder, left by an interruption, is made anew', async () => {
  const dataDir = newFolder()
  await mkdir(join(dataDir, 'postgres.new-x', 'base'), { recursive: true })
  await writeFile(join(dataDir, 'postgres.new-x', 'PG_VERSION'), '18\n')
  await mkdir(join(dataDir, 'postgres'))
  assert.deepEqual(await ask((await start(dataDir)).url, 'select 1 as n'), { n: 1 })
  assert.equal(await exists(join(dataDir, 'postgres.new-x')), false)
})

test('data of another PostgreSQL version, or of something else, is refused and left as it was', async () => {
  const dataDir = newFolder()
  const cluster = join(dataDir, 'postgres')
  await mkdir(cluster, { recursive: true })
  await writeFile(join(cluster, 'diary.txt'), 'dear')
  await assert.rejects(start(dataDir), { name: 'PostgresRefusal', message: /no PostgreSQL data folder/ })
  await writeFile(join(cluster, 'PG_VERSION'), '17\n')
  await assert.rejects(start(dataDir), {
    name: 'PostgresRefusal',
    message: /written by PostgreSQL 17.*runs PostgreSQL 18/,
  })
  assert.deepEqual((await readdir(cluster)).sort(), ['PG_VERSION', 'diary.txt'])
  await rm(cluster, { recursive: true })
  await start(dataDir)
})

test('a server that is killed is started again', async () => {
  const postgres = await start(usedFolder)
  await ask(postgres.url, 'create table if not exists kept as select 1 as n')
  const { pid } = postgres
  process.kill(pid, 'SIGKILL')
  for (let look = 0; look < 200 && postgres.pid === pid; look++) await sleep(50)
  assert.notEqual(postgres.pid, pid)
  assert.deepEqual(await ask(postgres.url, 'select n from kept'), { n: 1 })
})

test("PostgreSQL's lock file is removed when its pid is a zombie or another program's, and the data recovered", async (t) => {
  const dataDir = usedFolder
  const lockFile = join(dataDir, 'postgres', 'postmaster.pid')
  const first = await start(dataDir)
  await ask(first.url, 'create table if not exists kept as select 1 as n')
  const left = await readFile(lockFile, 'utf8')
  await first.stop()

  const stranger = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
  t.after(() => stranger.kill('SIGKILL'))
  const [zombie] = await once(stranger.stdout, 'data')
  for (const pid of [stranger.pid, Number(String(zombie)), 2 ** 22 + 1]) {
    await writeFile(lockFile, left.replace(/^\d+/, String(pid)))
    const postgres = await start(dataDir)
    assert.deepEqual(await ask(postgres.url, 'select n from kept'), { n: 1 })
    await postgres.stop()
  }
  assert.ok(lives(stranger.pid ?? 0))
})

test('a start waits for the last processes of a former server', async (t) => {
  if (process.platform !== 'linux') return t.skip('only Linux has flock')
  const dataDir = usedFolder
  await (await start(dataDir)).stop()
  const last = spawn('flock', ['--no-fork', join(dataDir, 'postgres.lock'), 'sleep', '1'], { stdio: 'ignore' })
  await sleep(200)
  const postgres = await start(dataDir)
  assert.equal(last.exitCode, 0)
  assert.deepEqual(await ask(postgres.url, 'select 1 as n'), { n: 1 })
})
