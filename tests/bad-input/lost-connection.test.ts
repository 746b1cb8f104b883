import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { holdClock } from '#platform'
import { aThursday } from '../world/templates.ts'
import { openWorld } from '../world.ts'
import { openForm } from './page-form.ts'

holdClock(aThursday)
const { world: it, close } = await openWorld('country')
after(close)
const address = await it.app.listen({ port: 0, host: '127.0.0.1' })
const port = Number(new URL(address).port)
const cookie = `yrkesresan=${await it.sessionOf(await it.personIdOf('bo@kalix.example'))}`

/** Sends these bytes of a request, and gives the line. */
async function send(...lines: readonly string[]): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(lines.join('\r\n'))
  return socket
}

/** All that comes back until the server hangs up. */
async function answer(socket: Socket): Promise<string> {
  let text = ''
  socket.on('data', (part) => {
    text += part.toString('utf8')
  })
  await Promise.race([once(socket, 'close'), sleep(5_000)])
  return text
}

async function formFor(email: string): Promise<string> {
  const { fields } = await openForm(await it.asDemo('bo@kalix.example'), '/people/new')
  const pairs = Object.entries({ ...fields, name: 'Halvvägs', email }).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, String(one)]),
  )
  return new URLSearchParams(pairs).toString()
}

const head = (length: number, ...more: readonly string[]) => [
  'POST /people/new HTTP/1.1',
  `host: 127.0.0.1:${port}`,
  `cookie: ${cookie}`,
  'sec-fetch-site: same-origin',
  'content-type: application/x-www-form-urlencoded',
  `content-length: ${length}`,
  ...more,
]

const accounts = async (email: string) =>
  (await it.db.selectFrom('person').select('id').where('email', '=', email).execute()).length

const lettersTo = async (address: string) =>
  (await it.db.selectFrom('outboxMail').select('id').where('toAddress', '=', address).execute()).length

const isThere = async () => assert.equal((await fetch(`${address}/sign-in`)).status, 200)

test('a connection that is lost in the middle of a post does nothing, and the server is there for the next', async () => {
  const body = await formFor('lost@kalix.example')
  const socket = await send(...head(body.length), '', body.slice(0, -20))
  await sleep(50)
  socket.destroy()
  await sleep(100)
  assert.equal(await accounts('lost@kalix.example'), 0)
  await isThere()
})

test('a connection that is lost before the answer has done all or nothing, and sending it again does it once', async () => {
  const body = await formFor('unheard@kalix.example')
  const socket = await send(...head(body.length), '', body)
  socket.destroy()
  const again = await answer(await send(...head(body.length, 'connection: close'), '', body))
  assert.match(again, /^HTTP\/1\.1 303 /)
  assert.equal(await accounts('unheard@kalix.example'), 1)
  await isThere()
})

test('a post that is longer than it says is cut off: what follows is no request, and nothing is half done', async () => {
  const body = await formFor('longer@kalix.example')
  const text = await answer(await send(...head(body.length), '', `${body}&and=more bytes\r\n\r\n`))
  assert.match(text, /HTTP\/1\.1 400 /)
  const [person, letters] = [await accounts('longer@kalix.example'), await lettersTo('longer@kalix.example')]
  assert.equal(person, letters)
  await isThere()
})

const broken: [string, () => readonly string[], RegExp][] = [
  ['no HTTP at all', () => ['SELECT 1;', '', ''], /^HTTP\/1\.1 400 /],
  ['two lengths', () => [...head(3, 'content-length: 4'), '', 'a=1'], /^HTTP\/1\.1 400 /],
  [
    'a length that is no number',
    () => ['POST / HTTP/1.1', 'host: x', 'content-length: all', '', ''],
    /^HTTP\/1\.1 400 /,
  ],
  ['a zero byte in a header', () => ['GET / HTTP/1.1', 'host: x', 'cookie: a=\0', '', ''], /^HTTP\/1\.1 400 /],
  [
    'more headers than fit',
    () => ['GET / HTTP/1.1', 'host: x', `cookie: ${'a'.repeat(20_000)}`, '', ''],
    /^HTTP\/1\.1 431 /,
  ],
]
for (const [what, lines, expected] of broken) {
  test(`${what} is refused, and the server is there for the next`, async () => {
    assert.match(await answer(await send(...lines())), expected)
    await isThere()
  })
}
