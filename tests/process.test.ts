import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { browser } from './process/browser.ts'
import { endAll, type Given, run } from './process/program.ts'
import { cloneDatabase } from './world/database.ts'
import { templates } from './world/templates.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'yrkesresan-process-'))
const database = await cloneDatabase(templates.bare)
after(async () => {
  await endAll()
  await database.drop()
  await rm(dataDir, { recursive: true, force: true })
})

const inFolder = ({ command, env }: Given) =>
  run({ ...(command !== undefined && { command }), env: { DATA_DIR: dataDir, ...env } })
const onServer = (env: Record<string, string> = {}) => inFolder({ env: { DATABASE_URL: database.url, ...env } })

const refusals: [string, Given, number, RegExp[]][] = [
  [
    'a bad configuration names every key at fault',
    { env: { PORT: 'eighty', PROCESS: 'cron', SMTP_URL: 'mail', METRICS_TOKEN: 'short' } },
    1,
    [
      /^The configuration cannot be used:$/m,
      /^ {2}PORT: /m,
      /^ {2}PROCESS: /m,
      /^ {2}SMTP_URL: /m,
      /^ {2}METRICS_TOKEN: /m,
    ],
  ],
  [
    'demo mode on a database of one’s own',
    { env: { DEMO: 'on', DATABASE_URL: database.url } },
    1,
    [/^ {2}DEMO: cannot be on together with DATABASE_URL/m],
  ],
  [
    'the demo is not reset on a database of one’s own',
    { command: 'demo:reset', env: { DATABASE_URL: database.url } },
    1,
    [/^ {2}DATABASE_URL: demo:reset empties the embedded database only/m],
  ],
  ['the demo is not reset where it is off', { command: 'demo:reset', env: { DEMO: 'off' } }, 1, [/^ {2}DEMO: is off/m]],
  [
    'a database where none answers',
    { env: { DATABASE_URL: 'postgres://resan:hemligt@127.0.0.1:1/resan' } },
    1,
    [/^ {2}DATABASE_URL: no PostgreSQL answers there \(ECONNREFUSED\)/m],
  ],
  [
    'a database that is not there',
    { env: { DATABASE_URL: database.url.replace(/case_\w+/, 'case_gone') } },
    1,
    [/^ {2}DATABASE_URL: there is no database of that name/m],
  ],
  [
    'an address that is not this machine’s',
    { env: { DATABASE_URL: database.url, HOST: '192.0.2.1' } },
    1,
    [/^ {2}HOST: 192\.0\.2\.1 is no address of this machine/m],
  ],
  [
    'a command that there is none of says which there are',
    { command: 'begin' },
    2,
    [/^Unknown command\. There are: start, migrate, demo:reset, check:evidence, check:bookings, check:ledger, share$/m],
  ],
]

for (const [what, given, code, says] of refusals) {
  test(`refused to start: ${what}`, async () => {
    const program = inFolder(given)
    assert.equal(await program.ended, code)
    for (const pattern of says) assert.match(program.said(), pattern)
    assert.doesNotMatch(program.said(), /^ +at |hemligt/m)
  })
}

test('a port that is taken is refused by name, and one that is free is listened on', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = String(typeof address === 'object' ? address?.port : '')
  const refused = onServer({ PORT: port })
  assert.equal(await refused.ended, 1)
  assert.match(refused.said(), new RegExp(`PORT: ${port} is in use by another program`))
  assert.doesNotMatch(refused.said(), /^ +at /m)

  other.close()
  await once(other, 'close')
  const program = onServer({ PORT: port })
  assert.equal(await program.address(), `http://127.0.0.1:${port}`)
  assert.equal((await browser(await program.address()).get('/sign-in')).status, 200)
  assert.equal(await program.end(), 0)
})

test('without a host it listens to this machine only; with one, there; port 0 prints the one it got', async (t) => {
  if (process.platform !== 'linux') return t.skip('only Linux has more than one loopback address without asking')
  const [here, there, all] = [onServer(), onServer({ HOST: '127.0.0.2' }), onServer({ HOST: '0.0.0.0' })]
  assert.match(await here.address(), /^http:\/\/127\.0\.0\.1:[1-9]\d+$/)
  assert.match(await there.address(), /^http:\/\/127\.0\.0\.2:[1-9]\d+$/)
  assert.match(await all.address(), /^http:\/\/localhost:[1-9]\d+$/)
  const answers = async (address: string, from: string) =>
    fetch(address.replace(/127\.0\.0\.\d|localhost/, from)).then(
      () => true,
      () => false,
    )
  assert.deepEqual(await reachable(await here.address()), [true, false])
  assert.deepEqual(await reachable(await there.address()), [false, true])
  assert.deepEqual(await reachable(await all.address()), [true, true])
  assert.deepEqual(await Promise.all([here.end(), there.end(), all.end()]), [0, 0, 0])

  async function reachable(address: string) {
    return [await answers(address, '127.0.0.1'), await answers(address, '127.0.0.2')]
  }
})

test('it says where to open the browser by the address of the site when it has one', async () => {
  const program = onServer({ BASE_URL: 'https://resan.example' })
  assert.equal(await program.address(), 'https://resan.example')
  assert.equal(await program.end('SIGINT'), 0)
})

test('a database of one’s own is no demo: nobody invented may sign in by button', async () => {
  const program = onServer()
  const { status, text } = await browser(await program.address()).get('/sign-in')
  assert.equal(status, 200)
  assert.doesNotMatch(text, /action="\/sign-in\/demo"/)
  await program.end()
})
