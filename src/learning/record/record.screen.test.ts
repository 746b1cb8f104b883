import assert from 'node:assert/strict'
import test from 'node:test'
import { attempt } from '#platform/db'
import { aPage, courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'
import { completeItem } from '../player/complete-item.ts'

const it = world()

async function certified(name = 'Fia') {
  const course = await courseBuilders(it.db).course({ days: 0, preparations: [aPage], name: 'Introduktion' })
  const personId = await it.person({ name })
  await courseBuilders(it.db).travels(personId, course.stepId)
  const actor = { personId, address: null }
  await attempt(it.db, (tx) =>
    completeItem(tx, { personId, courseId: course.courseId, itemId: course.itemIds[0] ?? 0, actor }),
  )
  const certificate = await it.db
    .selectFrom('certificate')
    .selectAll()
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return { personId, course, certificate, visitor: await it.as(personId) }
}

test('my record has everything I have done, under the rule it was earned by, and leaves as a file', async () => {
  const { visitor, certificate } = await certified()
  const page = await visitor.get('/record')
  assert.match(page.text, /Introduktion/)
  assert.match(page.text, /Alla delar av den inspelade kursen \(gäller från 2021-07-01\)/)
  assert.ok(page.text.includes(certificate.checkCode))
  const file = await visitor.get('/record/evidence.csv')
  assert.match(String(file.raw.headers['content-type']), /text\/csv/)
  const lines = file.html.trim().split('\r\n')
  assert.equal(lines.length, 3)
  assert.match(lines[0] ?? '', /Dag;Vad;Kurs/)
})

test('an empty record says what comes here, and pages that are not there show the first', async () => {
  const visitor = await it.as(await it.person())
  assert.match((await visitor.get('/record')).text, /Inget än/)
  for (const page of ['0', '99', 'x', '-1', '1&page=2'])
    assert.equal((await visitor.get(`/record?page=${page}`)).status, 200)
})

test('the certificate is a tagged document of my own; nobody else fetches it', async () => {
  const { visitor, certificate } = await certified('Ida')
  const href = `/record/certificates/${certificate.id}.pdf`
  const pdf = await visitor.get(href)
  assert.equal(pdf.status, 200)
  assert.match(String(pdf.raw.headers['content-type']), /application\/pdf/)
  assert.ok(pdf.raw.rawPayload.subarray(0, 5).toString() === '%PDF-')
  assert.ok(pdf.raw.rawPayload.includes('/StructTreeRoot'))
  const other = await it.as(await it.person())
  assert.equal((await other.get(href)).status, 404)
  for (const wrong of ['0.pdf', '99999999999.pdf', 'abc.pdf', '1', '1.exe'])
    assert.equal((await visitor.get(`/record/certificates/${wrong}`)).status, 404, wrong)
  assert.match((await it.stranger().get(href)).location ?? '', /^\/sign-in/)
})

test('anyone with the code sees what stands on the certificate, and no more', async () => {
  const { certificate, personId } = await certified('Mira')
  const { email } = await it.db
    .selectFrom('person')
    .select('email')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const stranger = it.stranger()
  const typed = await stranger.get(`/certificates?code=${certificate.checkCode.toLowerCase().replaceAll('-', '+')}`)
  assert.equal(typed.location, `/certificates/${certificate.checkCode}`)
  const page = await stranger.get(typed.location ?? '')
  assert.equal(page.status, 200)
  assert.match(page.text, /Intyget är äkta/)
  assert.match(page.text, /Mira/)
  assert.match(page.text, /Introduktion/)
  assert.ok(!page.html.includes(email))
})

test('a code that leads nowhere says so, and what is no code says what a code is', async () => {
  const stranger = it.stranger()
  const unknown = await stranger.get('/certificates/2222-3333-4444')
  assert.equal(unknown.status, 404)
  assert.match(unknown.text, /inget intyg med den koden/)
  assert.equal((await stranger.get('/certificates?code=hej')).status, 422)
  assert.equal((await stranger.get('/certificates/hej%00')).status, 404)
  assert.equal((await stranger.get('/certificates?code=')).status, 200)
  assert.equal((await stranger.get('/certificates?code=a&code=b')).status, 200)
})

test('a certificate whose course was corrected says so to whoever checks it, and is fetched no more', async () => {
  const { certificate, visitor } = await certified('Jon')
  await it.db
    .insertInto('evidenceCorrection')
    .values({ evidenceId: certificate.evidenceId ?? 0, reason: 'Fel kurs', recordedAt: new Date('2026-02-12') })
    .execute()
  const page = await it.stranger().get(`/certificates/${certificate.checkCode}`)
  assert.match(page.text, /gäller inte längre/)
  assert.match(page.text, /Fel kurs/)
  assert.equal((await visitor.get(`/record/certificates/${certificate.id}.pdf`)).status, 404)
  assert.match((await visitor.get('/record')).text, /Rättad/)
})
