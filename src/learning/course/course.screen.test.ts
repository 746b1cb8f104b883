import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { type ItemBody, publishRevision } from '#journeys'
import { attempt } from '#platform/db'
import { day, isRefusal } from '#values'
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

const system = { personId: null, address: null }

/** The next revision of the course: these items, by their keys, whose earlier evidence counts unless something else is decided. */
async function revise(courseId: number, keys: readonly string[], lost: readonly string[] = []) {
  const earlier = await it.db
    .selectFrom('item')
    .innerJoin('courseRevision', 'courseRevision.id', 'item.revisionId')
    .select(['item.id', 'item.key'])
    .where('courseRevision.courseId', '=', courseId)
    .execute()
  const counted = keys.filter((key) => !lost.includes(key))
  const items = new Map(
    counted.map((key) => [key, earlier.filter((item) => item.key === key).map(({ id }) => id)] as const),
  )
  const revised = await attempt(it.db, (tx) =>
    publishRevision(tx, {
      ...{ courseId, publishedOn: day('2026-02-03'), actor: system, earlier: { daysFrom: 1, items } },
      days: [1, 2].map((number) => ({ number, length: 'whole', forms: ['on-site'], source: 'test' })),
      groups: [{ firstDay: 1, lastDay: 2 }],
      goals: [{ key: 'goal', level: 'fact', wording: 'Du vet det här.' }],
      items: keys.map((key, index) => ({
        ...{ key, part: 'preparation', firstDay: 1, title: `Ny uppgift ${index + 1}`, reason: 'r', minutes: 5 },
        ...{ goal: 'goal', source: 'test', body: aPage satisfies ItemBody },
      })),
    }),
  )
  if (isRefusal(revised)) throw new Error(revised.refused)
}

async function halfDone() {
  const course = await courseBuilders(it.db).course()
  const personId = await it.person()
  await courseBuilders(it.db).travels(personId, course.stepId)
  const visitor = await it.as(personId)
  const href = `/courses/${course.courseId}`
  await visitor.post(`${href}/items/${course.itemIds[0]}/completion`)
  const items = await it.db
    .selectFrom('item')
    .select('key')
    .where('revisionId', '=', course.revisionId)
    .orderBy('position')
    .execute()
  const [done = '', left = ''] = items.map(({ key }) => key)
  return { course, visitor, href, done, left }
}

test('a new revision says what is new, and that what was done counts', async () => {
  const { course, visitor, href, done, left } = await halfDone()
  await revise(course.courseId, [done, left, randomUUID(), randomUUID()])
  const page = await visitor.get(href)
  assert.match(page.text, /Ny revision sedan den 3 februari: två uppgifter är nya\. Det du har gjort räknas\./)
  assert.match(page.text, /1 av 4 klara/)
  const earlier = await visitor.get(`${href}/items/${course.itemIds[0]}`)
  assert.match(earlier.text, /Det här är en tidigare revision/)
  const now = /href="(\/courses\/\d+\/items\/\d+)">Till uppgiften som den är nu/.exec(earlier.html)?.[1] ?? ''
  assert.match((await visitor.get(now)).text, /Klar 12 februari/)
})

test('what no longer counts is said, and is kept', async () => {
  const { course, visitor, href, done, left } = await halfDone()
  await revise(course.courseId, [done, left], [done])
  const page = await visitor.get(href)
  assert.match(page.text, /inga uppgifter är nya\. En uppgift du gjort räknas inte längre mot kursen, men finns kvar/)
  assert.match(page.text, /0 av 2 klara/)
})

test('who began with this revision is told of none', async () => {
  const { visitor, href } = await halfDone()
  assert.doesNotMatch((await visitor.get(href)).text, /Ny revision/)
})

test('a stop before it is pointed out and stops nobody; in a free step nothing is said', async () => {
  const first = await courseBuilders(it.db).course({ name: 'Den första' })
  const second = await courseBuilders(it.db).course({ name: 'Den andra', stepId: first.stepId })
  const personId = await it.person()
  await courseBuilders(it.db).travels(personId, first.stepId)
  const visitor = await it.as(personId)
  const said = async (ordering: 'free' | 'recommended' | 'required') => {
    await it.db.updateTable('step').set({ ordering }).where('id', '=', first.stepId).execute()
    return (await visitor.get(`/courses/${second.courseId}`)).text
  }
  assert.match(
    await said('recommended'),
    /rekommenderade ordningen kommer en annan kurs före: Den första ?\. Du kan ändå/,
  )
  assert.match(await said('required'), /Kursen bygger på en som du inte har gått än\. Ta den först: Den första/)
  assert.doesNotMatch(await said('free'), /Den första/)
  assert.doesNotMatch((await visitor.get(`/courses/${first.courseId}`)).text, /Ta den först/)
})

test('of those who travel it, only the colleagues of one unit see each other by name', async () => {
  const course = await courseBuilders(it.db).course()
  const unitId = await it.unit()
  const names = ['Elin Ek', 'Ali Alm', 'Åsa Ås']
  const people = await Promise.all(names.map((name) => it.person({ name, unitId })))
  const elsewhere = await it.person({ name: 'Bo Berg' })
  for (const personId of [...people, elsewhere]) await courseBuilders(it.db).travels(personId, course.stepId)
  await it.db
    .updateTable('employment')
    .set({ untilDay: day('2026-02-11') })
    .where('personId', '=', people[2] ?? 0)
    .execute()
  const page = await (await it.as(people[0] ?? 0)).get(`/courses/${course.courseId}`)
  assert.match(page.text, /Ali Alm reser också den här vägen/)
  assert.doesNotMatch(page.text, /Bo Berg|Åsa Ås/)
})

test('a course that is withdrawn says so, and what one has begun can still be read', async () => {
  const { course, visitor, href } = await halfDone()
  await it.db
    .updateTable('courseRevision')
    .set({ supersededOn: day('2026-02-10') })
    .where('courseId', '=', course.courseId)
    .execute()
  assert.match((await visitor.get(href)).text, /Kursen är tillbakadragen just nu/)
  const item = await visitor.get(`${href}/items/${course.itemIds[1]}`)
  assert.match(item.text, /tillbakadragen just nu\. Du kan läsa vidare/)
  assert.match(item.text, /Det här är texten/)
})
