import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import test from 'node:test'
import { publishRevision } from '#journeys'
import { attempt } from '#platform/db'
import { addDays, day, isRefusal } from '#values'
import { courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const system = { personId: null, address: null }
const content = 'Det här är bilden, byte för byte.'

/** A file of each use in one journey: shown by an item, handed to trainers, in a run sheet, and in nothing yet. */
const keys = { item: randomUUID(), material: randomUUID(), runSheet: randomUUID(), draft: randomUUID() }
let journeyId: number
let stepId: number
let regionId: number

test('there is a journey with a file of each use', async () => {
  const { db, house } = it
  stepId = await courseBuilders(db).step()
  const step = await db.selectFrom('step').select('journeyId').where('id', '=', stepId).executeTakeFirstOrThrow()
  journeyId = step.journeyId
  regionId = await it.region()
  for (const key of Object.values(keys)) {
    await house.files.put(`content/${key}`, Readable.from([content]))
    await db
      .insertInto('contentFile')
      .values({
        ...{ key, journeyId, kind: 'image', name: 'Möte.png', mediaType: 'image/png' },
        ...{ bytes: Buffer.byteLength(content), sha256: 'abc', uploadedAt: new Date('2026-01-01T12:00:00Z') },
      })
      .execute()
  }
  const { id: courseId } = await db
    .insertInto('course')
    .values({ stepId, slug: 'kurs', position: 1, name: 'Kurs', delivery: 'course-days', source: 'test' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const image = (file: string) => [{ kind: 'image', file, alt: 'Ett möte' } as const]
  const runSheet = [{ minutes: 10, title: 'Början', blocks: image(keys.runSheet) }]
  const outcome = await attempt(db, (tx) =>
    publishRevision(tx, {
      courseId,
      days: [{ number: 1, length: 'whole', forms: ['on-site'], source: 'test', runSheet }],
      groups: [{ firstDay: 1, lastDay: 1 }],
      goals: [{ key: 'mal', level: 'fact', wording: 'Känna till' }],
      items: [
        {
          ...{ part: 'preparation', firstDay: 1, title: 'Bild', reason: 'För dagen', minutes: 5, goal: 'mal' },
          ...{ source: 'test', body: { format: 'page', blocks: image(keys.item) } },
        },
      ],
      materials: [{ title: 'Till dig som utbildar', blocks: image(keys.material) }],
      actor: system,
    }),
  )
  if (isRefusal(outcome)) throw new Error(outcome.refused)
})

const traveller = async () => {
  const personId = await it.person()
  await courseBuilders(it.db).travels(personId, stepId)
  return personId
}
const holding = async (role: 'trainer' | 'journey-owner', of: number | null) =>
  it.person({ roles: [{ role, at: regionId, ...(of !== null && { journeyId: of }) }] })

const statusOf = async (personId: number, key: string) =>
  (await (await it.as(personId)).get(`/content/${key}/x`)).status

test('whoever travels the step has what its items show, and nothing else', async () => {
  const personId = await traveller()
  assert.equal(await statusOf(personId, keys.item), 200)
  for (const key of [keys.material, keys.runSheet, keys.draft]) assert.equal(await statusOf(personId, key), 403)
})

test('whoever travels elsewhere, or has left the step, has nothing', async () => {
  const elsewhere = await it.person()
  await courseBuilders(it.db).travels(elsewhere, (await courseBuilders(it.db).course()).stepId)
  const former = await traveller()
  await it.db
    .updateTable('enrolment')
    .set({ untilDay: day('2026-02-01') })
    .where('personId', '=', former)
    .execute()
  for (const key of Object.values(keys)) {
    assert.equal(await statusOf(elsewhere, key), 403)
    assert.equal(await statusOf(former, key), 403)
  }
})

test('a municipality that has left the journey opens nothing', async () => {
  const municipalityId = await it.municipality({ agreementsUntil: addDays(day('2026-02-12'), -1) })
  const personId = await it.person({ unitId: municipalityId })
  await it.db
    .insertInto('enrolment')
    .values({ personId, stepId, fromDay: day('2026-01-01'), setAt: new Date('2026-01-01T12:00:00Z') })
    .execute()
  assert.equal(await statusOf(personId, keys.item), 403)
})

test('who teaches in the journey has all that is published; who makes it, the drafts too; those of another, nothing', async () => {
  const trainer = await holding('trainer', journeyId)
  const maker = await holding('journey-owner', journeyId)
  const { journeyId: other } = await courseBuilders(it.db).course()
  const foreignMaker = await holding('journey-owner', other)
  for (const key of [keys.item, keys.material, keys.runSheet]) assert.equal(await statusOf(trainer, key), 200)
  assert.equal(await statusOf(trainer, keys.draft), 403)
  for (const key of Object.values(keys)) {
    assert.equal(await statusOf(maker, key), 200)
    assert.equal(await statusOf(foreignMaker, key), 403)
  }
})

test('what is no key, or no file, is missing', async () => {
  const maker = await holding('journey-owner', null)
  for (const key of ['x', randomUUID(), `${keys.item}x`, '..%2f..%2fetc%2fpasswd'])
    assert.equal(await statusOf(maker, key), 404)
})

test('it comes whole, in parts, as a head, and not again to whoever has it', async () => {
  const { app } = it
  const cookies = { yrkesresan: await it.sessionOf(await traveller()) }
  const ask = (headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
    app.inject({ method, url: `/content/${keys.item}/M%C3%B6te.png`, cookies, headers })

  const whole = await ask()
  assert.deepEqual([whole.statusCode, whole.body], [200, content])
  const { etag = '', ...headers } = whole.headers
  assert.equal(etag, '"abc"')
  assert.equal(headers['content-type'], 'image/png')
  assert.equal(headers['accept-ranges'], 'bytes')
  assert.equal(headers['cache-control'], 'private, no-cache')
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal(headers['cross-origin-resource-policy'], 'same-origin')
  assert.equal(headers['last-modified'], 'Thu, 01 Jan 2026 12:00:00 GMT')
  assert.match(String(headers['content-disposition']), /^inline; .*UTF-8''M%C3%B6te\.png$/)

  const part = await ask({ range: 'bytes=4-7' })
  assert.deepEqual([part.statusCode, part.body], [206, Buffer.from(content).subarray(4, 8).toString()])
  assert.equal(part.headers['content-range'], `bytes 4-7/${Buffer.byteLength(content)}`)
  assert.equal(part.headers['content-length'], '4')

  const outside = await ask({ range: 'bytes=9000-' })
  assert.deepEqual(
    [outside.statusCode, outside.headers['content-range']],
    [416, `bytes */${Buffer.byteLength(content)}`],
  )

  const known = await ask({ 'if-none-match': String(etag) })
  assert.deepEqual([known.statusCode, known.body, known.headers.etag], [304, '', etag])

  const head = await ask({}, 'HEAD')
  assert.deepEqual(
    [head.statusCode, head.body, head.headers['content-length']],
    [200, '', String(Buffer.byteLength(content))],
  )
})
