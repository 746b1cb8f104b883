import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { lookAt, pidIn } from '../../src/platform/postgres/processes.ts'
import { type Browser, browser } from './browser.ts'
import { endAll, type Program, run, runByNpm, until } from './program.ts'

const dataDir = join(await mkdtemp(join(tmpdir(), 'yrkesresan-process-')), 'data')
after(async () => {
  await endAll()
  await rm(join(dataDir, '..'), { recursive: true, force: true })
})

const env = { DATA_DIR: dataDir, LOG_LEVEL: 'debug' }
const databasePid = async () => (await pidIn(join(dataDir, 'postgres/postmaster.pid'))) ?? 0
const isGone = (pid: number) => until(async () => (await lookAt(pid)) === undefined, Boolean)
const mark = () => readFile(join(dataDir, 'demo'), 'utf8').catch(() => 'none')

/** Whom the sign-in page offers to be. */
const offered = async (who: Browser) => {
  const { text } = await who.get('/sign-in')
  return [...text.matchAll(/name="personId" value="(\d+)"/g)].map(([, id]) => id)
}

let program: Program
let fia: Browser

test('a filling that was killed on the way is begun again, and the country is there once', async () => {
  const killed = run({ env })
  await killed.line(/database migrated/)
  assert.equal(await killed.end('SIGKILL'), 'SIGKILL')
  assert.equal(await mark(), 'not yet filled')

  program = run({ env })
  fia = browser(await program.address())
  assert.equal(await mark(), 'filled')
  const people = await offered(fia)
  assert.ok(people.length >= 12)
  assert.equal(new Set(people).size, people.length)
})

test('it answers at the address that it says, and says that it is a demo', async () => {
  const { status, text } = await fia.get('/sign-in')
  assert.equal(status, 200)
  assert.match(text, /Demo/)
  for (const [, file = ''] of text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g))
    assert.equal((await fia.get(file)).status, 200, file)
  assert.deepEqual([(await fia.get('/healthz')).text, (await fia.get('/readyz')).text], ['ok\n', 'ready\n'])
  assert.match(
    (await fia.get('/metrics')).text,
    /^http_request_seconds_count\{route="\/sign-in\/?",status="2xx"\} [1-9]/m,
  )
})

test('a second process on the same data is refused with the number of the first, also to reset it', async () => {
  for (const command of ['start', 'demo:reset']) {
    const second = run({ command, env })
    assert.equal(await second.ended, 1)
    assert.equal(
      second.said(),
      `Another process (pid ${program.child.pid}) is using ${dataDir}; stop it or set another DATA_DIR.`,
    )
  }
  assert.ok((await offered(fia)).length >= 12)
})

test('the log is one JSON object a line, and knows neither names nor addresses nor what was typed', async () => {
  const tried = await fia.post('/sign-in', { email: 'fia@kalix.example', passphrase: 'en hemlig resa' })
  assert.equal(tried.status, 422)
  assert.equal((await fia.get('/people/99?name=Fia')).status, 303)
  const lines = program.said().split('\n')
  const said = lines.filter((line) => !line.startsWith('Yrkesresan is open: ')).map((line) => JSON.parse(line))
  assert.ok(said.length > 0)
  for (const { at, level, message } of said)
    assert.deepEqual([typeof at, typeof level, typeof message], Array(3).fill('string'))
  assert.doesNotMatch(program.said(), /fia|kalix|hemlig|@/i)
})

test('without a mail server a letter stays in the outbox, to be read with its link', async () => {
  await fia.post('/forgotten', { email: 'fia@kalix.example' })
  const [, letter = ''] = /href="(\/outbox\/\d+)"/.exec((await fia.get('/outbox')).text) ?? []
  assert.match((await fia.get(letter)).text, /http:\/\/127\.0\.0\.1:\d+\/welcome\/[\w-]{20,}/)
})

test('what was committed outlives kill -9, and the next start neither stumbles nor fills again', async () => {
  await fia.post('/sign-in', { email: 'fia@kalix.example', passphrase: 'en lugn resa norrut' })
  assert.equal((await fia.get('/')).status, 200)
  const database = await databasePid()
  const underWay = fia.post('/forgotten', { email: 'fia@kalix.example' }).catch(() => undefined)
  assert.equal(await program.end('SIGKILL'), 'SIGKILL')
  await Promise.all([underWay, isGone(database)])

  program = run({ env })
  fia = fia.at(await program.address())
  assert.equal((await fia.get('/')).status, 200, 'is still signed in')
  assert.doesNotMatch(program.said(), /database migrated/)
})

test('SIGTERM lets a request under way finish, then ends the database, and with it the program', async () => {
  const database = await databasePid()
  // As a browser does that expects to need one.
  const inAdvance = connect(Number(new URL(await program.address()).port), '127.0.0.1')
  await once(inAdvance, 'connect')
  // Answers after some tenths of a second, whoever asks.
  const underWay = fia.post('/forgotten', { email: 'nobody@kalix.example' })
  await sleep(100)
  assert.equal(await program.end(), 0)
  assert.equal((await underWay).status, 200)
  assert.equal(await lookAt(database), undefined)
  assert.doesNotMatch(program.said(), /"level":"(warn|error)"/)
  inAdvance.destroy()
})

test('data that are no demo’s are not filled or reset as if they were one', async () => {
  const [marked, away] = [join(dataDir, 'demo'), join(dataDir, 'demo-away')]
  await rename(marked, away)
  for (const command of ['start', 'demo:reset']) {
    const refused = run({ command, env })
    assert.equal(await refused.ended, 1)
    assert.match(refused.said(), /DEMO: the data in .* are no demo's/)
  }
  await rename(away, marked)
})

test('by npm, demo:reset starts the country afresh, start opens it, and SIGTERM to npm closes it in order', async () => {
  const reset = runByNpm({ command: 'demo:reset', env })
  assert.equal(await reset.ended, 0)
  assert.match(reset.said(), /The demo country has been started afresh/)

  program = runByNpm({ env })
  fia = fia.at(await program.address())
  assert.equal((await fia.get('/')).location, '/sign-in?to=%2F', 'the session is gone with the country before')
  assert.ok((await offered(fia)).length >= 12)
  const database = await databasePid()
  assert.equal(await program.end(), 0)
  assert.equal(await lookAt(database), undefined)
})
