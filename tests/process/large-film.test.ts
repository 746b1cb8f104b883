import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, readlink, rm, stat } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openWorld } from '../world.ts'
import { endAll, type Program, run } from './program.ts'

const mega = 1024 * 1024
const filmBytes = 500 * mega
/** What the server may grow by while 500 MB pass through it, and pass out again. */
const mostGrowth = 150 * mega

const folder = await mkdtemp(join(tmpdir(), 'yrkesresan-film-'))
const { world, close } = await openWorld('country')
after(async () => {
  await endAll()
  await close()
  await rm(folder, { recursive: true, force: true })
})

let web: Program
let address: string
let cookie: string
let film: string
let sum: string

test('a maker of content signs in to a server of its own', async (t) => {
  if (process.platform !== 'linux') return t.skip('memory is read from /proc')
  web = run({ env: { DATABASE_URL: world.url, DATA_DIR: folder, PROCESS: 'web' } })
  address = await web.address()
  cookie = `yrkesresan=${await world.sessionOf(await world.personIdOf('gun@gr.example'))}`
  const { status } = await fetch(`${address}/workshop/journeys/barn-och-unga/files`, { headers: { cookie } })
  assert.equal(status, 200)
})

test('a film of 500 MB is uploaded, and the server grows no more than it may', async () => {
  const [before, watch] = [await memory(), watchMemory()]
  const { status, location, sha256 } = await upload()
  assert.deepEqual([status, location.startsWith('/workshop/journeys/barn-och-unga/files/')], [303, true])
  film = `/content/${location.split('/').at(-1)}/film.mp4`
  sum = sha256
  const most = await watch()
  assert.ok(most - before < mostGrowth, `grew by ${Math.round((most - before) / mega)} MB`)
  assert.equal((await stat(join(folder, 'files/content', film.split('/')[2] ?? ''))).size, filmBytes)
})

test('it comes out again, whole and in parts, byte for byte, without more memory', async () => {
  const [before, watch] = [await memory(), watchMemory()]
  const answer = await fetch(address + film, { headers: { cookie } })
  assert.equal(answer.headers.get('content-length'), String(filmBytes))
  const hash = createHash('sha256')
  for await (const chunk of answer.body ?? []) hash.update(chunk)
  assert.equal(hash.digest('hex'), sum)

  for (const start of [0, 1, 250 * mega + 7, filmBytes - 1000]) {
    const part = await fetch(address + film, { headers: { cookie, range: `bytes=${start}-${start + 999}` } })
    assert.equal(part.status, 206)
    assert.equal(part.headers.get('content-range'), `bytes ${start}-${start + 999}/${filmBytes}`)
    assert.deepEqual(Buffer.from(await part.arrayBuffer()), expected(start, 1000))
  }
  const most = await watch()
  assert.ok(most - before < mostGrowth, `grew by ${Math.round((most - before) / mega)} MB`)
})

test('whoever breaks off a download holds nothing up', async () => {
  for (let times = 0; times < 20; times++) {
    const stop = new AbortController()
    const answer = await fetch(address + film, { headers: { cookie }, signal: stop.signal })
    await answer.body?.getReader().read()
    stop.abort()
  }
  const files = await openFiles()
  assert.ok(files < 20, `${files} files of the content are open`)
})

/** The beginning of an mp4, and then a pattern that tells each place from the others. */
const head = Buffer.from('\0\0\0\x10ftypisom\0\0\0\0', 'latin1')
const pattern = Buffer.alloc(mega)
for (let at = 0; at < pattern.length; at += 4) pattern.writeUInt32LE((at * 2_654_435_761) % 2 ** 32, at)

function expected(start: number, length: number): Buffer {
  return Buffer.from(
    Array.from({ length }, (_, index) => {
      const at = start + index
      return (at < head.length ? head[at] : pattern[at % mega]) ?? 0
    }),
  )
}

async function upload(): Promise<{ status: number; location: string; sha256: string }> {
  const boundary = 'a-line-between'
  const start = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="film.mp4"\r\nContent-Type: video/mp4\r\n\r\n`
  const end = `\r\n--${boundary}--\r\n`
  const hash = createHash('sha256')
  const sent = request(`${address}/workshop/journeys/barn-och-unga/files`, {
    method: 'POST',
    headers: {
      ...{ cookie, 'sec-fetch-site': 'same-origin', 'content-type': `multipart/form-data; boundary=${boundary}` },
      'content-length': start.length + filmBytes + end.length,
    },
  })
  const answered = once(sent, 'response')
  sent.write(start)
  for (let at = 0; at < filmBytes; at += mega) {
    const chunk = at === 0 ? Buffer.concat([head, pattern.subarray(head.length)]) : pattern
    hash.update(chunk)
    if (!sent.write(chunk)) await once(sent, 'drain')
  }
  sent.end(end)
  const [answer] = await answered
  answer.resume()
  return { status: answer.statusCode, location: String(answer.headers.location), sha256: hash.digest('hex') }
}

/** Resident memory of the server, in bytes. */
async function memory(): Promise<number> {
  const status = await readFile(`/proc/${web.child.pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024
}

/** Looks every now and then, until it is asked for the most it saw. */
function watchMemory(): () => Promise<number> {
  let most = 0
  const look = async () => {
    most = Math.max(most, await memory())
  }
  const timer = setInterval(() => void look(), 50)
  return async () => {
    clearInterval(timer)
    await look()
    return most
  }
}

async function openFiles(): Promise<number> {
  const at = `/proc/${web.child.pid}/fd`
  const names = await Promise.all((await readdir(at)).map((each) => readlink(join(at, each)).catch(() => '')))
  return names.filter((name) => name.includes('/files/content/')).length
}
