import assert from 'node:assert/strict'
import test from 'node:test'
import { aPage, courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const country = world('country')

test('a course shows its three parts, what is done of the first, and why at every item', async () => {
  const course = await courseBuilders(it.db).course({ deepening: [aPage] })
  const personId = await it.person()
  await courseBuilders(it.db).travels(personId, course.stepId)
  const visitor = await it.as(personId)
  await visitor.post(`/courses/${course.courseId}/items/${course.itemIds[0]}/completion`)
  const page = await visitor.get(`/courses/${course.courseId}`)
  assert.equal(page.status, 200)
  for (const words of ['Förbered', 'Dagar', 'Fördjupa', 'Inför dag 1 & 2', '1 av 2', 'För att dagen bygger på det.'])
    assert.ok(page.text.includes(words), words)
  assert.match(page.text, /arbetsledare som bokar/)
  assert.match(page.text, /En sak kvar att förbereda/)
})

test('who plans the course sees how it is built, but its items do not open; a colleague elsewhere sees nothing', async () => {
  const course = await courseBuilders(it.db).course()
  const href = `/courses/${course.courseId}`
  const planner = await it.person({ roles: [{ role: 'regional-project-manager', at: await it.region() }] })
  const page = await (await it.as(planner)).get(href)
  assert.equal(page.status, 200)
  assert.match(page.text, /Uppgift 1/)
  assert.ok(!page.html.includes(`${href}/items/`))
  const colleague = await it.as(await it.person())
  assert.equal((await colleague.get(href)).status, 403)
})

test('the demo course: what to prepare before its days, each with goal, reason and minutes', async () => {
  const fia = await country.asDemo('fia@kalix.example')
  const { id } = await country.db
    .selectFrom('course')
    .select('id')
    .where('slug', '=', 'handlaggning-med-barnet-i-centrum')
    .executeTakeFirstOrThrow()
  const page = await fia.get(`/courses/${id}`)
  assert.match(page.text, /av 11/)
  assert.match(page.text, /Ali, Elin, Jon och Mira reser också den här vägen/)
  assert.match(page.text, /Inför dag 1 & 2/)
  assert.match(page.text, /Inför dag 3 & 4/)
  assert.match(page.text, /Innehållet är påhittat i demon/)
})

test('a recorded course that is not released yet says so', async () => {
  const joel = await country.asDemo('joel@jokkmokk.example')
  const { id } = await country.db
    .selectFrom('course')
    .select('id')
    .where('slug', '=', 'bemotande-i-vardagen')
    .executeTakeFirstOrThrow()
  assert.match((await joel.get(`/courses/${id}`)).text, /Kursen släpps när den är klar/)
})
