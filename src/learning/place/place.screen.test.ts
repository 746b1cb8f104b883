import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import type { ItemBody } from '#journeys'
import { realNow } from '#platform'
import { aPage, courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'
import { findPlace } from './place.report.ts'

const it = world()
const said = [{ kind: 'paragraph' as const, text: 'Hon säger så här.' }]

/** A course with a film, its captions and a page, and someone who travels it. */
async function withFilm() {
  const stepId = await courseBuilders(it.db).step()
  const { journeyId } = await it.db
    .selectFrom('step')
    .select('journeyId')
    .where('id', '=', stepId)
    .executeTakeFirstOrThrow()
  const [media, captions] = [randomUUID(), randomUUID()]
  const file = { journeyId, bytes: 1000, sha256: 'x', uploadedAt: realNow() }
  await it.db
    .insertInto('contentFile')
    .values([
      { ...file, key: media, kind: 'film', name: 'Samtal & möte.mp4', mediaType: 'video/mp4' },
      { ...file, key: captions, kind: 'captions', name: 'samtal.vtt', mediaType: 'text/vtt' },
    ])
    .execute()
  const film: ItemBody = { format: 'film', media, captions, seconds: 1080, transcript: said, description: said }
  const course = await courseBuilders(it.db).course({ stepId, preparations: [film, aPage] })
  const personId = await it.person()
  await courseBuilders(it.db).travels(personId, stepId)
  const [href = '', other = ''] = course.itemIds.map((id) => `/courses/${course.courseId}/items/${id}`)
  return { course, personId, href, other, media, captions, visitor: await it.as(personId) }
}

test('a film has the native controls, captions, its transcript and what is seen, without any script', async () => {
  const { href, visitor, media, captions } = await withFilm()
  const { html, text } = await visitor.get(href)
  const video = /<video[^>]*>/.exec(html)?.[0] ?? ''
  assert.match(video, / controls/)
  assert.ok(video.includes(`src="/content/${media}/Samtal%20%26%20m%C3%B6te.mp4"`), video)
  assert.match(
    html,
    new RegExp(`<track kind="captions" src="/content/${captions}/samtal.vtt" srclang="sv"[^>]* default`),
  )
  assert.match(text, /Läs det som sägs Hon säger så här/)
  assert.match(text, /Det som syns/)
})

test('the place is kept from one device to another, and one may begin from the start', async () => {
  const { href, visitor, personId } = await withFilm()
  assert.equal((await visitor.post(`${href}/place`, { seconds: 760 })).status, 204)
  const other = await it.as(personId)
  const page = await other.get(href)
  assert.match(page.html, /\.mp4#t=760"/)
  assert.match(page.text, /Fortsätter vid 12:40\. Börja från början/)
  const again = await other.get(`${href}?from=start`)
  assert.doesNotMatch(again.html, /#t=/)
  assert.equal((await visitor.post(`${href}/place`, { seconds: 1079 })).status, 204)
  assert.doesNotMatch((await other.get(href)).html, /#t=/)
})

test('what is no number of seconds, or no film, or not on the way, is not kept', async () => {
  const { href, other, visitor } = await withFilm()
  for (const seconds of ['', '-1', '1.5', 'x', '999999999999'])
    assert.equal((await visitor.post(`${href}/place`, { seconds })).status, 422, seconds)
  assert.equal((await visitor.post(`${other}/place`, { seconds: 5 })).status, 403)
  assert.equal((await (await it.as(await it.person())).post(`${href}/place`, { seconds: 5 })).status, 403)
  assert.equal((await visitor.post('/courses/x/items/0/place', { seconds: 5 })).status, 404)
})

test('where one was is what one opened last, with how far it was played', async () => {
  const { course, href, other, visitor, personId } = await withFilm()
  assert.equal(await findPlace(it.db, personId), undefined)
  await visitor.get(other)
  assert.equal((await findPlace(it.db, personId))?.itemId, course.itemIds[1])
  // The clock of the tests stands still.
  await it.db
    .updateTable('readingPlace')
    .set({ openedAt: new Date('2026-02-11T08:00:00Z') })
    .where('personId', '=', personId)
    .execute()
  await visitor.post(`${href}/place`, { seconds: 40 })
  const place = await findPlace(it.db, personId)
  assert.deepEqual([place?.itemId, place?.seconds, place?.isDone], [course.itemIds[0], 40, false])
  await visitor.get(href)
  assert.equal((await findPlace(it.db, personId))?.seconds, 40)
})

test('who teaches opens it without leaving a place', async () => {
  const { course, href } = await withFilm()
  const trainerId = await it.person({
    roles: [{ role: 'trainer', at: await it.region(), journeyId: course.journeyId }],
  })
  const page = await (await it.as(trainerId)).get(href)
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.html, /data-keep/)
  const kept = await it.db.selectFrom('readingPlace').selectAll().where('personId', '=', trainerId).execute()
  assert.deepEqual(kept, [])
})
