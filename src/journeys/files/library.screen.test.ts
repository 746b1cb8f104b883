import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'node:test'
import { attempt } from '#platform/db'
import { courseBuilders } from '../../../tests/world/courses.ts'
import { addPackageTo } from '../../../tests/world/packages.ts'
import { packageOf } from '../../../tests/world/scorm.ts'
import { world } from '../../../tests/world.ts'
import { addPiece } from '../drafts/add-piece.ts'
import { beginDraft } from '../drafts/begin-draft.ts'

const it = world()

const png = Buffer.from('\x89PNG\r\n\x1a\n'.padEnd(300, '\0'), 'latin1')
const captions = 'WEBVTT\n\n00:00.000 --> 00:02.000\nHej\n'

/** A maker of one journey, with what they send. */
async function maker() {
  const { journeyId, courseId, itemIds, revisionId } = await courseBuilders(it.db).course()
  const journey = await it.db.selectFrom('journey').select('slug').where('id', '=', journeyId).executeTakeFirstOrThrow()
  const personId = await it.person({ roles: [{ role: 'journey-owner', at: await it.region(), journeyId }] })
  const cookies = { yrkesresan: await it.sessionOf(personId) }
  const at = `/workshop/journeys/${journey.slug}/files`
  const send = async (
    content: Buffer | string,
    { name = 'fil', to = at, fields = {} as Record<string, string> } = {},
  ) => {
    const form = new FormData()
    for (const [field, value] of Object.entries(fields)) form.set(field, value)
    form.set('file', new Blob([new Uint8Array(Buffer.from(content))]), name)
    const body = new Response(form)
    return it.app.inject({
      ...{ method: 'POST', url: to, cookies, payload: Buffer.from(await body.arrayBuffer()) },
      headers: { 'content-type': body.headers.get('content-type') ?? '', 'sec-fetch-site': 'same-origin' },
    })
  }
  return { journeyId, courseId, revisionId, itemIds, personId, at, send, me: await it.as(personId) }
}

const keyOf = (location: unknown) => String(location).split('/').at(-1) ?? ''
const stored = async () => readdir(join(it.house.config.dataDir, 'files/content')).catch(() => [])

test('a picture is put in, listed, looked at, and removed again with its bytes', async () => {
  const { at, send, me } = await maker()
  assert.match((await me.get(at)).text, /Här finns inga filer än/)
  const sent = await send(png, { name: '../Möte\u202e.PNG', fields: { name: 'Ett möte i Kalix' } })
  assert.equal(sent.statusCode, 303)
  const one = String(sent.headers.location)
  assert.match((await me.get(at)).text, /Ett möte i Kalix\.png Bild · 300 byte · tors 12 feb/)
  const seen = await me.get(one)
  assert.match(seen.text, /Ingen kurs visar den/)
  assert.match(seen.html, new RegExp(`src="/content/${keyOf(one)}/`))
  assert.equal((await me.get(`/content/${keyOf(one)}/x`)).status, 200)
  const removed = await me.postAndFollow(`${one}/removal`)
  assert.match(removed.text, /Ett möte i Kalix\.png är borttagen/)
  assert.equal((await me.get(`/content/${keyOf(one)}/x`)).status, 404)
  assert.deepEqual(await stored(), [])
})

test('captions with faults come back with their lines, and nothing is kept', async () => {
  const { send, at, me } = await maker()
  const answer = await send('WEBVTT\n\n00:01,000 --> 00:02.000\nHej\n', { name: 'text.vtt' })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /Rad 3: Tiden går inte att läsa/)
  assert.deepEqual(await stored(), [])
  assert.match((await me.get(at)).text, /Här finns inga filer än/)
  assert.equal((await send(captions)).statusCode, 303)
})

test('captions in another coding than UTF-8 are refused', async () => {
  const { send } = await maker()
  const answer = await send(Buffer.concat([Buffer.from(captions), Buffer.from('Åh', 'latin1')]))
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /UTF-8/)
})

for (const [what, content, reason] of [
  ['a package', 'PK\x03\x04', /Den sortens fil tas inte emot/],
  ['a drawing with a script', '<svg onload="alert(1)"/>', /Den sortens fil tas inte emot/],
  ['nothing', '', /Filen är tom/],
  ['a picture too large', Buffer.concat([png, Buffer.alloc(20_000_001)]), /högst 20 MB/],
] as const) {
  test(`${what} is refused with the reason, and what was typed stays`, async () => {
    const { send } = await maker()
    const before = await stored()
    const answer = await send(content, { fields: { name: 'Mitt <namn>' } })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, reason)
    assert.match(answer.body, /value="Mitt &lt;namn>"|value="Mitt &lt;namn&gt;"/)
    assert.deepEqual(await stored(), before)
  })
}

test('a sound that does not say how long it is gets its length from who puts it in', async () => {
  const { send, me } = await maker()
  const answer = await send(Buffer.from('\0\0\0\x20ftypM4A '.padEnd(400, '\0'), 'latin1'))
  const one = String(answer.headers.location)
  assert.match((await me.get(one)).text, /Hur lång är den\?/)
  assert.equal((await me.post(`${one}/length`, { minutes: 0, seconds: 0 })).status, 422)
  assert.equal((await me.post(`${one}/length`, { minutes: 'x', seconds: 75 })).status, 422)
  assert.match((await me.postAndFollow(`${one}/length`, { minutes: 3, seconds: 5 })).text, /Längd 3:05/)
})

test('what a draft shows cannot be removed; replaced, the draft shows the new one and the old stays', async () => {
  const { send, me, courseId, personId } = await maker()
  const one = String((await send(png)).headers.location)
  const actor = { personId, address: null }
  const draft = await attempt(it.db, (tx) => beginDraft(tx, { courseId, actor }))
  if (typeof draft !== 'number') throw new Error('no draft')
  const material = { title: 'Bilder', blocks: [{ kind: 'image' as const, file: keyOf(one), alt: 'Ett möte' }] }
  await attempt(it.db, (tx) => addPiece(tx, { draftId: draft, kind: 'material', content: material, actor }))
  assert.match((await me.get(one)).text, /Utkast · Kurs/)
  assert.match((await me.postAndFollow(`${one}/removal`)).text, /kan inte tas bort/)

  const other = await send(captions, { to: `${one}/replacement` })
  assert.equal(other.statusCode, 422)
  assert.match(other.body, /annat slag/)
  const newer = await send(png, { to: `${one}/replacement` })
  const two = String(newer.headers.location)
  assert.match((await me.get(two)).text, /Utkast · Kurs/)
  assert.match((await me.get(one)).text, /Ingen kurs visar den/)
})

test('whoever makes another journey neither sees nor changes the files of this one', async () => {
  const { send, at } = await maker()
  const one = String((await send(png)).headers.location)
  const other = await maker()
  for (const url of [at, one]) assert.equal((await other.me.get(url)).status, 403)
  assert.equal((await other.me.post(`${one}/removal`)).status, 403)
  assert.equal((await other.send(png, { to: at })).statusCode, 403)
  assert.equal((await other.send(png, { to: `${one}/replacement` })).statusCode, 403)
  assert.equal((await other.me.get(`${other.at}/${keyOf(one)}`)).status, 404)
})

test('a package stays, and says so', async () => {
  const { journeyId, at, me } = await maker()
  const one = `${at}/${await addPackageTo(it, journeyId, packageOf('1.2', [{ title: 'Del', href: 'a.html' }]))}`
  assert.match((await me.get(one)).text, /En webbkurs kan inte tas bort\. Ladda upp en ny/)
  const kept = await me.postAndFollow(`${one}/removal`)
  assert.equal(kept.status, 200)
  assert.match(kept.text, /En webbkurs kan inte tas bort\./)
})
