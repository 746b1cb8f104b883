import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import test from 'node:test'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'
import { importArchive } from './import-archive.job.ts'

const it = world()

async function maker(journeyId?: number) {
  const at = await it.region()
  const personId = await it.person({ roles: [{ role: 'journey-owner', at, ...(journeyId && { journeyId }) }] })
  return { me: await it.as(personId), cookies: { yrkesresan: await it.sessionOf(personId) } }
}

async function send(cookies: Record<string, string>, content: Buffer, ifTaken = 'refuse') {
  const form = new FormData()
  form.set('ifTaken', ifTaken)
  form.set('file', new Blob([new Uint8Array(content)]), 'resa.zip')
  const body = new Response(form)
  return it.app.inject({
    ...{ method: 'POST', url: '/workshop/archives/new', cookies, payload: Buffer.from(await body.arrayBuffer()) },
    headers: { 'content-type': body.headers.get('content-type') ?? '', 'sec-fetch-site': 'same-origin' },
  })
}

test('a journey is saved as a zip, and taken in again as a copy that one can watch', async () => {
  const { journeyId } = await courseBuilders(it.db).course()
  const { slug } = await it.db
    .selectFrom('journey')
    .select('slug')
    .where('id', '=', journeyId)
    .executeTakeFirstOrThrow()
  const { me, cookies } = await maker()
  const shown = await me.get(`/workshop/journeys/${slug}/archive`)
  assert.match(shown.text, /Kurser 1 Revisioner 1 Filer 0/)
  const saved = await me.get(`/workshop/journeys/${slug}/archive/${slug}.zip`)
  assert.equal(saved.raw.headers['content-disposition'], `attachment; filename="${slug}.zip"`)
  const zip = await fromBufferPromise(saved.raw.rawPayload)
  assert.equal(zip.entryCount, 1)

  const sent = await send(cookies, saved.raw.rawPayload, 'copy')
  assert.equal(sent.statusCode, 303)
  const watched = String(sent.headers.location)
  assert.match((await me.get(watched)).text, /Arkivet väntar på sin tur/)
  await importArchive({ db: it.db, files: it.house.files }, Number(watched.split('/').at(-1)))
  assert.match((await me.get(watched)).text, /\(kopia\) är inläst/)
  assert.match((await me.get('/workshop/archives/new')).text, /resa\.zip .* Inläst/)
  assert.equal((await me.get(`/workshop/journeys/${slug}-kopia`)).status, 200)
  assert.equal((await (await maker()).me.get(watched)).status, 404)
})

test('what is no archive, and what is an archive of something else, is refused when it is read', async () => {
  const { me, cookies } = await maker()
  const refusedWith = async (content: Buffer, reason: RegExp) => {
    const watched = String((await send(cookies, content)).headers.location)
    await importArchive({ db: it.db, files: it.house.files }, Number(watched.split('/').at(-1)))
    assert.match((await me.get(watched)).text, reason)
  }
  assert.equal((await send(cookies, Buffer.alloc(0))).statusCode, 422)
  await refusedWith(Buffer.from('hej'), /Arkivet togs inte in .* inget helt zip-arkiv/)
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from('{}'), 'imsmanifest.json')
  zip.end()
  await refusedWith(await buffer(zip.outputStream), /Arkivet togs inte in .* manifest\.json saknas/)
})

test('faults are listed where they are', async () => {
  const { me, cookies } = await maker()
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from('{"format":"yrkesresan-journey","version":2}'), 'manifest.json')
  zip.end()
  const watched = String((await send(cookies, await buffer(zip.outputStream))).headers.location)
  await importArchive({ db: it.db, files: it.house.files }, Number(watched.split('/').at(-1)))
  assert.match((await me.get(watched)).text, /version har inte rätt form/)
})

test('whoever makes one journey saves that one, and begins no other', async () => {
  const { journeyId } = await courseBuilders(it.db).course()
  const { slug } = await it.db
    .selectFrom('journey')
    .select('slug')
    .where('id', '=', journeyId)
    .executeTakeFirstOrThrow()
  const own = await maker(journeyId)
  assert.doesNotMatch((await own.me.get(`/workshop/journeys/${slug}/archive`)).html, /archives\/new/)
  assert.equal((await own.me.get('/workshop/archives/new')).status, 403)
  assert.equal((await send(own.cookies, Buffer.from('x'))).statusCode, 403)
  const foreign = await maker((await courseBuilders(it.db).course()).journeyId)
  assert.equal((await foreign.me.get(`/workshop/journeys/${slug}/archive`)).status, 403)
  assert.equal((await foreign.me.get(`/workshop/journeys/${slug}/archive/${slug}.zip`)).status, 403)
})
