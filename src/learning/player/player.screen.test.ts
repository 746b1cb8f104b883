import assert from 'node:assert/strict'
import test from 'node:test'
import type { ItemBody } from '#journeys'
import { day } from '#values'
import { aPage, type BuiltCourse, courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'

const it = world()

const quiz: ItemBody = {
  format: 'quiz',
  rules: { attempts: null, passShare: 0, showsRight: 'after-each' },
  intro: [],
  questions: [
    {
      kind: 'single',
      key: 'first',
      question: 'Vad gäller?',
      answers: [
        { key: 'a', text: 'Det ena', isRight: true, feedback: 'Ja, därför att det är så.' },
        { key: 'b', text: 'Det andra', isRight: false, feedback: 'Nej, tänk en gång till.' },
      ],
    },
    {
      kind: 'single',
      key: 'second',
      question: 'Och sedan?',
      answers: [
        { key: 'a', text: 'Först', isRight: false, feedback: 'Inte först.' },
        { key: 'b', text: 'Sist', isRight: true, feedback: 'Ja, sist.' },
      ],
    },
  ],
}
const reflection: ItemBody = { format: 'reflection', sharing: ['nobody'], intro: [], question: 'Vad tänker du?' }
const checklist: ItemBody = {
  format: 'checklist',
  intro: [],
  points: [
    { key: 'one', text: 'Det första' },
    { key: 'two', text: 'Det andra' },
  ],
}
const link: ItemBody = {
  format: 'link',
  intro: [],
  href: 'https://www.socialstyrelsen.se/',
  label: 'Öppna Socialstyrelsen',
  publisher: 'Socialstyrelsen',
}
const podcast: ItemBody = {
  format: 'podcast',
  media: null,
  ...{ captions: null, seconds: null, description: [] },
  transcript: [{ kind: 'paragraph', text: 'Hon säger så här.' }],
}

async function opened(...preparations: ItemBody[]) {
  const course = await courseBuilders(it.db).course({ preparations })
  const personId = await it.person()
  await courseBuilders(it.db).travels(personId, course.stepId)
  const hrefs = course.itemIds.map((id) => `/courses/${course.courseId}/items/${id}`)
  return { course, personId, hrefs, href: hrefs[0] ?? '', visitor: await it.as(personId) }
}

const isDone = async (personId: number, course: BuiltCourse) => {
  const rows = await it.db
    .selectFrom('evidence')
    .select('itemId')
    .where('personId', '=', personId)
    .where('courseId', '=', course.courseId)
    .execute()
  return rows.length
}

test('a page is read, marked as done, and the next one is suggested', async () => {
  const { course, personId, hrefs, href, visitor } = await opened(aPage, aPage)
  const before = await visitor.get(href)
  assert.equal(before.status, 200)
  assert.match(before.text, /Det här är texten/)
  assert.match(before.text, /Markera som klar/)
  const after = await visitor.postAndFollow(`${href}/completion`)
  assert.match(after.text, /Klar 12 februari/)
  assert.ok(after.html.includes(`href="${hrefs[1]}"`))
  assert.doesNotMatch(after.text, /Markera som klar/)
  assert.equal(await isDone(personId, course), 1)
  assert.equal((await visitor.post(`${href}/completion`)).status, 303)
  assert.equal(await isDone(personId, course), 1)
})

test('a quiz without all answers is shown again with what was chosen; answered it gives feedback, right or wrong', async () => {
  const { course, personId, href, visitor } = await opened(quiz, aPage)
  const refused = await visitor.post(`${href}/completion`, { first: 'b' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Fråga 2: välj ett svar/)
  assert.match(refused.html, /value="b" checked/)
  assert.equal(await isDone(personId, course), 0)
  const answered = await visitor.postAndFollow(`${href}/completion`, { first: 'b', second: 'b' })
  assert.match(answered.text, /1 av 2 stämde/)
  assert.match(answered.text, /tänk en gång till/)
  assert.doesNotMatch(answered.text, /därför att det är så/)
  assert.equal(await isDone(personId, course), 1)
  const again = await visitor.postAndFollow(`${href}/completion`, { first: 'a', second: 'b' })
  assert.match(again.text, /2 av 2 stämde/)
})

test('a reflection is kept for the one who wrote it, may be empty, and too long a one keeps what was typed', async () => {
  const { course, personId, href, visitor } = await opened(reflection, aPage)
  const tooLong = await visitor.post(`${href}/completion`, { text: 'å'.repeat(10_001) })
  assert.equal(tooLong.status, 422)
  assert.match(tooLong.text, /för lång/)
  assert.ok(tooLong.html.includes('å'.repeat(10_001)))
  assert.equal(await isDone(personId, course), 0)
  assert.equal((await visitor.post(`${href}/completion`, { text: '' })).status, 303)
  assert.equal(await isDone(personId, course), 1)
  const saved = await visitor.postAndFollow(`${href}/completion`, { text: 'Jag tänker <på> det & annat\u0000' })
  assert.ok(
    saved.html.includes('Jag tänker &lt;på> det &amp; annat') ||
      saved.html.includes('Jag tänker &lt;på&gt; det &amp; annat'),
  )
  const trainer = await it.person({ roles: [{ role: 'trainer', at: await it.region() }] })
  assert.ok(!(await (await it.as(trainer)).get(href)).html.includes('Jag tänker'))
})

test('a checklist is saved tick by tick and done when everything is ticked', async () => {
  const { course, personId, href, visitor } = await opened(checklist, aPage)
  const half = await visitor.postAndFollow(`${href}/completion`, { points: 'two' })
  assert.match(half.text, /En kvar att bocka av/)
  assert.match(half.html, /value="two" checked/)
  assert.equal(await isDone(personId, course), 0)
  await visitor.post(`${href}/completion`, { points: ['one', 'two', 'three'] })
  assert.equal(await isDone(personId, course), 1)
})

test('a link leads to the authority without telling it where the reader comes from; a podcast is its transcript', async () => {
  const { hrefs, visitor } = await opened(link, podcast)
  const page = await visitor.get(hrefs[0] ?? '')
  assert.match(page.html, /<a href="https:\/\/www\.socialstyrelsen\.se\/" rel="noopener noreferrer">/)
  assert.match((await visitor.get(hrefs[1] ?? '')).text, /Hon säger så här/)
})

test('the last thing to do in a recorded course leads to the course with its certificate', async () => {
  const course = await courseBuilders(it.db).course({ days: 0, preparations: [aPage] })
  const personId = await it.person()
  await courseBuilders(it.db).travels(personId, course.stepId)
  const visitor = await it.as(personId)
  const page = await visitor.postAndFollow(`/courses/${course.courseId}/items/${course.itemIds[0]}/completion`)
  assert.match(page.text, /Du har gått hela kursen/)
  assert.match(page.html, /\/record\/certificates\/\d+\.pdf/)
  const mail = await it.db.selectFrom('outboxMail').select('body').where('toPersonId', '=', personId).executeTakeFirst()
  assert.match(mail?.body ?? '', /https?:\/\/[^/]+\/certificates\/[2-9B-Z-]{14}/)
})

test('who does not travel is told why; a trainer reads without leaving a trace; a stranger signs in first', async () => {
  const { course, href } = await opened(aPage)
  const other = await it.as(await it.person())
  assert.equal((await other.get(href)).status, 403)
  assert.match((await other.get(href)).text, /Du reser inte den här vägen/)
  assert.equal((await other.post(`${href}/completion`)).status, 403)
  const trainerId = await it.person({
    roles: [{ role: 'trainer', at: await it.region(), journeyId: course.journeyId }],
  })
  const trainer = await it.as(trainerId)
  assert.match((await trainer.get(href)).text, /Det här är texten/)
  assert.doesNotMatch((await trainer.get(href)).text, /Markera som klar/)
  assert.equal((await trainer.post(`${href}/completion`)).status, 403)
  assert.equal(await isDone(trainerId, course), 0)
  const foreignJourney = (await courseBuilders(it.db).course()).journeyId
  const elsewhere = await it.person({ roles: [{ role: 'trainer', at: await it.region(), journeyId: foreignJourney }] })
  assert.equal((await (await it.as(elsewhere)).get(href)).status, 403)
  assert.match((await it.stranger().get(href)).location ?? '', /^\/sign-in/)
})

test('a trainer sees every answer of a quiz, and what is asked in a reflection and a checklist', async () => {
  const { course, hrefs } = await opened(quiz, reflection, checklist)
  const trainerId = await it.person({
    roles: [{ role: 'trainer', at: await it.region(), journeyId: course.journeyId }],
  })
  const trainer = await it.as(trainerId)
  const [first = '', second = '', third = ''] = hrefs
  assert.match((await trainer.get(first)).text, /Det ena Ja, därför att det är så\. .*Det andra Nej/)
  assert.match((await trainer.get(second)).text, /Vad tänker du\?/)
  assert.match((await trainer.get(third)).text, /Det första Det andra/)
  assert.ok(!(await trainer.get(first)).html.includes('/completion'))
})

test('a municipality without agreement: content is closed with the reason, and nothing is done in it', async () => {
  const { course, href } = await opened(aPage)
  const closed = await it.municipality({ agreementsUntil: day('2025-12-31'), name: 'Stängd kommun' })
  const personId = await it.person({ unitId: await it.unit({ municipalityId: closed }) })
  await courseBuilders(it.db).travels(personId, course.stepId)
  const visitor = await it.as(personId)
  const page = await visitor.get(href)
  assert.equal(page.status, 403)
  assert.match(page.text, /Innehållet är stängt just nu/)
  assert.match(page.text, /Stängd kommun/)
  assert.equal((await visitor.post(`${href}/completion`)).status, 403)
  assert.equal(await isDone(personId, course), 0)
})

test('an address that leads nowhere is a page that says so, never a fault', async () => {
  const { course, visitor } = await opened(aPage)
  const other = await courseBuilders(it.db).course()
  for (const path of [
    ...['/courses/0', '/courses/abc', '/courses/99999999999', '/courses/1%00', '/courses/-1', '/courses/2147483647'],
    ...[`/courses/${course.courseId}/items/0`, `/courses/${course.courseId}/items/x`],
    `/courses/${course.courseId}/items/${other.itemIds[0]}`,
    ...['/journeys/finns/inte', '/journeys/%00/ny', `/journeys/${'a'.repeat(150)}/ny`],
  ]) {
    assert.equal((await visitor.get(path)).status, 404, path)
  }
  assert.equal((await visitor.post(`/courses/${course.courseId}/items/${other.itemIds[0]}/completion`)).status, 404)
})

test('a tick that someone else kept on the device is not done by whoever is signed in now', async () => {
  const { personId, course, visitor } = await opened(checklist)
  const href = `/courses/${course.courseId}/items/${course.itemIds[0]}/completion`
  const theirs = await visitor.post(href, { points: ['one'], person: String(personId + 1) })
  assert.equal(theirs.status, 401)
  const answers = it.db.selectFrom('itemAnswer').selectAll().where('personId', '=', personId)
  assert.deepEqual(await answers.execute(), [])
  assert.equal((await visitor.post(href, { points: ['one'], person: String(personId) })).status, 303)
  assert.equal((await answers.execute()).length, 1)
})

test('a tick that was kept without network and is sent twice counts once', async () => {
  const { personId, course, visitor } = await opened(checklist)
  const href = `/courses/${course.courseId}/items/${course.itemIds[0]}/completion`
  const form = { points: ['one'], once: '11111111-1111-4111-8111-111111111111' }
  for (const _time of [1, 2]) assert.equal((await visitor.post(href, form)).status, 303)
  const { answers } = await it.db
    .selectFrom('itemAnswer')
    .select((eb) => eb.fn.countAll<number>().as('answers'))
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  assert.equal(answers, 1)
})
