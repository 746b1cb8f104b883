import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { cloneDatabase } from '../world/database.ts'
import { templates } from '../world/templates.ts'
import { type Browser, browser } from './browser.ts'
import { endAll, type Program, run, until } from './program.ts'
import { openMailServer } from './smtp.ts'

const folder = await mkdtemp(join(tmpdir(), 'yrkesresan-process-'))
const database = await cloneDatabase(templates.country)
const client = new pg.Client({ connectionString: database.url })
client.on('error', () => undefined)
await client.connect()
const mailServer = await openMailServer()
after(async () => {
  await endAll()
  await client.end().catch(() => undefined)
  await mailServer.away()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

const token = 'a-token-for-the-metrics'
const common = { DATABASE_URL: database.url, SMTP_URL: mailServer.url, MAIL_FROM: 'Resan <resan@rss.example>' }
const start = (name: string, env: Record<string, string>) =>
  run({ env: { ...common, DATA_DIR: join(folder, name), ...env } })

let web: Program
let worker: Program
let anyone: Browser

test('a web and a worker on one database, each a process of its own, both start at once', async () => {
  web = start('web', { PROCESS: 'web', TRUST_PROXY: 'on', METRICS_TOKEN: token })
  worker = start('worker', { PROCESS: 'worker' })
  anyone = browser(await web.address())
  assert.equal((await anyone.get('/healthz')).status, 200)
  assert.equal((await anyone.get('/readyz')).status, 200)
})

test('a letter that the web has queued is delivered by the worker', async () => {
  assert.equal((await anyone.post('/forgotten', { email: 'fia@kalix.example' })).status, 200)
  const letter = await until(
    async () => mailServer.letters.find(({ to }) => to.includes('fia@kalix.example')),
    (found) => found !== undefined,
  )
  assert.deepEqual([letter?.from, letter?.to], ['resan@rss.example', ['fia@kalix.example']])
  assert.match(letter?.content ?? '', /^Message-ID: <mail-\d+@yrkesresan>$/im)
  assert.doesNotMatch(worker.said(), / is open: |fia|kalix/)
})

test('a letter waits in the outbox while the mail server is away, and is sent once when it is back', async () => {
  await mailServer.away()
  await anyone.post('/forgotten', { email: 'maj@kalix.example' })
  const [waiting] = await until(
    () => letters('maj@kalix.example'),
    ([letter]) => letter?.attempts > 0,
  )
  assert.match(waiting.last_error, /ECONNREFUSED/)
  assert.equal(waiting.sent_at, null)

  await mailServer.back()
  // The next try is half a minute away, and whatever is due is taken along when another letter wakes the worker.
  await client.query(`update pgboss.job set start_after = now() where name = 'deliver-mail' and state = 'retry'`)
  await anyone.post('/forgotten', { email: 'bo@kalix.example' })
  await until(
    async () => (await letters('maj@kalix.example')).find(({ id }) => id === waiting.id),
    (letter) => letter?.sent_at !== null,
  )
  // Others may write to Maj meanwhile: a request that ran out, as the real day passes.
  const sent = mailServer.letters.filter(({ content }) =>
    content.includes(`Message-ID: <mail-${waiting.id}@yrkesresan>`),
  )
  assert.deepEqual(
    sent.map(({ to }) => to),
    [['maj@kalix.example']],
  )
})

test('metrics are for whoever has the token, not for whoever says to be this machine', async () => {
  const status = async (headers: Record<string, string>) => (await anyone.get('/metrics', headers)).status
  assert.equal(await status({}), 403)
  assert.equal(await status({ 'x-forwarded-for': '127.0.0.1' }), 403)
  assert.equal(await status({ authorization: 'Bearer another-token-of-metrics' }), 403)
  assert.equal(await status({ authorization: `Bearer ${token}` }), 200)
})

test('without a token metrics are for this machine only, seen from behind the nearest proxy', async () => {
  const program = start('metrics', { PROCESS: 'web', TRUST_PROXY: 'on' })
  const local = browser(await program.address())
  assert.equal((await local.get('/metrics')).status, 200)
  assert.equal((await local.get('/metrics', { 'x-forwarded-for': '203.0.113.7' })).status, 403)
  assert.equal((await local.get('/metrics', { 'x-forwarded-for': '127.0.0.1, 203.0.113.7' })).status, 403)
  assert.equal(await program.end(), 0)
})

test('when the database is gone it is not ready, a page says that something went wrong, and it lives on', async () => {
  await client.end()
  await database.drop()
  const { status, text } = await until(
    () => anyone.get('/readyz'),
    (answer) => answer.status !== 200,
  )
  assert.deepEqual([status, text], [503, 'the database does not answer\n'])
  assert.equal((await anyone.get('/healthz')).status, 200)
  const page = await anyone.post('/forgotten', { email: 'fia@kalix.example' })
  assert.equal(page.status, 500)
  assert.match(page.text, /<h1[^>]*>Något gick fel hos oss/)
  for (const line of web
    .said()
    .split('\n')
    .filter((each) => each.startsWith('{')))
    assert.doesNotMatch(line, /fia|kalix/)
})

test('without a database, too, both processes end when they are asked to', async () => {
  await Promise.all([web.end(), worker.end()])
})

async function letters(to: string) {
  const { rows } = await client.query(
    'select id, attempts, last_error, sent_at from outbox_mail where to_address = $1 order by id desc',
    [to],
  )
  return rows
}
